const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** What has run for so long did not end for the reason that it did before. */
const STEADY_MS = 60_000;

/** How long to wait before something that ended by itself is started again: longer with each time in a row. */
export class RestartBackoff {
  private failures = 0;

  /** `ranMs`: how long it ran this time. */
  delayMs(ranMs: number): number {
    if (ranMs > STEADY_MS) this.failures = 0;
    return Math.min(FIRST_MS * 2 ** this.failures++, LONGEST_MS);
  }
}
