import type { OffsetClock } from "./clock.js";

/** Less is what clocks of several machines differ by. */
const TOLD_FROM_MS = 5_000;
const LOOK_EVERY_MS = 2_000;

/** Where it is told, such as a pino logger. */
interface Log {
  warn(facts: object, message: string): void;
  info(message: string): void;
}

/** Looks whether the machine's clock is behind what is on record, and tells the log when it is, and when it no longer is. */
export class ClockWatch {
  readonly #timer: NodeJS.Timeout;
  #behindSeconds: number | undefined;
  #wasBehind = true;

  constructor(
    private readonly clock: OffsetClock,
    private readonly log: Log,
  ) {
    this.look();
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
  }

  /** How many seconds the machine's clock is behind the newest event; undefined where it is not. */
  get behindSeconds(): number | undefined {
    return this.#behindSeconds;
  }

  /** For `extensions.hub`; left out where there is nothing to tell. */
  get status(): { clockBehindSeconds?: number } {
    return this.#behindSeconds === undefined ? {} : { clockBehindSeconds: this.#behindSeconds };
  }

  /** What is wrong, in a text that anyone may read; undefined where nothing is. */
  get problem(): string | undefined {
    return this.#behindSeconds === undefined ? undefined : textOf(this.#behindSeconds);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** It is behind when two looks in a row say so: between events that arrive together it may seem so for a moment. */
  look(): void {
    const isBehind = this.clock.behindMs >= TOLD_FROM_MS;
    const seconds = isBehind && this.#wasBehind ? Math.round(this.clock.behindMs / 1000) : undefined;
    if (seconds !== undefined && this.#behindSeconds === undefined) {
      this.log.warn({ clockBehindSeconds: seconds }, textOf(seconds));
    }
    if (seconds === undefined && this.#behindSeconds !== undefined) {
      this.log.info("the machine's clock is no longer behind what is on record");
    }
    this.#wasBehind = isBehind;
    this.#behindSeconds = seconds;
  }
}

const textOf = (seconds: number): string =>
  `the machine's clock is ${seconds} s behind the newest event on record: the hub's time stands still until it has caught up`;
