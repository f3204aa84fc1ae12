/** What is over its limit: this caller's own requests, or those of all; or its turn has not come in time. */
export type BusyReason = "CALLER" | "ALL" | "TIME";

/** A request that gets no place and may come again. */
export class TooManyAtOnce extends Error {
  override readonly name = "TooManyAtOnce";

  constructor(
    /** The limit by its name in docs/limits.md. */
    readonly limit: string,
    readonly most: number,
    readonly reason: BusyReason,
  ) {
    super(`More than ${most} (${limit}).`);
  }
}
