import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { bulkPackage } from "../bulk/bulk-package.js";
import { CannotKeep } from "../delivery/kept-answers.store.js";
import { openRecord, type ReadRecord, tagOf } from "../delivery/record.service.js";
import { isKnown } from "../delivery/request-header.js";
import { isDay, localDay, readParameters } from "../query/parameters.js";
import { notFound } from "../query/problem.js";
import { budgetLines } from "../table/plan-tables.js";
import { originOf } from "./origin.js";
import { type AnswerOptions, sendParts, settledCache } from "./table-answer.js";

const DAY_MS = 86_400_000;

/** Serves all tables of a day as one archive: `/reports/v1/bulk/2013-09-30.zip`, and `latest.zip` of the last day that is over. */
export function addBulk(app: FastifyInstance, base: string, options: AnswerOptions): void {
  app.route<{ Params: { file: string } }>({
    method: ["GET", "HEAD"],
    url: `${base}/bulk/:file`,
    handler: (request, reply) => sendPackage({ request, reply, options }, request.params.file),
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: AnswerOptions;
}

async function sendPackage({ request, reply, options }: Exchange, file: string): Promise<FastifyReply> {
  const day = dayOf(file, options.now());
  const bulk = { day, origin: originOf(request) };
  const record = await openRecord(options, readParameters(budgetLines, new URLSearchParams({ asOf: day })));
  const tag = `"${tagOf(record, { bulk, licence: options.licence, publisher: options.publisher, of: options.edition })}"`;
  addHeaders(reply, record, { day, tag, isNamed: file !== "latest.zip", now: options.now() });
  if (isKnown(request, tag)) {
    await record.snapshot.close();
    return reply.code(304).send();
  }
  const make = () => packed(bulkPackage(options, bulk, { ...record, before: undefined }), record);
  const found = options.kept.find(tag);
  if (found) await record.snapshot.close();
  try {
    return sendParts({ request, reply }, found ?? (await options.kept.keepOnce(tag, make, record.snapshot)), tag);
  } catch (error) {
    if (!(error instanceof CannotKeep)) throw error;
    const again = await openRecord(options, readParameters(budgetLines, new URLSearchParams({ asOf: day })));
    const bytes = packed(bulkPackage(options, bulk, { ...again, before: undefined }), again);
    bytes.once("error", (late) => options.onFailure(late, request.id));
    return reply.send(bytes);
  }
}

/** The bytes; at their end, however it comes, the record is closed. */
function packed(parts: AsyncIterable<Uint8Array>, { snapshot }: ReadRecord): Readable {
  const bytes = Readable.from(parts, { objectMode: false });
  bytes.once("close", () => void snapshot.close().catch(() => undefined));
  return bytes;
}

/** The day that a file's name means; only of a day that is over there is a whole package. */
function dayOf(file: string, now: Date): string {
  const last = localDay(new Date(Date.parse(`${localDay(now)}T12:00:00Z`) - DAY_MS));
  if (file === "latest.zip") return last;
  const day = file.replace(/\.zip$/, "");
  if (file === day || !isDay(day)) throw notFound("There is 'latest.zip', and one of each day, like '2013-09-30.zip'.");
  if (day > last) throw notFound(`The package of ${day} is there once the day is over; the newest is that of ${last}.`);
  return day;
}

interface Named {
  readonly day: string;
  readonly tag: string;
  readonly isNamed: boolean;
  readonly now: Date;
}

function addHeaders(reply: FastifyReply, record: ReadRecord, { day, tag, isNamed, now }: Named): void {
  reply
    .type("application/zip")
    .header("etag", tag)
    .header("cache-control", isNamed ? settledCache(record, now) : "no-cache")
    .header("content-disposition", `attachment; filename="integration-policy-${day}.zip"`)
    .header("x-as-of", record.asOf.toISOString())
    .header("x-positions", record.positions.join(", "));
  if (record.lastChange) reply.header("last-modified", record.lastChange.toUTCString());
}
