import { HubError } from "@hub/subgraph-kit";

const MINUTE_MS = 60_000;

/** A limit on calls a minute, by its name in docs/limits.md. */
export interface CallLimit {
  name: string;
  most: number;
}

/** Counts a minute's calls by caller, in this process, and refuses those over the limit. By the machine's clock, not the hub's. */
export class CallRate {
  #minute = 0;
  #calls = new Map<string, number>();

  constructor(
    private readonly limit: CallLimit,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one call; LIMIT_EXCEEDED says when the next one is taken. */
  count(caller: string): void {
    const now = this.now();
    const minute = Math.floor(now / MINUTE_MS);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#calls = new Map();
    }
    const actual = (this.#calls.get(caller) ?? 0) + 1;
    this.#calls.set(caller, actual);
    const { name, most: value } = this.limit;
    if (actual <= value) return;
    const seconds = Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000);
    throw new HubError(
      "LIMIT_EXCEEDED",
      `Documents are validated without a login ${value} times a minute (${name}): ask again in ${seconds} seconds. A committee's own systems validate with their token, without this limit.`,
      { limit: { name, value, actual } },
    );
  }
}
