import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "@hub/auth";
import type { HeldBytes } from "../memory/answer-memory.js";
import { AnswerOrigin } from "../record/answer-origin.js";
import { HubAnswers } from "./hub-extension.js";
import { OperationPlaces } from "./operation-places.js";

/** The state of one client's operation while it is answered. */
export interface OperationState {
  readonly requestId: string;
  /** A name for the address that it came from, so that subgraphs can count calls without learning the address. */
  readonly caller: string;
  readonly authorization: string | undefined;
  /** The name that the request tells of its client; empty where it tells none. Nothing proves it. */
  readonly saidClient: string;
  readonly waitFor: string | undefined;
  readonly showsQueryPlan: boolean;
  /** Aborted when the client leaves, or at the operation's time limit (the reason is then a SubgraphFailure). */
  readonly clientGone: AbortSignal;
  readonly answers: HubAnswers;
  readonly origin: AnswerOrigin;
  readonly places: OperationPlaces;
  actor: Actor | undefined;
  operationName: string | undefined;
  operationType: string | undefined;
  /** SHA-256 of the document, hex. */
  documentHash: string | undefined;
  /** The hash of a document that differs from it in values alone; undefined: it is weighed by its own. */
  weighedAs: string | undefined;
  /** What it costs at most, once that is counted. */
  cost: number | undefined;
  /** How much it is for the subgraphs: what is heavy is more than 2,000. */
  load: number | undefined;
  subgraphRequests: number;
  queryPlan: unknown;
  /** What the gateway holds of subgraphs' answers for it, until the client has its own. */
  readonly held: HeldBytes[];
  /** The bytes of those answers. */
  answerBytes: number;
  /** Whether a subgraph's answer to it was given up because it grew too long. */
  isTooLong: boolean;
  /** Whether its answer is errors alone. */
  isRefused: boolean;
  /** Whether the client has its answer, or has left. */
  isOver: boolean;
}

export interface GatewayContext {
  operation: OperationState;
}

export type NewOperation = Pick<
  OperationState,
  "requestId" | "caller" | "authorization" | "saidClient" | "waitFor" | "showsQueryPlan" | "clientGone"
>;

export function newOperation(request: NewOperation): OperationState {
  const { requestId, caller, authorization, saidClient, waitFor, showsQueryPlan, clientGone } = request;
  // Each by its name: made anew for every request, a copy of an object takes many times as long.
  return {
    requestId,
    caller,
    authorization,
    saidClient,
    waitFor,
    showsQueryPlan,
    clientGone,
    answers: new HubAnswers(),
    origin: new AnswerOrigin(),
    places: new OperationPlaces(),
    actor: undefined,
    operationName: undefined,
    operationType: undefined,
    documentHash: undefined,
    weighedAs: undefined,
    cost: undefined,
    load: undefined,
    subgraphRequests: 0,
    queryPlan: undefined,
    held: [],
    answerBytes: 0,
    isTooLong: false,
    isRefused: false,
    isOver: false,
  };
}

/**
 * The operation that the running code belongs to: Apollo Server's formatError gets only the error. Node follows every promise of the
 * process for it, so it is on only while there is such an operation.
 */
class CurrentOperation {
  readonly #storage = new AsyncLocalStorage<OperationState>();
  #running = 0;

  get(): OperationState | undefined {
    return this.#storage.getStore();
  }

  async during<T>(operation: OperationState, work: () => T | Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await this.#storage.run(operation, work);
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#storage.disable();
    }
  }
}

export const currentOperation = new CurrentOperation();
