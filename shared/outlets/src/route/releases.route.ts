import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { encoded, encodingFor } from "../delivery/encoding.js";
import { openRecord, type ReadRecord, tagOf } from "../delivery/record.service.js";
import { headerOf, isKnown } from "../delivery/request-header.js";
import type { OutletSource } from "../delivery/table-request.js";
import { begun } from "../delivery/table-rows.js";
import { readParameters } from "../query/parameters.js";
import { badRequest } from "../query/problem.js";
import { recordsIn, releasesIn } from "../release/records.js";
import { selectReleases } from "../release/release-rows.js";
import { initiatives } from "../table/plan-tables.js";
import { originOf } from "./origin.js";
import { settledCache } from "./table-answer.js";

const OWN = ["asOf", "edition", "committee", "initiative"];
const KINDS = { releases: releasesIn, records: recordsIn } as const;
type Kind = keyof typeof KINDS;

interface ReleaseOptions extends OutletSource {
  /** Tells of what went wrong inside, with the request's id. */
  readonly onFailure: (error: unknown, requestId: string) => void;
}

/** Serves what was published of each initiative, change by change (`releases`), and put together (`records`), as JSON and line by line. */
export function addReleases(app: FastifyInstance, base: string, options: ReleaseOptions): void {
  for (const kind of Object.keys(KINDS) as Kind[])
    for (const ending of ["json", "ndjson"] as const)
      app.route({
        method: ["GET", "HEAD"],
        url: `${base}/${kind}.${ending}`,
        handler: (request, reply) => sendReleases({ request, reply, options }, kind, ending),
      });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: ReleaseOptions;
}

async function sendReleases({ request, reply, options }: Exchange, kind: Kind, ending: "json" | "ndjson") {
  const asked = new URL(request.url, "http://localhost").searchParams;
  const { query, initiative } = readAsked(asked);
  const record = await openRecord(options, query);
  reply.raw.once("close", () => void record.snapshot.close().catch(() => undefined));
  const encoding = encodingFor(headerOf(request, "accept-encoding"), true);
  const uri = `${originOf(request)}${request.url}`;
  const tag = `"${tagOf(record, { uri, licence: options.licence, publisher: options.publisher })}${encoding === "identity" ? "" : `-${encoding}`}"`;
  addHeaders(reply, record, { tag, ending, now: options.now() });
  if (isKnown(request, tag)) return reply.code(304).send();
  if (encoding !== "identity") reply.header("content-encoding", encoding);
  if (request.method === "HEAD") return reply.send();
  const items = KINDS[kind](await begun(record.snapshot.rows(selectReleases(query, initiative))));
  const text = ending === "json" ? packageText(items, packageOf(kind, uri, record, options), kind) : lines(items);
  const bytes = Readable.from(text, { objectMode: false });
  bytes.once("error", (error) => options.onFailure(error, request.id));
  return reply.send(encoded(bytes, encoding));
}

function readAsked(asked: URLSearchParams) {
  const other = [...asked.keys()].find((name) => !OWN.includes(name));
  if (other !== undefined)
    throw badRequest(`There is no parameter '${other.slice(0, 40)}' here. There are ${OWN.join(", ")}.`);
  const initiative = asked.get("initiative") ?? undefined;
  if (initiative !== undefined && (initiative === "" || initiative.includes("\0")))
    throw badRequest("'initiative' takes the rowKey of an initiative.");
  asked.delete("initiative");
  return { query: readParameters(initiatives, asked), initiative };
}

function addHeaders(
  reply: FastifyReply,
  record: ReadRecord,
  { tag, ending, now }: { tag: string; ending: "json" | "ndjson"; now: Date },
): void {
  reply
    .type(ending === "json" ? "application/json" : "application/x-ndjson")
    .header("vary", "accept-encoding")
    .header("etag", tag)
    .header("cache-control", settledCache(record, now))
    .header("x-as-of", record.asOf.toISOString())
    .header("x-positions", record.positions.join(", "));
  if (record.lastChange) reply.header("last-modified", record.lastChange.toUTCString());
}

const packageOf = (
  kind: Kind,
  uri: string,
  { asOf, lastChange }: ReadRecord,
  { licence, publisher }: OutletSource,
) => ({
  uri,
  version: "1.1",
  publishedDate: (lastChange ?? asOf).toISOString(),
  publisher: { name: publisher.en },
  license: licence,
  ...(kind === "records" && { packages: [uri.replace("/records.", "/releases.")] }),
});

async function* packageText(
  items: AsyncIterable<readonly object[]>,
  about: object,
  kind: Kind,
): AsyncGenerator<string> {
  yield `${JSON.stringify(about).slice(0, -1)},${JSON.stringify(kind)}:[`;
  let before = "\n";
  for await (const some of items) {
    if (some.length === 0) continue;
    yield before + some.map((item) => JSON.stringify(item)).join(",\n");
    before = ",\n";
  }
  yield "\n]}\n";
}

async function* lines(items: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  for await (const some of items) if (some.length > 0) yield `${some.map((item) => JSON.stringify(item)).join("\n")}\n`;
}
