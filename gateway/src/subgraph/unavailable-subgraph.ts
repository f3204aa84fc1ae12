import type { SubgraphError } from "./subgraph-answer.js";
import type { FailureKind } from "./subgraph-failure.js";

const MESSAGES: Record<FailureKind, string> = {
  REFUSED: "cannot be reached",
  TIMEOUT: "did not answer in time",
  CUT_OFF: "broke off its answer",
  NOT_GRAPHQL: "gave no usable answer",
  NOT_ASKED: "has failed repeatedly and is not asked just now",
  CLIENT_GONE: "was not waited for",
};

/** After one of these a command may have been carried out. */
const MAYBE_DONE: readonly FailureKind[] = ["TIMEOUT", "CUT_OFF", "NOT_GRAPHQL"];

/** What a request to a subgraph does: a command can be told apart from others by its idempotency key, or writes nothing. */
export type RequestKind = "QUERY" | "COMMAND_WITH_KEY" | "COMMAND";

const WHILE_UNKNOWN: Record<RequestKind, string> = {
  QUERY: "Try again; the rest of this answer is whole.",
  COMMAND_WITH_KEY: "Whether the command was carried out is not known: send it again with the same idempotencyKey.",
  COMMAND:
    "Whether the command was carried out is not known. It takes no idempotencyKey: look before you send it again.",
};

/** The client's error for a subgraph that failed: its name and the kind, never its answer or address. */
export function unavailable(subgraph: string, kind: FailureKind, request: RequestKind): Omit<SubgraphError, "path"> {
  const hint = WHILE_UNKNOWN[MAYBE_DONE.includes(kind) ? request : "QUERY"];
  return {
    message: `The subgraph '${subgraph}' ${MESSAGES[kind]}.`,
    extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph, hint },
  };
}
