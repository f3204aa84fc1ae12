import { FairQueue, LoadWatch, type Place, TooManyAtOnce } from "@hub/admission";
import { collect, gauge } from "@hub/telemetry";
import type { OperationState } from "../operation/operation.context.js";
import type { AdmissionConfig } from "./admission.settings.js";
import { busyGraphqlError } from "./busy.js";
import { KnownTimes } from "./known-times.js";
import { LoopShare } from "./loop-share.js";

/** All who wait for one kind of place. */
const WAITING = 1_000;
/** Whose turn has not come by then is refused, well within the time for an operation. */
const WAIT_MS = 15_000;
const WAIT_LIMIT = "OPERATION_WAIT_MS";
/** An operation that takes longer waits for a subgraph: it holds up nobody but its caller. */
const HOLD_MS = { turn: 1_000, light: 500, heavy: 5_000 };
/** Commands of committees' own systems, which no question holds up. */
const COMMANDS = { atWork: 16, perCaller: 4 };
/** Questions that wait for a position. */
const POSITIONS = { atWork: 128, perCaller: 4 };

/** An operation that takes longer, at its quickest, is heavy. */
const HEAVY_MS = 300;
/** One that has never been answered is heavy as well where its document has more aliases: it asks one thing again and again. */
const LIGHT_ALIASES = 8;

/** As subgraphs tell light from heavy. */
const MOST_OF_LIGHT = 2_000;

/** What an operation asks for. */
export interface AskedOperation {
  readonly cost: number;
  readonly isCommand: boolean;
  readonly aliases: number;
}

/**
 * Lets operations begin, callers in turn. One turn at a time is for reading and planning, which hold up the whole process. Then questions that
 * cost little, those that cost much, those that wait for a position, and commands have places of their own.
 */
export class Admission {
  readonly #load = new LoadWatch(() => this.#heavy.advance());
  readonly #times = new KnownTimes();
  readonly #share = new LoopShare();
  readonly #turns: FairQueue;
  readonly #light: FairQueue;
  readonly #heavy: FairQueue;
  readonly #commands: FairQueue;
  readonly #positions: FairQueue;
  readonly #plans: FairQueue;
  readonly #endCollecting = collect(() => this.#measure());

  constructor(readonly config: AdmissionConfig & { atOnce: number }) {
    const { atOnce, perCaller, heavyAtOnce } = config;
    this.#turns = this.#queue(1, 1, { holdMs: HOLD_MS.turn });
    this.#light = this.#queue(atOnce, perCaller, { holdMs: HOLD_MS.light });
    // One at a time goes on: what fills the memory may be others' work, or garbage, and small questions may never end.
    const mayBegin = (): boolean => this.#heavy.atWork === 0 || !(this.#load.isTight || this.#light.atWork > 0);
    this.#heavy = this.#queue(heavyAtOnce, 1, { holdMs: HOLD_MS.heavy, mayBegin });
    this.#commands = this.#queue(COMMANDS.atWork, COMMANDS.perCaller);
    this.#positions = this.#queue(POSITIONS.atWork, POSITIONS.perCaller);
    this.#plans = this.#queue(1, 1);
  }

  /** Whether memory is so short that nothing more may be taken in. */
  get isFull(): boolean {
    return this.#load.isFull;
  }

  /** Waits for the caller's turn to have its request read; the turn ends with `admit`, or with the request. */
  beginReading(operation: OperationState): Promise<void> | undefined {
    const place = this.#turns.enterAtOnce(visitor(operation, 1));
    if (place) return this.#begun(operation, place);
    return entered(this.#turns, operation, 1).then((waitedFor) => this.#begun(operation, waitedFor));
  }

  #begun(operation: OperationState, place: Place): undefined {
    const began = performance.now();
    operation.places.take("turn", {
      end: () => {
        const ms = performance.now() - began;
        this.#share.after(ms, () => place.end(ms - 1));
      },
    });
    return undefined;
  }

  /** Waits until the operation may be carried out. Throws GraphQLError where it may not. */
  async admit(operation: OperationState, asked: AskedOperation): Promise<void> {
    operation.places.giveBack("turn");
    operation.load = this.#isHeavy(operation, asked)
      ? Math.max(asked.cost, MOST_OF_LIGHT + 1)
      : Math.min(asked.cost, MOST_OF_LIGHT);
    const queue = this.#queueFor(operation, asked);
    const atOnce = queue.enterAtOnce(visitor(operation, asked.cost));
    const place = atOnce ?? (await refusing(entered(queue, operation, asked.cost)));
    const began = performance.now();
    operation.places.take("work", {
      end: () => {
        const key = keyOf(operation, asked);
        if (operation.isTooLong) this.#times.noteTooLong(key);
        else this.#times.note(key, performance.now() - began);
        place.end();
      },
    });
  }

  /** Does work that holds up the whole process in the caller's turn. */
  async inTurn<T>(operation: OperationState, work: () => T): Promise<T> {
    const turn = this.beginReading(operation);
    if (turn) await refusing(turn);
    try {
      return work();
    } finally {
      operation.places.giveBack("turn");
    }
  }

  /** Waits for its caller's turn with a plan that is made elsewhere, one at a time. */
  async whilePlanning<T>(operation: OperationState, work: () => Promise<T>): Promise<T> {
    const place = await refusing(entered(this.#plans, operation, 1));
    const began = performance.now();
    try {
      return await work();
    } finally {
      place.end(performance.now() - began);
    }
  }

  close(): void {
    this.#endCollecting();
    this.#load.stop();
  }

  #measure(): void {
    const kinds = {
      light: this.#light,
      heavy: this.#heavy,
      command: this.#commands,
      position: this.#positions,
      plan: this.#plans,
    };
    for (const [kind, queue] of Object.entries({ turn: this.#turns, ...kinds })) {
      gauge("hub_operations", { kind, state: "at work" }, queue.atWork);
      gauge("hub_operations", { kind, state: "waiting" }, queue.waiting);
    }
  }

  #queueFor(operation: OperationState, asked: AskedOperation): FairQueue {
    if (asked.isCommand && operation.actor) return this.#commands;
    if (operation.waitFor !== undefined) return this.#positions;
    return (operation.load ?? 0) > MOST_OF_LIGHT ? this.#heavy : this.#light;
  }

  #isHeavy(operation: OperationState, asked: AskedOperation): boolean {
    const ms = this.#times.of(keyOf(operation, asked));
    if (ms !== undefined) return ms > HEAVY_MS;
    return asked.cost > this.config.heavyCost || asked.aliases > LIGHT_ALIASES;
  }

  #queue(atWork: number, perCaller: number, more: { holdMs?: number; mayBegin?: () => boolean } = {}): FairQueue {
    return new FairQueue({
      limits: { perCaller: "HUB_WAITING_PER_CALLER", all: "OPERATIONS_WAITING", time: WAIT_LIMIT },
      atWork,
      atWorkPerCaller: perCaller,
      waiting: WAITING,
      waitingPerCaller: this.config.waitingPerCaller,
      waitMs: WAIT_MS,
      ...more,
    });
  }
}

/** The same document with a longer page is another question. */
function keyOf({ documentHash, weighedAs = documentHash }: OperationState, { cost }: AskedOperation): string {
  return `${weighedAs} ${Math.ceil(Math.log2(cost + 1))}`;
}

const visitor = (operation: OperationState, weight: number) => ({
  caller: callerOf(operation),
  weight: Math.max(1, weight),
  gone: operation.clientGone,
});

/** Throws TooManyAtOnce, also where nobody waits any more. */
async function entered(queue: FairQueue, operation: OperationState, weight: number): Promise<Place> {
  const gone = operation.clientGone;
  try {
    return await queue.enter(visitor(operation, weight));
  } catch (error) {
    throw gone.aborted ? new TooManyAtOnce(WAIT_LIMIT, WAIT_MS, "TIME") : error;
  }
}

/** Who takes turns: the client of a token, else an address. */
export function callerOf({ actor, caller }: OperationState): string {
  return actor ? `client ${actor.client}` : `address ${caller}`;
}

async function refusing<T>(entered: Promise<T>): Promise<T> {
  try {
    return await entered;
  } catch (error) {
    throw error instanceof TooManyAtOnce ? busyGraphqlError(error) : error;
  }
}
