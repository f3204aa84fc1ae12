import { RecentlyUsed } from "@hub/memory";

/** The most documents that are remembered; the least lately asked are forgotten. */
const MOST = 5_000;
/** A time that was measured long ago counts less: an answer grows. */
const FORGOTTEN_SHARE = 1.05;

/**
 * How long operations take at the least, by their document and cost. The least of what was measured: on a busy day the same takes longer,
 * and is no heavier for that.
 */
export class KnownTimes {
  readonly #times = new RecentlyUsed<{ ms: number }>(MOST);

  /** Milliseconds; undefined where it has never been answered. */
  of(key: string): number | undefined {
    return this.#times.get(key)?.ms;
  }

  note(key: string, ms: number): void {
    const known = this.#times.get(key);
    if (known === undefined) this.#times.keep(key, { ms }, 1);
    else known.ms = Math.min(ms, known.ms * FORGOTTEN_SHARE);
  }

  /** Its answer was given up because it grew too long: until it is answered it counts as one that takes for ever. */
  noteTooLong(key: string): void {
    this.#times.keep(key, { ms: Number.POSITIVE_INFINITY }, 1);
  }
}
