/** A look that is younger is not repeated. */
const FRESH_MS = 1_000;
/** A look that is older is not told any more: who asks waits for the next. */
const USABLE_MS = 10_000;

/**
 * One look at something that takes time, for all who ask: at most one a second, and one at a time. Who asks gets the last look at once,
 * whoever else asks and however long the next one takes; only after a time in which nobody asked is there anything to wait for.
 */
export class SharedLook<T> {
  #last: { readonly value: T; readonly at: number } | undefined;
  #running: Promise<T> | undefined;

  constructor(private readonly look: () => Promise<T>) {}

  async value(): Promise<T> {
    const age = performance.now() - (this.#last?.at ?? Number.NEGATIVE_INFINITY);
    if (this.#last !== undefined && age < FRESH_MS) return this.#last.value;
    const running = this.#lookAgain();
    return this.#last !== undefined && age < USABLE_MS ? this.#last.value : running;
  }

  #lookAgain(): Promise<T> {
    this.#running ??= this.look()
      .then((value) => {
        this.#last = { value, at: performance.now() };
        return value;
      })
      .finally(() => {
        this.#running = undefined;
      });
    // Who gets the last look does not wait for this one.
    this.#running.catch(() => undefined);
    return this.#running;
  }
}
