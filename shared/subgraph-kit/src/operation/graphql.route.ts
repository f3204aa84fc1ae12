import { answerType, BodyError } from "@hub/http-body";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { RequestContext } from "../request.context.js";
import { answerErrors, type ErrorFormat } from "./answer-errors.js";
import type { GraphOperations, OperationAnswer } from "./graph-operations.js";
import { readGraphRequest, refuseCrossSite } from "./graph-request.js";
import { requestRefusal } from "./request-refusal.js";

export interface GraphqlRouteParts {
  operations: GraphOperations;
  format: ErrorFormat;
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<RequestContext>;
}

/** The graph at /graphql, by the specification "GraphQL over HTTP". */
export function addGraphqlRoute(app: FastifyInstance, { operations, format, contextOf }: GraphqlRouteParts): void {
  const answerTo = async (request: FastifyRequest, reply: FastifyReply): Promise<OperationAnswer> => {
    try {
      refuseCrossSite(request);
      refuseUnreadable(request);
      const context = await contextOf(request, reply);
      return await operations.answer(readGraphRequest(request), context, loadIn(request));
    } catch (error) {
      if (error instanceof BodyError) throw error;
      const { errors, head } = answerErrors([error], format);
      return { body: { errors }, head: { status: 500, ...head } };
    }
  };
  app.route({
    method: ["GET", "POST", "OPTIONS"],
    url: "/graphql",
    handler: async (request, reply) => {
      const { body, head } = await answerTo(request, reply);
      const type = answerType(request.headers.accept) ?? "application/json";
      for (const [name, value] of head.headers ?? []) reply.header(name, value);
      reply.code(head.status ?? 200).header("content-type", `${type}; charset=utf-8`);
      return textOf(body, reply);
    },
  });
}

/**
 * The answer as text. Of one without errors the gateway is told how many bytes come after its data, so that it can pass the data on
 * as it is.
 */
function textOf({ errors, data, extensions }: OperationAnswer["body"], reply: FastifyReply): string {
  if (errors !== undefined || data === undefined || data === null) {
    return `${JSON.stringify({ errors, data, extensions })}\n`;
  }
  const tail = `,"extensions":${JSON.stringify(extensions ?? {})}}\n`;
  reply.header("x-hub-tail-bytes", String(Buffer.byteLength(tail)));
  return `{"data":${JSON.stringify(data)}${tail}`;
}

/** Checked before anything is carried out: a command's receipt could not be read. */
function refuseUnreadable({ headers: { accept } }: FastifyRequest): void {
  if (answerType(accept) !== undefined) return;
  const message = "Accept application/graphql-response+json or application/json.";
  throw requestRefusal(message, { status: 406 });
}

function loadIn({ headers }: FastifyRequest): string | undefined {
  const load = headers["x-hub-load"];
  return typeof load === "string" ? load : undefined;
}
