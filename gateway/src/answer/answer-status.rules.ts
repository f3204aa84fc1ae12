import type { AnswerType } from "@hub/http-body";
import type { GraphQLFormattedError } from "graphql";

export interface AnswerFacts {
  hasData: boolean;
  errors: readonly GraphQLFormattedError[];
  type: AnswerType;
  /** Whether the request had a document at all. */
  isWellFormed: boolean;
  /** A status that was decided earlier, such as 405 for a command by GET. */
  status: number | undefined;
}

/**
 * The status code by "GraphQL over HTTP": 200 where there is data. An operation that is refused has 400 in
 * application/graphql-response+json and 200 in application/json, whose clients take any other code for an answer that is not
 * GraphQL. A request without a document has 400 in both.
 */
export function answerStatus({ hasData, errors, type, isWellFormed, status }: AnswerFacts): number {
  if (hasData) {
    return 200;
  }
  if (errors.some((error) => error.extensions?.code === "INTERNAL_SERVER_ERROR")) {
    return 500;
  }
  if (status !== undefined && ![200, 400, 500].includes(status)) {
    return status;
  }
  const isRead = isWellFormed || status === 200;
  return type === "application/json" && isRead ? 200 : 400;
}
