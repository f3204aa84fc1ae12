/**
 * How a subgraph fails to answer: it cannot be reached, exceeds its time limit, breaks the connection, answers something that is not
 * GraphQL, gets no requests while its circuit breaker is open, or the client no longer waits; or its answer is longer than the gateway
 * takes, or comes when the gateway holds too many.
 */
export type FailureKind =
  | "REFUSED"
  | "TIMEOUT"
  | "CUT_OFF"
  | "NOT_GRAPHQL"
  | "NOT_ASKED"
  | "CLIENT_GONE"
  | "TOO_LARGE"
  | "NO_MEMORY";

/** The failures that say nothing of the subgraph. */
const OF_THE_QUESTION: readonly FailureKind[] = ["CLIENT_GONE", "TOO_LARGE", "NO_MEMORY"];

/** A subgraph gave no usable answer. The message is for the log; clients see only the kind. */
export class SubgraphFailure extends Error {
  override readonly name = "SubgraphFailure";

  constructor(
    readonly kind: FailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Whether another question to the same subgraph may well be answered. */
  get isOfTheQuestion(): boolean {
    return OF_THE_QUESTION.includes(this.kind);
  }
}

/** What a subgraph answers, alone or with what others have answered, is longer than an answer may be. */
export class AnswerTooLarge extends SubgraphFailure {
  constructor(readonly most: number) {
    super("TOO_LARGE", `an answer of more than ${most} bytes`);
  }
}

const CONNECT_CODES = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** The failure behind an error of the HTTP client. */
export function connectionFailure(error: unknown): SubgraphFailure {
  if (error instanceof SubgraphFailure) {
    return error;
  }
  const code = codeOf(error);
  return new SubgraphFailure(CONNECT_CODES.has(code) ? "REFUSED" : "CUT_OFF", String(error), { cause: error });
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Whether a retry may help: the connection failed, and the next one may not. */
export function isWorthARetry(failure: SubgraphFailure): boolean {
  return failure.kind === "REFUSED" || failure.kind === "CUT_OFF";
}
