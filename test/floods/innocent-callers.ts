import { mainQuestions } from "../testkit/hub/main-operations.js";
import { pause } from "./flood.js";
import { HttpCaller } from "./http-caller.js";

export interface AskedQuestion {
  readonly name: string;
  readonly ms: number;
}

/** What the innocent callers have seen. */
export interface InnocentView {
  readonly asked: number;
  readonly times: readonly AskedQuestion[];
  /** Milliseconds of the slowest one in a hundred. */
  readonly p50: number;
  readonly p99: number;
  /** Questions that had no whole answer. */
  readonly refused: readonly string[];
}

const PAUSE_MS = 20;
/** The plans of one committee: those of all hold the large plan that the floods ask for. */
const { actionPlans } = mainQuestions;
const questions = Object.entries({
  ...mainQuestions,
  actionPlans: actionPlans.replace("filter: {", 'filter: { committee: ["BUU"],'),
});

/** Ask the main questions in turn: one without a token from an address of its own, one with a token from the flooders' address. */
export class InnocentCallers {
  readonly #callers: readonly HttpCaller[];

  constructor(
    readonly gateway: string,
    token: string,
  ) {
    this.#callers = [new HttpCaller("127.0.0.9"), new HttpCaller("127.0.0.1", { authorization: `Bearer ${token}` })];
  }

  async askFor(ms: number): Promise<InnocentView> {
    const until = performance.now() + ms;
    const times: AskedQuestion[] = [];
    const refused: string[] = [];
    const one = async (caller: HttpCaller) => {
      for (let turn = 0; performance.now() < until; turn += 1) {
        const [name, query] = questions[turn % questions.length] as [string, string];
        const outcome = await caller.ask(this.gateway, query, { first: 50 });
        times.push({ name, ms: outcome.ms });
        const isWhole = outcome.status === 200 && !outcome.text.startsWith('{"errors"');
        if (!isWhole) refused.push(`${name}: ${outcome.status ?? "cut off"} ${outcome.text.slice(0, 200)}`);
        await pause(PAUSE_MS);
      }
    };
    await Promise.all(this.#callers.map(one));
    return viewOf(times, refused);
  }

  close(): void {
    for (const caller of this.#callers) caller.close();
  }
}

function viewOf(times: readonly AskedQuestion[], refused: readonly string[]): InnocentView {
  const ms = times.map((each) => each.ms);
  return { asked: times.length, times, p50: quantile(ms, 0.5), p99: quantile(ms, 0.99), refused };
}

/** The questions that took longest, as the progress shows them. */
export function slowestOf({ times }: InnocentView): string {
  const slowest = [...times].sort((one, other) => other.ms - one.ms).slice(0, 5);
  return slowest.map(({ name, ms }) => `${name} ${Math.round(ms)} ms`).join(", ");
}

/** What was seen at two times, as one view. */
export function together(one: InnocentView, other: InnocentView): InnocentView {
  return viewOf([...one.times, ...other.times], [...one.refused, ...other.refused]);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
