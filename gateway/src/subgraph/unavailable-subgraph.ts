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

/** The client's error for a subgraph that failed: its name and the kind, never its answer or address. */
export function unavailable(subgraph: string, kind: FailureKind, isCommand: boolean): Omit<SubgraphError, "path"> {
  const hint =
    isCommand && MAYBE_DONE.includes(kind)
      ? "Whether the command was carried out is not known: send it again with the same idempotencyKey."
      : "Try again; the rest of this answer is whole.";
  return {
    message: `The subgraph '${subgraph}' ${MESSAGES[kind]}.`,
    extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph, hint },
  };
}
