import type { GraphQLFormattedError } from "graphql";
import type { AnswerType } from "./media-type.js";

export interface AnswerOutcome {
  hasData: boolean;
  errors: readonly GraphQLFormattedError[];
  type: AnswerType;
  /** Whether the request held a document to begin with. */
  isWellFormed: boolean;
  /** What was decided already, e.g. 405 for a command by GET. */
  status: number | undefined;
}

/**
 * The status code as "GraphQL over HTTP" has it: 2xx where there is data. Where an operation could not be begun, it is 400 for who
 * reads application/graphql-response+json, and 200 for application/json, where a code other than 2xx means that no GraphQL server
 * has answered. A request without a document is 400 to both.
 */
export function answerStatus({ hasData, errors, type, isWellFormed, status }: AnswerOutcome): number {
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
