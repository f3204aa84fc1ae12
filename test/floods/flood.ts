import { HttpCaller } from "./http-caller.js";

/** What a flood is poured over. */
export interface FloodTarget {
  readonly gateway: string;
  /** Addresses of the subgraphs by name, for those who reach them directly. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Bearer tokens by client. */
  readonly tokens: Readonly<Record<string, string>>;
}

/** How many requests ended how, e.g. `200`, `503 TOO_MANY_REQUESTS` or `cut off`. */
export type FloodTally = Record<string, number>;

/** A flood while it runs. */
export interface RunningFlood {
  readonly target: FloodTarget;
  readonly tally: FloodTally;
  isOver(): boolean;
}

export interface Flood {
  readonly name: string;
  /** What is poured, as the report's table shows it. */
  readonly what: string;
  run(flood: RunningFlood): Promise<void>;
}

/** The flooders' address; innocent callers have others. */
export const FLOODER = "127.0.0.1";

export function count({ tally }: RunningFlood, outcome: string): void {
  tally[outcome] = (tally[outcome] ?? 0) + 1;
}

interface Asking {
  /** How many ask at the same time, each again as soon as it is answered. */
  readonly atOnce: number;
  readonly query: (turn: number) => string;
  readonly variables?: object;
  readonly headers?: (flood: RunningFlood, turn: number) => Record<string, string>;
  /** Where they ask; default: the gateway. */
  readonly at?: (target: FloodTarget) => string | undefined;
  /** How many addresses they come from. */
  readonly addresses?: number;
}

/** Asks again and again until the flood is over. */
export async function askOnAndOn(flood: RunningFlood, asking: Asking): Promise<void> {
  const url = asking.at?.(flood.target) ?? flood.target.gateway;
  const callers = Array.from({ length: asking.addresses ?? 1 }, (_, index) => new HttpCaller(addressOf(index)));
  let turn = 0;
  const one = async (index: number) => {
    while (!flood.isOver()) {
      turn += 1;
      const caller = callers[index % callers.length] as HttpCaller;
      const headers = asking.headers?.(flood, turn) ?? {};
      const { status, text } = await caller.ask(url, asking.query(turn), asking.variables, headers);
      count(flood, outcomeOf(status, text));
      // Somebody who is refused at once does not ask a thousand times a second from one process.
      if (status !== 200) await pause(REFUSED_PAUSE_MS);
    }
  };
  await Promise.all(Array.from({ length: asking.atOnce }, (_, index) => one(index)));
  for (const caller of callers) caller.close();
}

const REFUSED_PAUSE_MS = 10;
const addressOf = (index: number): string => (index === 0 ? FLOODER : `127.0.1.${index}`);

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** How a request ended: its status, and the first error's code. */
export function outcomeOf(status: number | undefined, text: string): string {
  if (status === undefined) return "cut off";
  const code = /"code":"([A-Z_]+)"/.exec(text.slice(0, 4_000))?.[1] ?? "";
  return `${status} ${text.startsWith('{"errors"') ? code : ""}`.trim();
}

/** Fields written so many times under aliases. */
export const aliased = (times: number, field: string): string =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${field}`).join(" ")} }`;
