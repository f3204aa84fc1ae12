import { prefersHtml } from "@hub/http-body";
import type { FastifyReply, FastifyRequest } from "fastify";
import { PLAIN_PAGE } from "../answer/plain-page.js";
import type { GatewayConfig } from "../config.js";

/** A GET's parameters for a document, its id or its hash. */
const QUERY_PARAMETERS = ["query", "documentId", "extensions"];

/** A person who opens /graphql in a browser gets a page, and not an error in JSON about the missing query. */
export function answerBrowserVisit({ sandboxPage }: GatewayConfig) {
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined => {
    if (!isBrowserVisit(request)) return undefined;
    return sandboxPage ? reply.redirect("/sandbox", 303) : reply.type("text/html; charset=utf-8").send(PLAIN_PAGE);
  };
}

function isBrowserVisit({ method, url, headers }: FastifyRequest): boolean {
  if (method === "POST" || !prefersHtml(headers.accept)) return false;
  const parameters = new URL(url, "http://gateway").searchParams;
  return !QUERY_PARAMETERS.some((name) => parameters.has(name));
}
