import type { MadePlan } from "../planning/operation-planner.js";

/** What the thread is started with. */
export interface ThreadStart {
  readonly supergraphSdl: string;
  readonly maxSelections: number;
}

export interface PlanRequest {
  readonly id: number;
  readonly document: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One of `made`, as JSON, and `failed`. */
export interface PlanReply {
  readonly id: number;
  readonly made?: string;
  readonly failed?: ThreadError;
}

export interface ThreadError {
  readonly message: string;
  /** undefined: it is not the client's fault. */
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export const readMade = (made: string): MadePlan => JSON.parse(made) as MadePlan;
