import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";

export type Language = "da" | "en";

/** What is said in both languages. */
export type InBoth<Text = string> = Readonly<Record<Language, Text>>;

/** The language of a page: what is asked for, by the address (`?lang=da`) unless the caller says, else the browser's. */
export function languageOf(
  request: FastifyRequest,
  reply: FastifyReply,
  asked: unknown = (request.query as { lang?: unknown }).lang,
): Language {
  const known = typeof asked === "string" ? asked.toLowerCase().match(/\b(da|en)\b/)?.[1] : undefined;
  if (known === "da" || known === "en") return known;
  reply.header("vary", "accept-language");
  return new Negotiator(request.raw).language(["en", "da"]) === "da" ? "da" : "en";
}
