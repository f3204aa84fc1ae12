import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { PAGE_POLICY } from "../page/page-frame.js";
import { tablePage } from "../page/table-page.js";
import { badRequest } from "../query/problem.js";
import type { Language } from "../table/column.js";
import { tableNamed } from "./table-address.js";

const HTML = "text/html";

/** Whether somebody reads it: a tool takes anything, a browser asks for a page. */
export function wantsPage({ headers }: Pick<FastifyRequest, "headers">): boolean {
  const accept = headers.accept ?? "*/*";
  return accept.includes(HTML) && new Negotiator({ headers: { accept } }).mediaType() === HTML;
}

/** The language of a page: the one that is named, or else that of the reader. */
export function pageLanguage(request: FastifyRequest): Language {
  const asked = new URL(request.url, "http://localhost").searchParams.get("lang");
  if (asked === "da" || asked === "en") return asked;
  if (asked !== null) throw badRequest("'lang' takes da or en.");
  const found = new Negotiator({ headers: request.headers }).language(["da", "en"]);
  return found === "en" ? "en" : "da";
}

export const sendPage = (reply: FastifyReply, page: string): FastifyReply =>
  reply
    .header("cache-control", "no-cache")
    .header("vary", "accept, accept-language")
    .header("content-security-policy", PAGE_POLICY)
    .type(`${HTML}; charset=utf-8`)
    .send(page);

/** Serves a page for each table: what its columns mean, and where it is to be had. */
export function addTablePages(app: FastifyInstance, base: string): void {
  app.get<{ Params: { table: string } }>(`${base}/:table/about`, async (request, reply) =>
    sendPage(reply, tablePage(tableNamed(request.params.table), pageLanguage(request))),
  );
}
