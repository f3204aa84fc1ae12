import type { SubgraphError } from "./subgraph-answer.js";
import { AnswerTooLarge, type FailureKind, type SubgraphFailure } from "./subgraph-failure.js";

type Unavailable = Exclude<FailureKind, "TOO_LARGE" | "NO_MEMORY">;

const MESSAGES: Record<Unavailable, string> = {
  REFUSED: "cannot be reached",
  TIMEOUT: "did not answer in time",
  CUT_OFF: "broke off its answer",
  NOT_GRAPHQL: "gave no usable answer",
  NOT_ASKED: "has failed repeatedly and is not asked just now",
  CLIENT_GONE: "was not waited for",
};

/** After one of these a command may have been carried out. */
const MAYBE_DONE: readonly FailureKind[] = ["TIMEOUT", "CUT_OFF", "NOT_GRAPHQL", "TOO_LARGE", "NO_MEMORY"];

/** What a request to a subgraph does: a command can be told apart from others by its idempotency key, or writes nothing. */
export type RequestKind = "QUERY" | "COMMAND_WITH_KEY" | "COMMAND";

const WHILE_UNKNOWN: Record<RequestKind, string> = {
  QUERY: "Try again; the rest of this answer is whole.",
  COMMAND_WITH_KEY: "Whether the command was carried out is not known: send it again with the same idempotencyKey.",
  COMMAND:
    "Whether the command was carried out is not known. It takes no idempotencyKey: look before you send it again.",
};

/** The client's error for a subgraph that failed: its name and the kind, never its answer or address. */
export function unavailable(
  subgraph: string,
  failure: SubgraphFailure,
  request: RequestKind,
): Omit<SubgraphError, "path"> {
  const { kind } = failure;
  const hint = WHILE_UNKNOWN[MAYBE_DONE.includes(kind) ? request : "QUERY"];
  if (failure instanceof AnswerTooLarge) return tooLarge(failure.most, request === "QUERY" ? SHORTER : hint);
  if (kind === "TOO_LARGE" || kind === "NO_MEMORY") {
    const message = "The hub is answering too many large questions just now. Ask again in a few seconds, or for less.";
    return { message, extensions: { code: "TOO_MANY_REQUESTS", hint } };
  }
  return {
    message: `The subgraph '${subgraph}' ${MESSAGES[kind]}.`,
    extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph, hint },
  };
}

/** The limit of one answer, as errors name it. */
export const ANSWER_LENGTH_LIMIT = "HUB_MAX_ANSWER_BYTES";

const SHORTER =
  "Take shorter pages ('first' or 'last'), fewer aliases, or fewer long texts such as 'description' and 'content' at once.";

function tooLarge(most: number, hint: string): Omit<SubgraphError, "path"> {
  const limit = { name: ANSWER_LENGTH_LIMIT, value: most };
  return {
    message: `The answer is longer than ${most} bytes, which is the most. Ask for less at once. (${limit.name})`,
    extensions: { code: "LIMIT_EXCEEDED", limit, hint },
  };
}
