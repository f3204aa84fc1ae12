import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "@hub/auth";
import { HubAnswers } from "./hub-extension.js";
import { ResultMirror } from "./result-mirror.js";

/** What the gateway knows of one client's request while it answers it. */
export interface OperationState {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly waitFor: string | undefined;
  readonly showsQueryPlan: boolean;
  /** Aborted when the client leaves, or when the operation has taken too long (then its reason is a SubgraphFailure). */
  readonly clientGone: AbortSignal;
  readonly mirror: ResultMirror;
  readonly answers: HubAnswers;
  actor: Actor | undefined;
  operationName: string | undefined;
  operationType: string | undefined;
  subgraphRequests: number;
  queryPlan: unknown;
}

export interface GatewayContext {
  operation: OperationState;
}

export type NewOperation = Pick<
  OperationState,
  "requestId" | "authorization" | "waitFor" | "showsQueryPlan" | "clientGone"
>;

export function newOperation(request: NewOperation): OperationState {
  return {
    ...request,
    mirror: new ResultMirror(),
    answers: new HubAnswers(),
    actor: undefined,
    operationName: undefined,
    operationType: undefined,
    subgraphRequests: 0,
    queryPlan: undefined,
  };
}

/** The operation that the running code works for: Apollo Server's formatError is told of the error alone. */
export const currentOperation = new AsyncLocalStorage<OperationState>();
