/** The clock of the domain: for records, deadlines and the policy in force. Tokens and timeouts use real time. */
export interface Clock {
  now(): Date;
}

/** Real time with an offset, which the sandbox can set. */
export class OffsetClock implements Clock {
  #offsetMs = 0;

  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Applies the offset that `policy` has announced. */
  follow(offsetMs: number): void {
    this.#offsetMs = offsetMs;
  }
}
