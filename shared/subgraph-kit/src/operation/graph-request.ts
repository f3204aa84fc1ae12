import { assertSafeKeys } from "@hub/http-body";
import type { FastifyRequest } from "fastify";
import { requestRefusal } from "./request-refusal.js";

/** What a request asks for. */
export interface GraphRequest {
  query: string;
  operationName: string | undefined;
  variables: Record<string, unknown> | undefined;
  /** A command comes by POST alone. */
  isGet: boolean;
}

type Parameters = Readonly<Record<string, unknown>>;

/** Reads a request by the specification "GraphQL over HTTP"; throws where it asks for nothing that can be understood. */
export function readGraphRequest(request: FastifyRequest): GraphRequest {
  const isGet = request.method === "GET";
  const given = isGet ? ofAddress(request) : ofBody(request);
  const query = given.query ?? undefined;
  const operationName = given.operationName ?? undefined;
  if (query !== undefined && typeof query !== "string") throw requestRefusal("GraphQL queries must be strings.");
  if (operationName !== undefined && typeof operationName !== "string") {
    throw requestRefusal("`operationName` must be a string if provided.");
  }
  const variables = objectIn(given, "variables");
  if (objectIn(given, "extensions")?.persistedQuery !== undefined) throw notPersisted();
  if (!query) throw requestRefusal("GraphQL operations must contain a non-empty `query`.");
  return { query, operationName, variables, isGet };
}

function objectIn(given: Parameters, name: string): Record<string, unknown> | undefined {
  const value = given[name] ?? undefined;
  if (value === undefined || isObject(value)) return value;
  throw requestRefusal(`\`${name}\` must be an object if provided.`);
}

/** Clients register documents at the gateway; here they are told to send them whole. */
function notPersisted(): Error {
  const refusal = requestRefusal("PersistedQueryNotSupported", { status: 200 });
  refusal.extensions.code = "PERSISTED_QUERY_NOT_SUPPORTED";
  return refusal;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function ofBody({ method, body }: FastifyRequest): Parameters {
  if (method !== "POST") {
    throw requestRefusal("GraphQL is asked by GET and POST.", {
      status: 405,
      headers: new Map([["allow", "GET, POST"]]),
    });
  }
  if (Array.isArray(body)) throw requestRefusal("Operation batching disabled.");
  if (!isObject(body) || Object.keys(body).length === 0) {
    throw requestRefusal("POST body missing, invalid Content-Type, or JSON object has no keys.");
  }
  return body;
}

function ofAddress({ url, headers }: FastifyRequest): Parameters {
  refuseOtherTypes(headers["content-type"]);
  const given = new URLSearchParams(url.slice(url.indexOf("?") + 1));
  return {
    query: once(given, "query"),
    operationName: once(given, "operationName"),
    variables: jsonOnce(given, "variables"),
    extensions: jsonOnce(given, "extensions"),
  };
}

function refuseOtherTypes(type: string | undefined): void {
  if (type === undefined || /^\s*application\/json\s*(;|$)/i.test(type)) return;
  throw requestRefusal("GET requests may not have a content-type header other than application/json.", { status: 415 });
}

function once(given: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = given.getAll(name);
  if (more.length > 0) throw requestRefusal(`The '${name}' search parameter may only be specified once.`);
  return value;
}

function jsonOnce(given: URLSearchParams, name: string): unknown {
  const text = once(given, name);
  if (text === undefined) return undefined;
  assertSafeKeys(text);
  try {
    return JSON.parse(text);
  } catch {
    throw requestRefusal(`The ${name} search parameter contains invalid JSON.`);
  }
}

/** A page of another site can make a browser send these without asking first. */
const SENT_BY_ANY_PAGE = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];
const SAID_BY_PROGRAMS = ["apollo-require-preflight", "x-apollo-operation-name"] as const;

/** Refuses what a page of another site could send in its visitor's name. */
export function refuseCrossSite({ headers }: FastifyRequest): void {
  const type = headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (type !== undefined && !SENT_BY_ANY_PAGE.includes(type)) return;
  if (SAID_BY_PROGRAMS.some((name) => headers[name])) return;
  throw requestRefusal(
    "This operation has been blocked as a potential Cross-Site Request Forgery (CSRF): send a content-type of application/json, " +
      `or one of the headers ${SAID_BY_PROGRAMS.join(", ")}.`,
  );
}
