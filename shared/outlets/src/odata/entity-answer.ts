import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { encoded, encodingFor } from "../delivery/encoding.js";
import { openRecord, type ReadRecord, tagOf } from "../delivery/record.service.js";
import { headerOf, isKnown } from "../delivery/request-header.js";
import type { OutletSource } from "../delivery/table-request.js";
import { begun } from "../delivery/table-rows.js";
import { ODataProblem } from "../odata-query/odata-problem.js";
import type { Row } from "../query/row-cursor.js";
import { linksOf } from "../table/links.js";
import { NAMESPACE, setName, typeName } from "./entity-model.js";
import { type EntityQuery, entityQuery } from "./entity-query.js";
import { entityWriter, pageText } from "./entity-writer.js";
import { readExpanded, valuesKey } from "./expansion.js";
import { type Media, mediaOf, mediaType, preferredPage } from "./media.js";
import { BASE, type EntityTarget } from "./odata-address.js";

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
  const { record, query, media, target } = asked;
  const [row] = await record.snapshot.all(query.rows);
  if (!row && target.via) return reply.code(204).removeHeader("content-type").send();
  if (!row) throw new ODataProblem(404, "NotFound", "There is no row of this key.");
  const context =
    media.level === "none" ? "" : `"@odata.context":${JSON.stringify(`${root}/$metadata#${query.context}/$entity`)},`;
  const write = await writerOf(root, asked, [row]);
  return reply.send(`{${context}${write(row)}}\n`);
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
  // What is expanded is read beside its rows, which cannot be under way then.
  const whole = query.expansions.length > 0 ? await record.snapshot.all(query.rows) : [];
  const rows = query.expansions.length > 0 ? inOne(whole) : await begun(record.snapshot.rows(query.rows));
  const linkAfter = (last: Row) => nextLink(`${root}${pathOf(request)}`, asked, last);
  const entity = await writerOf(root, asked, whole);
  const text = pageText(rows, { head, entity, most: query.most, linkAfter });
  const bytes = Readable.from(text, { objectMode: false });
  bytes.once("error", (error) => source.onFailure(error, request.id));
  return reply.send(encoded(bytes, encoding));
}

async function* inOne(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

const pathOf = ({ url }: FastifyRequest): string => (url.split("?")[0] ?? "").slice(BASE.length);

/** @param rows those that are expanded */
async function writerOf(root: string, asked: Asked, rows: readonly Row[]): Promise<(row: Row) => string> {
  const { target, query, media } = asked;
  const { keyAt, columns } = query;
  const expanded = await expandedWriters(asked, rows);
  const write = entityWriter({
    columns,
    media,
    links: linksOf(target.table).map(({ name }) => name),
    type: keyAt === undefined ? undefined : `${NAMESPACE}.${typeName(target.table)}`,
    addressOf: (row) =>
      keyAt === undefined
        ? undefined
        : `${root}/${setName(target.table)}('${encodeURIComponent((row[keyAt] ?? "").replaceAll("'", "''"))}')`,
  });
  return (row) => [write(row), ...expanded.map((each) => each(row))].join(",");
}

type Write = (row: Row) => string;

/** For each link a property with its rows. */
async function expandedWriters({ query, media, record }: Asked, rows: readonly Row[]): Promise<Write[]> {
  const writers: Write[] = [];
  let at = query.expandedAt;
  for (const expansion of query.expansions) {
    const { link, columns, own } = expansion;
    const [begin, end] = [at, at + own.length];
    const values = rows.slice(0, query.most).map((row) => row.slice(begin, end));
    const found = await readExpanded(record.snapshot, expansion, values);
    const type = `${NAMESPACE}.${typeName(link.to)}`;
    const write = entityWriter({ columns, media, type, addressOf: () => undefined, links: [] });
    writers.push((row) => {
      const linked = (found.get(valuesKey(row.slice(begin, end))) ?? []).map((each) => `{${write(each)}}`);
      return `${JSON.stringify(link.name)}:${link.isMany ? `[${linked.join(",")}]` : (linked[0] ?? null)}`;
    });
    at = end;
  }
  return writers;
}

/** The same question after a row, of the same record: what is published between two pages is in neither. */
function nextLink(address: string, { parameters, query, record }: Asked, last: Row): string {
  const next = new URLSearchParams(parameters);
  for (const name of ["$skip", "$top", "$skiptoken"]) next.delete(name);
  if (!next.has("edition")) next.set("asOf", record.asOf.toISOString());
  next.set("$skiptoken", query.skipTokenAfter(last));
  const text = next.toString().replaceAll("+", "%20").replaceAll("%24", "$");
  return `${address}?${text}`;
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
