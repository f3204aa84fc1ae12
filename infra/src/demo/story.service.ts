import { withRetry } from "@hub/client";
import { DemoCity } from "./demo-city.client.js";
import { type Day, runSteps, type Step } from "./step.js";
import { story, storyUntil } from "./story.js";

/** How long to wait for a part of the hub that has ended; the launcher starts it again. */
const RETRY_FOR_MS = 30_000;

export interface StoryOptions {
  readonly gatewayUrl: string;
  readonly secretOf: (clientId: string) => string;
  /** The last day that is played; left out: the whole story. */
  readonly until?: string | undefined;
  readonly onEvent: (event: StoryEvent) => void;
  /** Aborted when the hub has to stop. */
  readonly signal: AbortSignal;
}

/** A line of the story. */
export interface StoryEvent {
  readonly on: string;
  readonly summary: string;
  /** Which moment of how many. */
  readonly number: number;
  readonly of: number;
  /** Done before this run. */
  readonly isDone: boolean;
}

/** How a run of the story ended. */
export interface StoryResult {
  /** Whether nothing was left to do. */
  readonly wasThere: boolean;
  readonly isFinished: boolean;
  /** The hub's clock at the end; undefined where no moment is played. */
  readonly at: string | undefined;
  /** Whether the hub was further already than the last day to be played. */
  readonly isFurther: boolean;
}

/**
 * Plays the demo's story through the gateway, from the hub's clock on. A moment before the last one that the clock has passed is done:
 * the clock goes on only when a moment's steps are. The last one may have been cut short; its commands have their idempotency keys,
 * and change nothing where they are done.
 */
export async function playStory(options: StoryOptions): Promise<StoryResult> {
  const { gatewayUrl, secretOf, until, onEvent, signal } = options;
  const days = storyUntil(until);
  const city = new DemoCity(gatewayUrl, secretOf);
  const retrying = <T>(work: () => Promise<T>) => withRetry(work, { forMs: RETRY_FOR_MS, signal });
  const now = await retrying(() => city.now());
  const { passed, isFurther, wasThere } = storyProgress(days, now);
  for (const [index, { on, steps }] of days.entries()) {
    if (signal.aborted) return { wasThere, isFinished: false, at: days[index - 1]?.on, isFurther };
    const moment = { on, number: index + 1, of: days.length };
    const report = (isDone: boolean) => (step: Step) => onEvent({ ...moment, summary: step.summary, isDone });
    const isDone = index < passed - 1 || (index < passed && steps.length === 0);
    if (isDone) steps.forEach(report(true));
    else await playMoment({ on, steps }, { city, retrying, report: report(false) });
  }
  return { wasThere, isFinished: true, at: isFurther ? now : days.at(-1)?.on, isFurther };
}

/** How many of these days the hub's clock has passed, and whether it is in a later part of the story. */
function storyProgress(days: readonly Day[], now: string) {
  const passed = passedIn(days, now);
  const isFurther = passed === days.length && passedIn(story, now) > passed;
  const wasThere = isFurther || (passed === days.length && days.at(-1)?.steps.length === 0);
  return { passed, isFurther, wasThere };
}

const passedIn = (days: readonly Day[], now: string): number =>
  days.filter(({ on }) => Date.parse(on) <= Date.parse(now)).length;

interface Playing {
  readonly city: DemoCity;
  readonly retrying: <T>(work: () => Promise<T>) => Promise<T>;
  readonly report: (step: Step) => void;
}

async function playMoment({ on, steps }: Day, { city, retrying, report }: Playing): Promise<void> {
  await retrying(() => city.travelTo(on));
  if (steps.length === 0) return;
  await retrying(() => city.settle());
  await runSteps(steps, async (step) => {
    await retrying(() => step.run(city));
    report(step);
  });
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Copenhagen" });

/** The day of an instant in Copenhagen, such as 2 May 2011. */
export const longDate = (at: string): string => DAY.format(new Date(at));

/** In a few words: what the sandbox holds now. */
export function outcomeOf({ wasThere, at, isFurther }: StoryResult): string {
  if (isFurther && at !== undefined) {
    return `this data folder is further than HUB_DEMO_UNTIL: its clock is at ${longDate(at)} (npm run demo:reset to begin anew)`;
  }
  if (wasThere) return "there already";
  if (at === undefined) return "no day of the story is before HUB_DEMO_UNTIL";
  return `the whole story up to ${longDate(at)}, where the hub's clock is now; SYNTHETIC but for a part of the barometer`;
}
