import { FairQueue, LoadWatch, type Place, TooManyAtOnce } from "@hub/admission";
import { HubError } from "../hub-error.js";
import type { RequestContext } from "../request.context.js";

/** The gateway's own limits are narrower: these are for whoever reaches a subgraph past it. */
const LIGHT = { atWork: 24, perCaller: 12 };
const HEAVY = { atWork: 2, perCaller: 1 };
const COMMANDS = { atWork: 8, perCaller: 4 };
const WAITING = { all: 500, perCaller: 200 };
/** Well within the time that the gateway waits for an answer. */
const WAIT_MS = 8_000;
/** What is more, by the gateway's count, is heavy; so is what comes without a count. */
const HEAVY_LOAD = 2_000;

/** What is asked for, as far as whose turn it is depends on it. */
interface Asked {
  context: RequestContext;
  isCommand: boolean;
  /** The gateway's count of what it takes, as its header says. */
  load: string | undefined;
}

/** Lets a bounded number of operations be at work at once, callers in turn; commands have places of their own. */
export class OperationAdmission {
  readonly #load = new LoadWatch(() => this.#heavy.advance());
  readonly #light = queueOf(LIGHT);
  // One at a time goes on: what fills the memory may be others' work, or garbage.
  readonly #heavy: FairQueue = queueOf(HEAVY, () => !this.#load.isTight || this.#heavy.atWork === 0);
  readonly #commands = queueOf(COMMANDS);

  /** Waits for a place. */
  enter({ context, isCommand, load }: Asked): Promise<Place> {
    const weight = loadOf(load);
    const queue = isCommand ? this.#commands : weight > HEAVY_LOAD ? this.#heavy : this.#light;
    const { gone } = context;
    return queue.enter({ caller: callerOf(context), weight, ...(gone && { gone }) }).catch(refuse);
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

function queueOf({ atWork, perCaller }: typeof LIGHT, mayBegin = () => true): FairQueue {
  return new FairQueue({
    limits: { perCaller: "SUBGRAPH_OPERATIONS", all: "SUBGRAPH_OPERATIONS", time: "SUBGRAPH_OPERATIONS" },
    atWork,
    atWorkPerCaller: perCaller,
    waiting: WAITING.all,
    waitingPerCaller: WAITING.perCaller,
    waitMs: WAIT_MS,
    mayBegin,
  });
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
