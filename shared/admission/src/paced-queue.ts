import { FairQueue, type FairQueueOptions, type Place, type Visitor } from "./fair-queue.js";

/** Time in milliseconds. */
interface PaceClock {
  now(): number;
  after(ms: number, action: () => void): unknown;
}

interface PacedQueueOptions extends Omit<FairQueueOptions, "mayBegin"> {
  /** So much is done a second, and `atOnce` more. */
  pace: { perSecond: number; atOnce: number };
  clock?: PaceClock;
}

const machineClock: PaceClock = {
  now: () => performance.now(),
  after: (ms, action) => setTimeout(action, ms).unref(),
};

/**
 * A queue for work that holds up the process, or takes a processor from others: callers take turns, and all together go no faster than a
 * pace, so that whoever asks for little finds the process free.
 */
export class PacedQueue {
  readonly #queue: FairQueue;
  readonly #pace: PacedQueueOptions["pace"];
  readonly #clock: PaceClock;
  /** When all that was done would have been done at the pace. */
  #pacedUntil = Number.NEGATIVE_INFINITY;

  constructor({ pace, clock = machineClock, ...options }: PacedQueueOptions) {
    this.#pace = pace;
    this.#clock = clock;
    this.#queue = new FairQueue({ ...options, mayBegin: () => this.#beginsAt() <= clock.now() });
  }

  /** As `FairQueue.enter`. */
  enter(visitor: Visitor): Promise<Place> {
    return this.#queue.enter(visitor);
  }

  /** Counts what was done: the next visitor begins once that is paid off, but for as much as may be done at once. */
  count(done: number): void {
    const now = this.#clock.now();
    this.#pacedUntil = Math.max(this.#pacedUntil, now) + this.#msOf(done);
    const wait = this.#beginsAt() - now;
    // A timer may be a little early.
    if (wait > 0) this.#clock.after(Math.ceil(wait) + 1, () => this.#queue.advance());
  }

  #beginsAt(): number {
    return this.#pacedUntil - this.#msOf(this.#pace.atOnce);
  }

  #msOf(amount: number): number {
    return (amount / this.#pace.perSecond) * 1_000;
  }
}
