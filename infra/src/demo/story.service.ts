import { withRetry } from "@hub/client";
import { DemoCity } from "./demo-city.client.js";
import { carryOut, type Day, type Deed } from "./step.js";
import { storyUntil } from "./story.js";

/** How long a part of the hub that has ended may take to be there again; the launcher starts it. */
const PATIENCE_MS = 30_000;

export interface DemoOptions {
  readonly gatewayUrl: string;
  readonly secretOf: (clientId: string) => string;
  /** The last day that is told; left out: the whole story. */
  readonly until?: string | undefined;
  readonly tell: (told: Told) => void;
  /** Aborted when the hub is asked to stop. */
  readonly signal: AbortSignal;
}

/** A line of the story. */
export interface Told {
  readonly on: string;
  readonly tells: string;
  /** Which moment of how many. */
  readonly number: number;
  readonly of: number;
  /** Done before this telling. */
  readonly isDone: boolean;
}

/** How a telling ended. */
export interface Telling {
  /** Whether all of it had been told before. */
  readonly wasTold: boolean;
  readonly isFinished: boolean;
  /** The moment that the story has come to; undefined where nothing is told. */
  readonly at: string | undefined;
}

/**
 * Tells the demo's story through the gateway, from where the hub's clock stands. A moment before the last one that the clock has
 * passed is done: the clock goes on only when a moment's deeds are. The last one may have been cut short; its commands carry their
 * keys, and change nothing where they were carried out.
 */
export async function tellStory(options: DemoOptions): Promise<Telling> {
  const { gatewayUrl, secretOf, until, tell, signal } = options;
  const days = storyUntil(until);
  const city = new DemoCity(gatewayUrl, secretOf);
  const despiteRestarts = <T>(work: () => Promise<T>) => withRetry(work, { forMs: PATIENCE_MS, signal });
  const now = await despiteRestarts(() => city.now());
  const passed = days.filter(({ on }) => Date.parse(on) <= Date.parse(now)).length;
  const wasTold = passed === days.length && days.at(-1)?.deeds.length === 0;
  for (const [index, day] of days.entries()) {
    if (signal.aborted) return { wasTold, isFinished: false, at: days[index - 1]?.on };
    const told = { on: day.on, number: index + 1, of: days.length };
    const tellAs = (isDone: boolean) => (deed: Deed) => tell({ ...told, tells: deed.tells, isDone });
    const isDone = index < passed - 1 || (index < passed && day.deeds.length === 0);
    if (isDone) day.deeds.forEach(tellAs(true));
    else await live(day, { city, despiteRestarts, tell: tellAs(false) });
  }
  return { wasTold, isFinished: true, at: days.at(-1)?.on };
}

interface Living {
  readonly city: DemoCity;
  readonly despiteRestarts: <T>(work: () => Promise<T>) => Promise<T>;
  readonly tell: (deed: Deed) => void;
}

async function live({ on, deeds }: Day, { city, despiteRestarts, tell }: Living): Promise<void> {
  await despiteRestarts(() => city.travelTo(on));
  if (deeds.length === 0) return;
  await despiteRestarts(() => city.settle());
  await carryOut(deeds, async (deed) => {
    await despiteRestarts(() => deed.carryOut(city));
    tell(deed);
  });
}

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/Copenhagen" });

/** In a few words: what there is now. */
export function outcomeOf({ wasTold, at }: Telling): string {
  if (wasTold) return "there already";
  if (at === undefined) return "nothing is told";
  return `the story is told, SYNTHETIC but for a part of the barometer; the hub's clock stands on ${DAY.format(new Date(at))}`;
}
