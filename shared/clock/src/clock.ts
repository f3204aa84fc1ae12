/** Gives all domain time: what is on record, deadlines, the policy in force. Tokens and timeouts go by the real clock. */
export interface Clock {
  now(): Date;
}

/** Real time moved by an offset; the sandbox's clock. With an offset of 0 it is the real one. */
export class OffsetClock implements Clock {
  #offsetMs = 0;

  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Takes over the offset that `policy` has announced. */
  follow(offsetMs: number): void {
    this.#offsetMs = offsetMs;
  }
}
