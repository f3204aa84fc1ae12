import { FairQueue, LoadWatch, PacedQueue, type Place, TooManyAtOnce } from "@hub/admission";
import { HubError } from "../hub-error.js";
import type { RequestContext } from "../request.context.js";

/** The gateway's own limits are narrower: these are for whoever reaches a subgraph past it. */
const LIGHT = { atWork: 24, perCaller: 12 };
const HEAVY = { atWork: 2, perCaller: 1 };
const COMMANDS = { atWork: 8, perCaller: 4 };
const VALIDATIONS = { atWork: 1, perCaller: 1 };
/** Milliseconds of long validations a second, and so many more at once: the rest of the time is for others. */
const VALIDATIONS_PACE = { perSecond: 400, atOnce: 1_000 };
/** Shorter ones hold up nobody. */
const LONG_VALIDATION_MS = 50;
const WAITING = { all: 500, perCaller: 200 };
/** Well within the time that the gateway waits for an answer. */
const WAIT_MS = 8_000;
/** A validation that takes longer waits for the database: it holds up nobody but its caller. */
const HOLD_MS = 2_000;
/** What is more, by the gateway's count, is heavy; so is what comes without a count. */
const HEAVY_LOAD = 2_000;

/** What is asked for, as far as whose turn it is depends on it. */
interface Asked {
  context: RequestContext;
  isCommand: boolean;
  /** Whether it judges a document and stores nothing. */
  isValidation?: boolean;
  /** The gateway's count of what it takes, as its header says. */
  load: string | undefined;
}

/**
 * Lets a bounded number of operations be at work at once, callers in turn; commands have places of their own, and so have validations,
 * which are long and may be sent by anybody.
 */
export class OperationAdmission {
  readonly #load = new LoadWatch(() => this.#heavy.advance());
  readonly #light = queueOf(LIGHT);
  // One at a time goes on: what fills the memory may be others' work, or garbage.
  readonly #heavy: FairQueue = queueOf(HEAVY, () => !this.#load.isTight || this.#heavy.atWork === 0);
  readonly #commands = queueOf(COMMANDS);
  readonly #validations = new PacedQueue({ ...optionsOf(VALIDATIONS), holdMs: HOLD_MS, pace: VALIDATIONS_PACE });

  /** Waits for a place. */
  enter({ context, isCommand, isValidation = false, load }: Asked): Promise<Place> {
    const weight = loadOf(load);
    if (isValidation) return this.#enterValidation(context);
    const queue = isCommand ? this.#commands : weight > HEAVY_LOAD ? this.#heavy : this.#light;
    const { gone } = context;
    return queue.enter({ caller: callerOf(context), weight, ...(gone && { gone }) }).catch(refuse);
  }

  async #enterValidation(context: RequestContext): Promise<Place> {
    const { gone } = context;
    const visitor = { caller: callerOf(context), weight: 1, ...(gone && { gone }) };
    const place = await this.#validations.enter(visitor).catch(refuse);
    const began = performance.now();
    return {
      end: () => {
        const ms = performance.now() - began;
        if (ms > LONG_VALIDATION_MS) this.#validations.count(ms);
        // Caller by caller, and who was long waits behind who was not.
        place.end(ms / 1_000);
      },
    };
  }

  stop(): void {
    this.#load.stop();
  }
}

const MOST_WEIGHT = 1_000_000;

function loadOf(header: string | undefined): number {
  return header !== undefined && /^\d{1,9}$/.test(header) ? Math.max(1, Number(header)) : MOST_WEIGHT;
}

const callerOf = ({ actor, caller }: RequestContext): string =>
  actor ? `client ${actor.client}` : `address ${caller}`;

const queueOf = (most: typeof LIGHT, mayBegin = () => true): FairQueue =>
  new FairQueue({ ...optionsOf(most), mayBegin });

function optionsOf({ atWork, perCaller }: typeof LIGHT) {
  return {
    limits: { perCaller: "SUBGRAPH_OPERATIONS", all: "SUBGRAPH_OPERATIONS", time: "SUBGRAPH_OPERATIONS" },
    atWork,
    atWorkPerCaller: perCaller,
    waiting: WAITING.all,
    waitingPerCaller: WAITING.perCaller,
    waitMs: WAIT_MS,
  };
}

function refuse(error: unknown): never {
  if (!(error instanceof TooManyAtOnce)) throw error;
  throw tooManyRequests(error);
}

/** The refusal of an operation that has not been begun. */
export function tooManyRequests({ limit: name, most: value }: TooManyAtOnce): HubError {
  const message = `More operations are under way here than may be at once (${name}): ask again in a moment. Nothing has been carried out.`;
  const headers = new Map([["retry-after", "1"]]);
  return new HubError("TOO_MANY_REQUESTS", message, { limit: { name, value }, http: { status: 503, headers } });
}
