/**
 * How a subgraph can fail to answer: it is not there, it does not answer in time, it hangs up, what it answers is no GraphQL, it has
 * failed so often that it is not asked just now, or nobody waits for it any more.
 */
export type FailureKind = "REFUSED" | "TIMEOUT" | "CUT_OFF" | "NOT_GRAPHQL" | "NOT_ASKED" | "CLIENT_GONE";

/** A subgraph gave no usable answer. The message is for the log; a client is told the kind alone. */
export class SubgraphFailure extends Error {
  override readonly name = "SubgraphFailure";

  constructor(
    readonly kind: FailureKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
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

/** What went wrong with the connection, from the error of the HTTP client. */
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

/** Whether a query may be sent once more: the connection failed, which the next one may not. */
export function isWorthARetry(failure: SubgraphFailure): boolean {
  return failure.kind === "REFUSED" || failure.kind === "CUT_OFF";
}
