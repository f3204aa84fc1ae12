import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { type Encoding, encoded, encodingFor } from "../delivery/encoding.js";
import type { DocumentSource, HandedOut } from "../delivery/handed-out.js";
import { CannotKeep, type KeptAnswer, type KeptAnswers } from "../delivery/kept-answers.store.js";
import { headerOf, isKnown } from "../delivery/request-header.js";
import { badRequest, notFound } from "../query/problem.js";
import { originOf } from "./origin.js";
import { sendParts } from "./table-answer.js";

const BASE = "/reports/v1/documents";
/** A week: what is redacted is gone from caches after that at the latest. */
const PINNED = "public, max-age=604800";

export interface DocumentOptions {
  readonly documents: DocumentSource;
  readonly kept: KeptAnswers;
}

type Format = DocumentSource["formats"][number];

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: DocumentOptions;
}

/** Hands out documents that are to be read and printed. */
export function addDocuments(app: FastifyInstance, options: DocumentOptions): void {
  app.route<{ Params: { "*": string } }>({
    method: ["GET", "HEAD"],
    url: `${BASE}/*`,
    handler: (request, reply) => sendDocument({ request, reply, options }, request.params["*"]),
  });
}

async function sendDocument(exchange: Exchange, asked: string): Promise<FastifyReply> {
  const { request, reply, options } = exchange;
  const { documents } = options;
  const [path, suffix] = readPath(asked);
  const format = formatOf(documents.formats, suffix, request.headers.accept);
  const query = new URL(request.url, "http://localhost").searchParams;
  const language = languageOf(query);
  const origin = originOf(request);
  const found = await documents.find(path, { language, origin });
  if (found === undefined) throw notFound("There is no such document. /reports/v1/openapi.json names the addresses.");
  if (typeof found === "string") {
    return reply
      .code(302)
      .header("cache-control", "no-cache")
      .header("location", `${BASE}/${found}.${format.suffix}?lang=${language}`)
      .send();
  }
  const encoding = encodingFor(headerOf(request, "accept-encoding"), format.isCompressible);
  const { kept, policy } = await keptOf(options.kept, { found, format, encoding });
  addHeaders(reply, found, format);
  if (policy !== undefined) reply.header("content-security-policy", policy);
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  const tag = `"${kept.digest}"`;
  reply.header("etag", tag);
  if (isKnown(request, tag)) return reply.code(304).send();
  return sendParts(exchange, kept, tag);
}

function readPath(asked: string): [path: string[], suffix: string | undefined] {
  const path = asked.split("/");
  const last = path.pop() ?? "";
  const dot = last.lastIndexOf(".");
  return dot === -1 ? [[...path, last], undefined] : [[...path, last.slice(0, dot)], last.slice(dot + 1)];
}

function formatOf(formats: readonly Format[], suffix: string | undefined, accept: string | undefined): Format {
  const types = formats.map(({ mediaType }) => mediaType.split(";")[0] ?? mediaType);
  const accepted = new Negotiator({ headers: { accept: accept ?? "*/*" } }).mediaType(types);
  const found =
    suffix === undefined
      ? formats[types.indexOf(accepted ?? types[0] ?? "")]
      : formats.find((each) => each.suffix === suffix);
  if (found) return found;
  throw notFound(`Documents are there as ${formats.map((each) => `.${each.suffix}`).join(", ")}.`);
}

function languageOf(query: URLSearchParams): "da" | "en" {
  for (const name of query.keys())
    if (name !== "lang") throw badRequest(`'${name.slice(0, 40)}' is no parameter; lang is.`);
  const asked = query.get("lang") ?? "da";
  if (asked === "da" || asked === "en") return asked;
  throw badRequest("'lang' takes da or en.");
}

interface Asked {
  readonly found: HandedOut;
  readonly format: Format;
  readonly encoding: Encoding;
}

const policies = new WeakMap<KeptAnswer, string>();

/** Written once for as long as it is kept. */
async function keptOf(all: KeptAnswers, { found, format, encoding }: Asked) {
  const asked = { content: found.content, format: format.suffix, encoding };
  const key = createHash("sha256").update(JSON.stringify(asked)).digest("base64url");
  const known = all.find(key);
  if (known) return { kept: known, policy: policies.get(known) };
  const { bytes, policy } = await found.write(format.suffix);
  const sent = await buffer(encoded(Readable.from([Buffer.from(bytes)], { objectMode: false }), encoding));
  const kept = await all.keep(key, Readable.from([sent], { objectMode: false })).catch((error: unknown) => {
    if (error instanceof CannotKeep) return inMemory(sent);
    throw error;
  });
  if (policy !== undefined) policies.set(kept, policy);
  return { kept, policy };
}

const inMemory = (bytes: Buffer): KeptAnswer => ({
  size: bytes.length,
  digest: createHash("sha256").update(bytes).digest("base64"),
  read: ({ start, end } = { start: 0, end: bytes.length - 1 }) => Readable.from([bytes.subarray(start, end + 1)]),
});

function addHeaders(reply: FastifyReply, { name, language, asOf }: HandedOut, { suffix, mediaType }: Format): void {
  const disposition = suffix === "docx" ? "attachment" : "inline";
  reply
    .type(mediaType)
    .header("vary", "accept, accept-encoding")
    .header("cache-control", PINNED)
    .header("content-language", language)
    .header("content-disposition", `${disposition}; filename="${name}.${suffix}"`)
    .header("last-modified", asOf.toUTCString())
    .header("x-as-of", asOf.toISOString());
}
