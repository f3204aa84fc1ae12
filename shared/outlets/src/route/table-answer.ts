import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { rangeOf } from "../delivery/byte-range.js";
import { type Encoding, encoded, encodingFor } from "../delivery/encoding.js";
import { CannotKeep, type KeptAnswer, type KeptAnswers } from "../delivery/kept-answers.store.js";
import { openPull, type Pull } from "../delivery/pull.service.js";
import { headerOf, isKnown } from "../delivery/request-header.js";
import type { OutletSource, TableRequest } from "../delivery/table-request.js";

export interface AnswerOptions extends OutletSource {
  /** Where answers that never change are kept. */
  readonly kept: KeptAnswers;
  /** Tells of what went wrong inside, with the request's id. */
  readonly onFailure: (error: unknown, requestId: string) => void;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: AnswerOptions;
}

/** Answers with a table, whole or from what the caller has of it. */
export async function sendTable(exchange: Exchange, asked: TableRequest): Promise<FastifyReply> {
  const { request, reply, options } = exchange;
  const pull = await openPull(options, asked);
  reply.raw.once("close", () => void pull.close().catch(() => undefined));
  const encoding = encodingFor(headerOf(request, "accept-encoding"), asked.format.isCompressible);
  const tag = `"${pull.tag}${encoding === "identity" ? "" : `-${encoding}`}"`;
  addHeaders(reply, pull, { ...asked, now: options.now() });
  reply.header("etag", tag);
  if (isKnown(request, tag)) {
    await pull.close();
    return reply.code(304).send();
  }
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  if (pull.isPinned) return sendKept(exchange, { pull, tag, encoding });
  if (request.method === "HEAD") {
    await pull.close();
    return reply.send();
  }
  return reply.send(await bytesOf(exchange, pull, encoding));
}

async function bytesOf({ request, options }: Exchange, pull: Pull, encoding: Encoding): Promise<Readable> {
  const bytes = Readable.from(await pull.begin(), { objectMode: false });
  bytes.once("error", (error) => options.onFailure(error, request.id));
  return encoded(bytes, encoding);
}

interface PinnedAnswer {
  readonly pull: Pull;
  readonly tag: string;
  readonly encoding: Encoding;
}

/** What never changes is kept in a file: so its length and hash are told, and parts of it can be asked for. Nobody waits for that of a long one. */
async function sendKept(exchange: Exchange, answer: PinnedAnswer): Promise<FastifyReply> {
  const { reply } = exchange;
  const { pull, tag, encoding } = answer;
  try {
    const found = await keptOrPassed(exchange, answer);
    if (found instanceof Readable) return reply.send(found);
    await pull.close();
    return sendParts(exchange, found, tag);
  } catch (error) {
    if (!(error instanceof CannotKeep)) throw error;
    return reply.send(await bytesOf(exchange, pull, encoding));
  }
}

async function keptOrPassed(exchange: Exchange, { pull, tag, encoding }: PinnedAnswer): Promise<KeptAnswer | Readable> {
  const { request, options } = exchange;
  const known = options.kept.find(tag);
  if (known) return known;
  const bytes = await bytesOf(exchange, pull, encoding);
  const isWaitedFor = request.method === "HEAD" || headerOf(request, "range") !== undefined;
  return isWaitedFor ? options.kept.keep(tag, bytes) : options.kept.keepOrPass(tag, bytes);
}

/** Sends what is kept, or the part of it that is asked for, with its length and hash. */
export function sendParts({ request, reply }: Omit<Exchange, "options">, kept: KeptAnswer, tag: string): FastifyReply {
  reply.header("accept-ranges", "bytes").header("repr-digest", `sha-256=:${kept.digest}:`);
  const condition = headerOf(request, "if-range");
  const range =
    condition === undefined || condition === tag ? rangeOf(headerOf(request, "range"), kept.size) : undefined;
  const { start, end } = range ?? { start: 0, end: kept.size - 1 };
  if (range) reply.code(206).header("content-range", `bytes ${start}-${end}/${kept.size}`);
  reply.header("content-length", end - start + 1);
  return request.method === "HEAD" ? reply.send() : reply.send(kept.read(range));
}

/** A week: what is redacted is gone from caches after that at the latest. */
const PINNED = "public, max-age=604800, immutable";

/** What was recorded elsewhere may come so much later. */
const LATE_MS = 600_000;
export const settledCache = ({ isPinned, asOf }: Pick<Pull, "isPinned" | "asOf">, now: Date): string =>
  isPinned && asOf.getTime() < now.getTime() - LATE_MS ? PINNED : "no-cache";

function addHeaders(reply: FastifyReply, pull: Pull, { table, format, now }: TableRequest & { now: Date }): void {
  reply
    .type(format.mediaType)
    .header("vary", "accept, accept-encoding")
    .header("cache-control", settledCache(pull, now))
    .header("content-disposition", `attachment; filename="${table.name}.${format.suffix}"`)
    .header("x-as-of", pull.asOf.toISOString())
    .header("x-positions", pull.positions.join(", "))
    .header("x-cursor", pull.cursor);
  if (pull.lastChange) reply.header("last-modified", pull.lastChange.toUTCString());
  if (format.suffix === "csv") {
    reply.header("link", `<${table.name}.csv-metadata.json>; rel="describedby"; type="application/csvm+json"`);
  }
}
