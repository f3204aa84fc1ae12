/** Work of one kind goes on for so long before the process reads and writes what has come in meanwhile. */
const SHARE_MS = 1;

/**
 * The share of the process's time that turns may take at once. A turn after which there is some of it left ends at once: to go round the event
 * loop for each costs more than most turns.
 */
export class LoopShare {
  #usedMs = 0;
  #isRenewed = true;

  /** Does what ends a turn that has taken so long: now, or after the process has read and written. */
  after(ms: number, end: () => void): void {
    this.#usedMs += ms;
    if (this.#usedMs >= SHARE_MS) setImmediate(end);
    else end();
    if (!this.#isRenewed) return;
    this.#isRenewed = false;
    setImmediate(() => {
      this.#usedMs = 0;
      this.#isRenewed = true;
    });
  }
}
