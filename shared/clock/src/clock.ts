import { noteClockRead, unnoted } from "./answer-basis.js";

/** The clock of the domain: for records, deadlines and the policy in force. Tokens and timeouts use real time. */
export interface Clock {
  now(): Date;
}

/** The clock of what is put on record, whose time never runs back. */
export interface RecordClock extends Clock {
  /** Something is on record at this instant: `now` is never before it. */
  keepAfter(instant: Date): void;
}

/** Real time with an offset, which the sandbox can set; never before the newest of what is on record. */
export class OffsetClock implements RecordClock {
  #offsetMs = 0;
  #recordedMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly realNow: () => number = () => Date.now()) {}

  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    const ms = Math.max(this.#machineMs(), this.#recordedMs);
    noteClockRead(ms);
    return new Date(ms);
  }

  /** Applies the offset that `policy` has announced. */
  follow(offsetMs: number): void {
    this.#offsetMs = offsetMs;
  }

  keepAfter(instant: Date): void {
    this.#recordedMs = Math.max(this.#recordedMs, instant.getTime());
  }

  /** How far the machine's clock is behind the newest of what is on record; 0 where it is not. */
  get behindMs(): number {
    return Math.max(0, this.#recordedMs - this.#machineMs());
  }

  #machineMs(): number {
    return this.realNow() + this.#offsetMs;
  }
}

/** Whether an instant is past. One that is stays so: an answer that looks at no more than this does not depend on the clock. */
export function isPast(instant: Date, clock: Clock): boolean {
  return unnoted(() => instant < clock.now()) || instant < clock.now();
}
