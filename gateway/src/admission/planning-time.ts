/** At once, as when all clients ask anew after a start. */
const MOST_MS = 2_000;
/** What comes back each second. */
const REFILL_MS = 50;

/** The computing time that plans may take from all others. */
export class PlanningTime {
  #leftMs = MOST_MS;
  #at = 0;

  constructor(private readonly now = () => performance.now()) {
    this.#at = now();
  }

  get isLeft(): boolean {
    const now = this.now();
    this.#leftMs = Math.min(MOST_MS, this.#leftMs + ((now - this.#at) / 1_000) * REFILL_MS);
    this.#at = now;
    return this.#leftMs > 0;
  }

  take(ms: number): void {
    this.#leftMs -= ms;
  }
}
