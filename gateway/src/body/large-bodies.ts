import { PacedQueue, type Place, TooManyAtOnce } from "@hub/admission";
import type { Clock } from "../operation/clock.js";

const MIB = 1024 * 1024;
const WAITING = { all: 500, perCaller: 64 };
/** Whose turn has not come by then is refused: what it sends has not been read. */
const WAIT_MS = 5_000;
const WAIT_LIMIT = "LARGE_BODY_WAIT_MS";
/** One that takes longer to come holds up nobody but its caller. */
const HOLD_MS = 500;
/** Each MiB holds up the process, and whoever asks it, for 10 to 60 ms. */
const PACE = { perSecond: 2 * MIB, atOnce: 4 * MIB };

/** Whose body it is; `gone` is aborted when nobody waits any more. */
interface Sender {
  caller: string;
  bytes: number;
  gone: AbortSignal;
}

/** Lets large bodies come in one at a time, and no faster than a pace: what waits is not read, so that its sender cannot send more. */
export class LargeBodies {
  readonly #queue: PacedQueue;

  constructor(clock: Clock) {
    this.#queue = new PacedQueue({
      limits: { perCaller: "LARGE_BODIES_WAITING", all: "LARGE_BODIES_WAITING", time: WAIT_LIMIT },
      atWork: 1,
      atWorkPerCaller: 1,
      waiting: WAITING.all,
      waitingPerCaller: WAITING.perCaller,
      waitMs: WAIT_MS,
      holdMs: HOLD_MS,
      pace: PACE,
      clock,
    });
  }

  /** Waits until the body may come in. Throws TooManyAtOnce where it may not. */
  async enter({ caller, bytes, gone }: Sender): Promise<Place> {
    try {
      return await this.#queue.enter({ caller, weight: bytes, gone });
    } catch (error) {
      throw gone.aborted ? new TooManyAtOnce(WAIT_LIMIT, WAIT_MS, "TIME") : error;
    }
  }

  /** Counts what has been read. */
  count(bytes: number): void {
    this.#queue.count(bytes);
  }
}
