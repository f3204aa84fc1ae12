import { Worker } from "node:worker_threads";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { AskedPlan, DistantPlanner, MadePlan } from "../planning/operation-planner.js";
import { type PlanReply, type PlanRequest, readMade, type ThreadStart } from "./thread-messages.js";

export interface PlannerThreadParts extends ThreadStart {
  /** The thread's program. */
  readonly program: URL;
  readonly log: Logger;
}

/** For one operation, the thread's start included. */
const PLANNING_MS = 20_000;
/** A thread that nobody needs gives its memory back. */
const IDLE_MS = 60_000;
/** Of the thread: the types of the supergraph, and one plan that is being made. */
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

interface UnderWay {
  readonly resolve: (made: MadePlan) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Makes plans in a thread of its own, which is started when it is needed first, so that a long one holds up nobody else. */
export class PlannerThread implements DistantPlanner {
  readonly #underWay = new Map<number, UnderWay>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;
  #isClosed = false;

  constructor(private readonly parts: PlannerThreadParts) {}

  plan(asked: AskedPlan): Promise<MadePlan> {
    if (this.#isClosed) return Promise.reject(new Error("The planner's thread has ended."));
    clearTimeout(this.#idle);
    this.#lastId += 1;
    const request: PlanRequest = { id: this.#lastId, ...asked };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#end(tooLong()), PLANNING_MS);
      this.#underWay.set(request.id, { resolve, reject, timer });
      this.#worker ??= this.#start();
      this.#worker.postMessage(request);
    });
  }

  close(): void {
    this.#isClosed = true;
    this.#end(new Error("The planner's thread has ended."));
  }

  #start(): Worker {
    const { program, supergraphSdl, maxSelections, log } = this.parts;
    const workerData: ThreadStart = { supergraphSdl, maxSelections };
    const worker = new Worker(program, { workerData, resourceLimits: HEAP, execArgv: [], env: {} });
    worker.on("message", (reply: PlanReply) => this.#take(reply));
    const failed = (error: Error) => {
      if (this.#worker !== worker) return;
      log.warn({ reason: error.message }, "the planner's thread has ended");
      this.#end(isOutOfMemory(error) ? tooLarge() : error);
    };
    worker.on("error", failed);
    worker.on("exit", (code) => failed(new Error(`It ended with code ${code}.`)));
    return worker;
  }

  #take({ id, made, failed }: PlanReply): void {
    const under = this.#underWay.get(id);
    this.#underWay.delete(id);
    clearTimeout(under?.timer);
    if (made !== undefined) under?.resolve(readMade(made));
    else if (failed?.extensions) under?.reject(new GraphQLError(failed.message, { extensions: failed.extensions }));
    else under?.reject(new Error(failed?.message));
    if (this.#underWay.size === 0) this.#idle = setTimeout(() => this.#end(new Error("It is idle.")), IDLE_MS).unref();
  }

  /** The next plan starts another thread. */
  #end(reason: Error): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.terminate().catch(() => undefined);
    for (const { reject, timer } of this.#underWay.values()) {
      clearTimeout(timer);
      reject(reason);
    }
    this.#underWay.clear();
  }
}

const isOutOfMemory = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";

const tooLong = (): GraphQLError => refusal(`It takes longer than ${PLANNING_MS} ms`, "PLANNING_MS", PLANNING_MS);

const tooLarge = (): GraphQLError =>
  refusal("It takes more memory than there is for that", "PLANNING_MIB", HEAP.maxOldGenerationSizeMb);

function refusal(why: string, name: string, value: number): GraphQLError {
  const message = `${why} to find out which parts of the hub the operation asks: ask for less at once. (${name})`;
  return new GraphQLError(message, { extensions: { code: "LIMIT_EXCEEDED", limit: { name, value } } });
}
