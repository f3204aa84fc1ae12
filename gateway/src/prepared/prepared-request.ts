import { answerType } from "@hub/http-body";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { AskedQuery, PreparedQueries } from "./prepared-queries.js";

/** Answers a query that has been answered before; false where the request is for Apollo Server. */
export async function answerPrepared(
  queries: PreparedQueries,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  const asked = askedQuery(request);
  const answer = asked && (await queries.answer(asked, request.operation));
  if (!asked || !answer) return false;
  request.packed = answer.packed;
  for (const [name, value] of answer.headers) reply.header(name, value);
  reply
    .code(answer.status)
    .header("x-hub-cost", String(request.operation.cost))
    .header("content-type", `${asked.type}; charset=utf-8`)
    .send(answer.body);
  return true;
}

/** undefined where anything is not plainly as it should be. */
function askedQuery(request: FastifyRequest): AskedQuery | undefined {
  const type = answerType(request.headers.accept);
  const body = request.method === "POST" ? request.body : parametersOf(request);
  if (!isRecord(body) || type === undefined) return undefined;
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (typeof query !== "string" || !isName(operationName) || !isRecordOrNull(variables)) return undefined;
  if (!isRecordOrNull(extensions) || extensions?.persistedQuery !== undefined) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined, type };
}

/** Those in the address; undefined where a page of another site may have sent them, or anything else is not as it should be. */
function parametersOf({ headers, url, readUrl = url }: FastifyRequest): Record<string, unknown> | undefined {
  if (!headers["apollo-require-preflight"] || headers["content-type"] !== undefined) return undefined;
  const parameters = new URLSearchParams(readUrl.slice(readUrl.indexOf("?") + 1));
  const given: Record<string, unknown> = Object.fromEntries(parameters);
  if (Object.keys(given).length !== parameters.size) return undefined;
  try {
    for (const name of ["variables", "extensions"])
      if (given[name] !== undefined) given[name] = JSON.parse(String(given[name]));
    return given;
  } catch {
    return undefined;
  }
}

const isName = (value: unknown): value is string | null => value === null || typeof value === "string";

const isRecordOrNull = (value: unknown): value is Record<string, unknown> | null => value === null || isRecord(value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
