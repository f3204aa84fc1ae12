import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { currentOperation } from "../operation/operation.context.js";

/** The codes that clients see; an error with any other code, or none, goes only to the log. */
const KNOWN_CODES = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "BAD_USER_INPUT",
  "LIMIT_EXCEEDED",
  "WAIT_TIMEOUT",
  "SUBGRAPH_UNAVAILABLE",
  "TOO_MANY_REQUESTS",
  "POSITION_UNKNOWN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** Apollo Server's own codes for BAD_USER_INPUT. */
const BAD_INPUT_CODES = new Set(["BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE"]);

const SHOWN_EXTENSIONS = [
  "code",
  "rule",
  "findings",
  "limit",
  "subgraph",
  "committee",
  "hint",
  "argument",
  "value",
  "nearest",
  // What a CONFLICT is about.
  "reason",
  "subject",
  "state",
  "needs",
  "at",
  "draft",
  "differences",
  "difference",
  "basedOn",
  "newest",
];

/** Which errors of subgraphs clients see: those with the hub's codes, with any code of their own, or all. */
export type ShownSubgraphErrors = "known" | "coded" | "all";

interface ErrorMaskOptions {
  log: Logger;
  maxTokens: number | undefined;
  subgraphErrors: ShownSubgraphErrors;
}

/** @param requestId left out: that of the operation that the running code belongs to */
export type ErrorMask = (formatted: GraphQLFormattedError, error: unknown, requestId?: string) => GraphQLFormattedError;

/** Rebuilds an error from the parts that a client may see; the rest goes to the log, under the id in the client's error. */
export function createErrorMask({ log, maxTokens, subgraphErrors }: ErrorMaskOptions): ErrorMask {
  return (formatted, error, requestId) => {
    if (isLetThrough(formatted, subgraphErrors)) return asTheSubgraphSaid(formatted);
    const code = codeOf(formatted, error);
    if (code !== undefined) {
      return maxTokens !== undefined && code === "GRAPHQL_PARSE_FAILED" && isTokenLimit(formatted)
        ? tokenLimitExceeded(maxTokens)
        : shown(formatted, code);
    }
    const id = requestId ?? currentOperation.get()?.requestId ?? "unknown";
    const cause = unwrapResolverError(error);
    log.error({ requestId: id, ...facts(formatted), err: cause }, "internal error");
    return masked(formatted, id);
  };
}

function masked({ locations, path }: GraphQLFormattedError, id: string): GraphQLFormattedError {
  return {
    message: `Something went wrong inside the hub: quote this id when you report it: ${id}`,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code: "INTERNAL_SERVER_ERROR", id },
  };
}

/** Codes that a server gives an error for which it has none. */
const NO_CODE_OF_ITS_OWN = new Set([undefined, "INTERNAL_SERVER_ERROR", "DOWNSTREAM_SERVICE_ERROR"]);
/** Where servers put what is meant for their developers; `serviceName` is the gateway's own. */
const NEVER_SHOWN = new Set(["stacktrace", "exception", "serviceName"]);

function isLetThrough({ extensions }: GraphQLFormattedError, shown: ShownSubgraphErrors): boolean {
  if (shown === "known" || extensions?.serviceName === undefined) return false;
  return shown === "all" || !NO_CODE_OF_ITS_OWN.has(extensions.code as string | undefined);
}

function asTheSubgraphSaid({ message, path, extensions = {} }: GraphQLFormattedError): GraphQLFormattedError {
  const kept = Object.entries(extensions).filter(([name]) => !NEVER_SHOWN.has(name));
  return { message, ...(path && { path }), extensions: Object.fromEntries(kept) };
}

/** The error for an exceeded limit, with its name and value. */
export function limitExceeded(message: string, name: string, value: number): GraphQLFormattedError {
  return { message, extensions: { code: "LIMIT_EXCEEDED", limit: { name, value } } };
}

function codeOf({ extensions }: GraphQLFormattedError, error: unknown): string | undefined {
  const code = String(extensions?.code);
  if (BAD_INPUT_CODES.has(code) || isRefusalWithoutCode(error)) {
    return "BAD_USER_INPUT";
  }
  // Apollo Server gives the refusals of all validation rules the same code.
  if (code === "GRAPHQL_VALIDATION_FAILED" && extensions?.limit !== undefined) return "LIMIT_EXCEEDED";
  return KNOWN_CODES.has(code) ? code : undefined;
}

/** Some of Apollo Server's refusals have the status 400 and no code. */
function isRefusalWithoutCode(error: unknown): boolean {
  const { code, http } = error instanceof GraphQLError ? error.extensions : {};
  return code === undefined && typeof http === "object" && http !== null && "status" in http && http.status === 400;
}

/** V8's message where a document is nested too deeply for the parser. */
const STACK_IS_FULL = "Maximum call stack size exceeded";

/** What graphql-js says of a value in an input that is written into the operation. */
const IN_AN_INPUT =
  /^Field "\w+(Input|Patch)\.\w+" of required type|is not defined by type "\w+(Input|Patch)"|^Expected value of type "\w+(Input|Patch)!?"/;
const SEND_AS_VARIABLE =
  "Send a command's input as a variable: then all that is wrong in a document is told at once, by rule and place, in Danish and English.";

function shown({ message, locations, path, extensions }: GraphQLFormattedError, code: string): GraphQLFormattedError {
  const kept = SHOWN_EXTENSIONS.filter((name) => extensions?.[name] !== undefined);
  return {
    message: message === STACK_IS_FULL ? "The document is nested too deeply to be read." : message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      ...(code === "GRAPHQL_VALIDATION_FAILED" && IN_AN_INPUT.test(message) && { hint: SEND_AS_VARIABLE }),
      ...Object.fromEntries(kept.map((name) => [name, extensions?.[name]])),
      code,
    },
  };
}

function isTokenLimit({ message }: GraphQLFormattedError): boolean {
  return /Document contains more tha[nt] \d+ tokens/.test(message);
}

function tokenLimitExceeded(maxTokens: number): GraphQLFormattedError {
  return limitExceeded(
    `The document has more than ${maxTokens} tokens: ask for less at once.`,
    "HUB_MAX_TOKENS",
    maxTokens,
  );
}

function facts({ extensions = {} }: GraphQLFormattedError): Record<string, unknown> {
  return { subgraph: extensions.serviceName, code: extensions.code };
}
