import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { HubError } from "./hub.error.js";

/** Errors that GraphQL itself or a refusal explains pass as they are; anything else is logged and masked. */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const code = formatted.extensions?.code;
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    if (original instanceof HubError || isGraphqlsOwn(original, code)) return { ...formatted, extensions };
    log.error({ err: original, path: formatted.path }, "unexpected error in a resolver");
    return {
      message: "Something went wrong inside the hub; nothing was written.",
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  };
}

function isGraphqlsOwn(error: unknown, code: unknown): boolean {
  return error instanceof GraphQLError && code !== "INTERNAL_SERVER_ERROR";
}
