import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { encoded, encodingFor } from "../delivery/encoding.js";
import { openRecord, type ReadRecord, tagOf } from "../delivery/record.service.js";
import { headerOf, isKnown } from "../delivery/request-header.js";
import type { OutletSource } from "../delivery/table-request.js";
import { begun } from "../delivery/table-rows.js";
import { ODataProblem } from "../odata-query/odata-problem.js";
import type { Row } from "../query/row-cursor.js";
import { NAMESPACE, setName, typeName } from "./entity-model.js";
import { type EntityQuery, entityQuery } from "./entity-query.js";
import { entityWriter, pageText } from "./entity-writer.js";
import { type Media, mediaOf, mediaType, preferredPage } from "./media.js";
import type { EntityTarget } from "./odata-address.js";

export interface EntityOptions extends OutletSource {
  /** Tells of what went wrong inside, with the request's id. */
  readonly onFailure: (error: unknown, requestId: string) => void;
}

export interface EntityExchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: EntityOptions;
  /** The address of the service, without a slash at its end. */
  readonly root: string;
}

interface Asked {
  readonly target: EntityTarget;
  readonly parameters: URLSearchParams;
  readonly query: EntityQuery;
  readonly media: Media;
  readonly record: ReadRecord;
}

/** Answers with rows, with one row, or with how many there are. */
export async function sendEntities(exchange: EntityExchange, target: EntityTarget): Promise<FastifyReply> {
  const { request, reply, options: source, root } = exchange;
  const parameters = new URL(request.url, root).searchParams;
  const pageRows = preferredPage(headerOf(request, "prefer"));
  const query = entityQuery({ target, parameters, pageRows });
  const media =
    target.kind === "count"
      ? mediaOf(undefined, undefined)
      : mediaOf(headerOf(request, "accept"), parameters.get("$format") ?? undefined);
  const record = await openRecord(source, query.own);
  reply.raw.once("close", () => void record.snapshot.close().catch(() => undefined));
  const tag = `"${tagOf(record, { url: request.url, root, media, pageRows, of: source.edition })}"`;
  addHeaders(reply, record, { tag, pageRows });
  reply.type(target.kind === "count" ? "text/plain" : mediaType(media));
  if (isKnown(request, tag)) return reply.code(304).send();
  const asked = { target, parameters, query, media, record };
  if (target.kind === "count") return reply.send(String(await countOf(asked)));
  if (target.kind === "row") return sendRow(exchange, asked);
  return sendRows(exchange, asked);
}

async function countOf({ record, query }: Asked): Promise<number> {
  const [row] = await record.snapshot.all(query.count);
  return Number(row?.[0] ?? 0);
}

async function sendRow({ reply, root }: EntityExchange, asked: Asked): Promise<FastifyReply> {
  const { record, query, media } = asked;
  const [row] = await record.snapshot.all(query.rows);
  if (!row) throw new ODataProblem(404, "NotFound", "There is no row of this key.");
  const context =
    media.level === "none" ? "" : `"@odata.context":${JSON.stringify(`${root}/$metadata#${query.context}/$entity`)},`;
  return reply.send(`{${context}${writerOf(root, asked)(row)}}\n`);
}

async function sendRows({ request, reply, options: source, root }: EntityExchange, asked: Asked) {
  const { record, query, media } = asked;
  const encoding = encodingFor(headerOf(request, "accept-encoding"), true);
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  if (request.method === "HEAD") return reply.send();
  const head = {
    ...(media.level !== "none" && { "@odata.context": `${root}/$metadata#${query.context}` }),
    ...(query.isCounted && { "@odata.count": await countOf(asked) }),
  };
  const rows = await begun(record.snapshot.rows(query.rows));
  const linkAfter = (last: Row) => nextLink(root, asked, last);
  const text = pageText(rows, { head, entity: writerOf(root, asked), most: query.most, linkAfter });
  const bytes = Readable.from(text, { objectMode: false });
  bytes.once("error", (error) => source.onFailure(error, request.id));
  return reply.send(encoded(bytes, encoding));
}

function writerOf(root: string, { target, query, media }: Asked): (row: Row) => string {
  const { keyAt, columns } = query;
  return entityWriter({
    columns,
    media,
    type: keyAt === undefined ? undefined : `${NAMESPACE}.${typeName(target.table)}`,
    addressOf: (row) =>
      keyAt === undefined
        ? undefined
        : `${root}/${setName(target.table)}('${encodeURIComponent((row[keyAt] ?? "").replaceAll("'", "''"))}')`,
  });
}

/** The same question after a row, of the same record: what is published between two pages is in neither. */
function nextLink(root: string, { target, parameters, query, record }: Asked, last: Row): string {
  const next = new URLSearchParams(parameters);
  for (const name of ["$skip", "$top", "$skiptoken"]) next.delete(name);
  if (!next.has("edition")) next.set("asOf", record.asOf.toISOString());
  next.set("$skiptoken", query.skipTokenAfter(last));
  const text = next.toString().replaceAll("+", "%20").replaceAll("%24", "$");
  return `${root}/${setName(target.table)}?${text}`;
}

function addHeaders(
  reply: FastifyReply,
  record: ReadRecord,
  { tag, pageRows }: { tag: string; pageRows?: number | undefined },
) {
  reply
    .header("vary", "accept, accept-encoding, prefer")
    .header("cache-control", "no-cache")
    // The instant in a link to the next page differs from answer to answer.
    .header("etag", `W/${tag}`)
    .header("x-as-of", record.asOf.toISOString())
    .header("x-positions", record.positions.join(", "));
  if (pageRows !== undefined) reply.header("preference-applied", `odata.maxpagesize=${pageRows}`);
  if (record.lastChange) reply.header("last-modified", record.lastChange.toUTCString());
}
