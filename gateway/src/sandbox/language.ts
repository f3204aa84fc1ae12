import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";

export type Language = "da" | "en";

/** What is said in both languages. */
export type InBoth<Text = string> = Readonly<Record<Language, Text>>;

/** The language of a page: the address says it (`?lang=da`), else the browser. */
export function languageOf(request: FastifyRequest, reply: FastifyReply): Language {
  const { lang } = request.query as { lang?: unknown };
  if (lang === "da" || lang === "en") return lang;
  reply.header("vary", "accept-language");
  return new Negotiator(request.raw).language(["en", "da"]) === "da" ? "da" : "en";
}
