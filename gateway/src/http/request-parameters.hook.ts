import { setImmediate } from "node:timers/promises";
import { assertSafeKeys } from "@hub/http-body";
import type { FastifyRequest } from "fastify";

const LARGE_BODY = 256 * 1024;
/** Parameters of a GET that are JSON. */
const JSON_PARAMETERS = ["variables", "extensions"];

/**
 * By "GraphQL over HTTP" an empty `operationName` is one that is left out. A GET's JSON is held to what a body is: Apollo Server would
 * lose a variable whose name is no safe key.
 */
export function readParameters(request: FastifyRequest): Promise<void> | undefined {
  // To read a large body has held up the whole process.
  if (Number(request.headers["content-length"]) > LARGE_BODY)
    return setImmediate().then(() => checkParameters(request));
  checkParameters(request);
  return undefined;
}

function checkParameters(request: FastifyRequest): void {
  if (request.method === "POST") leaveOutEmptyName(request);
  else checkAddress(request);
}

function leaveOutEmptyName(request: FastifyRequest): void {
  const { body } = request;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return;
  if (!("operationName" in body) || body.operationName !== "") return;
  const { operationName: _, ...others } = body;
  request.body = others;
}

function checkAddress(request: FastifyRequest): void {
  const url = new URL(request.url, "http://gateway");
  for (const name of JSON_PARAMETERS) assertSafeKeys(url.searchParams.get(name) ?? "");
  if (url.searchParams.get("operationName") !== "") return;
  url.searchParams.delete("operationName");
  request.readUrl = `${url.pathname}${url.search}`;
}
