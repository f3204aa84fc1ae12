import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { HttpHead } from "./request-refusal.js";

/** Errors as they are sent, and what they say of the HTTP answer. */
export interface AnswerErrors {
  errors: GraphQLFormattedError[];
  head: HttpHead;
}

/** Masks what callers must not see. */
export type ErrorFormat = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const INTERNAL = "INTERNAL_SERVER_ERROR";

/** Makes errors fit to be sent. Each has a code; where several say something of HTTP, the last one counts. */
export function answerErrors(errors: readonly unknown[], format: ErrorFormat): AnswerErrors {
  const head: { status?: number; headers?: Map<string, string> } = {};
  const sent = errors.map((thrown) => {
    const error = asGraphqlError(thrown);
    const { http, ...extensions } = error.extensions as { http?: HttpHead };
    if (http?.status !== undefined) head.status = http.status;
    if (http?.headers) head.headers = new Map([...(head.headers ?? []), ...http.headers]);
    const formatted = { ...error.toJSON(), extensions: { ...extensions, code: error.extensions.code ?? INTERNAL } };
    return safely(() => format(formatted, thrown));
  });
  return { errors: sent, head };
}

function safely(format: () => GraphQLFormattedError): GraphQLFormattedError {
  try {
    return format();
  } catch {
    return { message: "Internal server error", extensions: { code: INTERNAL } };
  }
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return error instanceof Error
    ? new GraphQLError(error.message, { originalError: error })
    : new GraphQLError(`Unexpected error value: ${String(error)}`);
}
