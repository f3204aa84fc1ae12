import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TooManyAtOnce } from "@hub/admission";
import { ACCEPTED_ENCODINGS, answerType, BodyError } from "@hub/http-body";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { busyError, RETRY_AFTER_S } from "../admission/busy.js";
import { limitExceeded } from "../answer/error-mask.js";
import { isOutlet, sendProblem } from "../answer/problem.js";

/** Answers a request at an address where nothing is; undefined where it gets the error as JSON. */
export type AnswerNothing = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | undefined;

export interface HttpErrorOptions {
  maxBodyBytes: number;
  log: Logger;
  answerNothing: AnswerNothing | undefined;
}

/** Answers with an error in GraphQL's shape, in the media type that the client accepts; where tools pull tables, as a problem. */
export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  error: GraphQLFormattedError,
): FastifyReply {
  if (isOutlet(request.url)) return sendProblem(reply, status, error.message);
  const type = answerType(request.headers.accept) ?? "application/json";
  return reply
    .code(status)
    .header("content-type", `${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [error] }));
}

/** Refuses a request that may come again. */
export function sendBusy(request: FastifyRequest, reply: FastifyReply, busy: TooManyAtOnce): FastifyReply {
  reply.header("retry-after", String(RETRY_AFTER_S));
  return sendError(request, reply, 503, busyError(busy));
}

/** A request that is refused before it is read as GraphQL. */
export function badRequest(message: string): GraphQLFormattedError {
  return { message, extensions: { code: "BAD_USER_INPUT" } };
}

/** Answers Fastify's own refusals and unexpected errors in GraphQL's shape, without any detail of the latter. */
export function answerErrors(app: FastifyInstance, options: HttpErrorOptions): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error instanceof TooManyAtOnce) return sendBusy(request, reply, error);
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      options.log.error({ requestId: request.id, err: error }, "internal error");
      return sendError(request, reply, 500, {
        message: `Something went wrong inside the hub: quote this id when you report it: ${request.id}`,
        extensions: { code: "INTERNAL_SERVER_ERROR", id: request.id },
      });
    }
    if (status === 415) {
      reply.header("accept-post", "application/json").header("accept-encoding", ACCEPTED_ENCODINGS);
    }
    return sendError(request, reply, status, refusal(error, status, options.maxBodyBytes));
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedAt(app, request.url.split("?")[0] ?? "");
    if (allowed !== "") {
      reply.header("allow", allowed);
      return sendError(request, reply, 405, badRequest(`${request.method} is not answered here, but ${allowed}.`));
    }
    return options.answerNothing?.(request, reply) ?? sendError(request, reply, 404, NOTHING_HERE);
  });
  app.server.on("connect", refuseConnect);
}

const NOTHING_HERE: GraphQLFormattedError = {
  message: "There is nothing at this address: the graph is at /graphql.",
  extensions: { code: "NOT_FOUND" },
};

const METHODS: readonly HTTPMethods[] = ["GET", "HEAD", "POST", "OPTIONS"];

/** The methods that are answered at an address, for the header Allow; empty where none is. */
export function allowedAt(app: FastifyInstance, url: string): string {
  return METHODS.filter((method) => app.hasRoute({ method, url })).join(", ");
}

/** CONNECT is for proxies: there is no request for Fastify, only a socket. */
function refuseConnect(_: unknown, socket: Duplex): void {
  endMalformed(socket, "405 Method Not Allowed", "This is no proxy: CONNECT is not answered.");
}

function refusal(error: FastifyError, status: number, maxBodyBytes: number): GraphQLFormattedError {
  if (error instanceof BodyError && status !== 413) return badRequest(error.message);
  switch (status) {
    case 413:
      return limitExceeded(
        `The request's body is larger than ${maxBodyBytes} bytes.`,
        "HUB_MAX_BODY_BYTES",
        maxBodyBytes,
      );
    case 415:
      return badRequest("Send the request's body as JSON, with content-type: application/json.");
    default:
      return badRequest(
        error.code === "FST_ERR_CTP_INVALID_CONTENT_LENGTH"
          ? "The request's body is shorter or longer than its Content-Length."
          : "The request is malformed.",
      );
  }
}

const MALFORMED: Readonly<Record<string, [status: string, message: string]>> = {
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "The request's address and headers are too long: send the query by POST.",
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long to arrive."],
};

/** Answers text that is not HTTP: there is no request and no reply, only a socket. */
export function answerMalformedHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = malformed(error);
  endMalformed(socket, status, message);
}

function malformed({ code = "", rawPacket }: NodeJS.ErrnoException & { rawPacket?: Buffer }): [string, string] {
  const isUnknownMethod = code === "HPE_INVALID_METHOD" && /^[A-Z-]+ \S+ HTTP\/1\.[01]\r\n/.test(String(rawPacket));
  if (isUnknownMethod) return ["501 Not Implemented", "The request's method is not known."];
  return MALFORMED[code] ?? ["400 Bad Request", "This is not HTTP."];
}

function endMalformed(socket: Duplex, status: string, message: string): void {
  const body = JSON.stringify({ errors: [badRequest(message)] });
  socket.end(
    `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: application/json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
