import { isDatabaseAway, isDiskFull } from "@hub/database";
import { RULES_TIME, RulesTimeExceeded } from "@hub/rules";
import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import type { Logger } from "pino";
import { HubError } from "./hub-error.js";

/** Errors of GraphQL itself and refusals pass unchanged; every other error is logged and masked. */
export function formatError(log: Logger, onDatabaseAway: () => void = () => undefined) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = thrownBy(error);
    const code = formatted.extensions?.code;
    if (original instanceof HubError || isFromGraphql(original, code)) return formatted;
    return refusalOf(original, formatted) ?? masked(error, formatted, { log, onDatabaseAway });
  };
}

/** What a resolver has thrown. */
function thrownBy(error: unknown): unknown {
  return error instanceof GraphQLError && error.path && error.originalError ? error.originalError : error;
}

/** The refusal of what another part of the hub found too much for itself. */
function refusalOf(original: unknown, formatted: GraphQLFormattedError): GraphQLFormattedError | undefined {
  if (original instanceof RulesTimeExceeded) return outOfTime(formatted, original);
  if (isStatementTimeout(original)) return statementTimeout(formatted);
  return isOutOfRange(original) ? outOfRange(formatted) : undefined;
}

interface Masking {
  log: Logger;
  onDatabaseAway: () => void;
}

function masked(
  error: unknown,
  formatted: GraphQLFormattedError,
  { log, onDatabaseAway }: Masking,
): GraphQLFormattedError {
  const original = thrownBy(error);
  if (isDatabaseAway(original)) {
    onDatabaseAway();
    log.warn({ err: original, field: fieldOf(error) }, "the database went away under a request");
    return databaseAway(formatted);
  }
  if (isDiskFull(original)) {
    log.error({ err: original, field: fieldOf(error) }, "the database's disk is full");
    return diskFull(formatted);
  }
  log.error({ err: original, field: fieldOf(error) }, "unexpected error in a resolver");
  return {
    message: "Something went wrong inside the hub; nothing was written.",
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

/** By its name in the schema: the path holds aliases, which are the caller's own words. */
function fieldOf(error: unknown): string | undefined {
  const [node] = (error instanceof GraphQLError && error.nodes) || [];
  return node?.kind === Kind.FIELD ? node.name.value : undefined;
}

function isFromGraphql(error: unknown, code: unknown): boolean {
  return error instanceof GraphQLError && code !== "INTERNAL_SERVER_ERROR";
}

/** PostgreSQL's class 22: a value that no column can hold or be compared with, such as a year of ten digits or a NUL. */
function isOutOfRange(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^22[0-9A-Z]{3}$/.test(code);
}

/** Does not say whether anything was written: a commit may have succeeded although its answer was lost. */
function databaseAway({ path }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: "The database is away just now.",
    ...(path && { path }),
    extensions: {
      code: "SUBGRAPH_UNAVAILABLE",
      // For the gateway, which asks a question once more; clients do not see it.
      databaseAway: true,
      hint: "Ask again in a moment; a command that takes an idempotencyKey is sent again with the same one, whether it was carried out or not.",
    },
  };
}

/** PostgreSQL has ended a statement that took too long. */
function isStatementTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "57014";
}

function statementTimeout({ path }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message:
      "The database took too long for this question. Ask for less at once: a narrower filter, shorter pages, fewer aliases.",
    ...(path && { path }),
    extensions: { code: "LIMIT_EXCEEDED", limit: { name: "HUB_STATEMENT_TIMEOUT_MS" } },
  };
}

function outOfTime({ path }: GraphQLFormattedError, { message, mostMs }: RulesTimeExceeded): GraphQLFormattedError {
  return {
    message,
    ...(path && { path }),
    extensions: { code: "LIMIT_EXCEEDED", limit: { name: RULES_TIME.name, value: mostMs } },
  };
}

function diskFull({ path }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: "The database cannot write just now: its disk is full. Nothing was written; what only reads goes on.",
    ...(path && { path }),
    extensions: {
      code: "SUBGRAPH_UNAVAILABLE",
      hint: "Send the same command again, with the same idempotencyKey, once the hub's operator has made space.",
    },
  };
}

function outOfRange({ path }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message:
      "An argument holds a value that cannot be stored or compared: a number or a date far out of range, or a NUL character.",
    ...(path && { path }),
    extensions: { code: "BAD_USER_INPUT" },
  };
}
