import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { BulkRequest } from "../bulk/bulk-package.js";
import { type ArchiveOptions, DayArchives, type DayRecord } from "../bulk/day-archives.service.js";
import { CannotKeep } from "../delivery/kept-answers.store.js";
import type { ReadRecord } from "../delivery/record.service.js";
import { isKnown } from "../delivery/request-header.js";
import { isDay } from "../query/parameters.js";
import { notFound } from "../query/problem.js";
import { originOf } from "./origin.js";
import { sendParts, settledCache } from "./table-answer.js";

/** Serves all tables of a day as one archive: `/reports/v1/bulk/2013-09-30.zip`, and `latest.zip` of the last day that is over. */
export function addBulk(app: FastifyInstance, base: string, options: ArchiveOptions): void {
  const archives = new DayArchives(options);
  app.addHook("onClose", async () => archives.close());
  app.route<{ Params: { file: string } }>({
    method: ["GET", "HEAD"],
    url: `${base}/bulk/:file`,
    handler: (request, reply) => sendPackage({ request, reply, options, archives }, request.params.file),
  });
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: ArchiveOptions;
  readonly archives: DayArchives;
}

async function sendPackage(exchange: Exchange, file: string): Promise<FastifyReply> {
  const { request, reply, options, archives } = exchange;
  const bulk = { day: dayOf(file, archives.lastDay()), origin: originOf(request) };
  const opened = await archives.open(bulk);
  const { record, tag } = opened;
  addHeaders(reply, record, { day: bulk.day, tag, isNamed: file !== "latest.zip", now: options.now() });
  if (isKnown(request, tag)) {
    await record.snapshot.close();
    return reply.code(304).send();
  }
  try {
    return sendParts(exchange, await archives.kept(bulk, opened), tag);
  } catch (error) {
    if (!(error instanceof CannotKeep)) throw error;
    return sendUnkept(exchange, bulk, await archives.open(bulk));
  }
}

/** Where there is no place to keep it, it is sent as it is made. */
function sendUnkept({ request, reply, options, archives }: Exchange, bulk: BulkRequest, { record }: DayRecord) {
  const bytes = archives.bytes(bulk, record);
  bytes.once("error", (late) => options.onFailure(late, request.id));
  return reply.send(bytes);
}

/** The day that a file's name means; only of a day that is over there is a whole package. */
function dayOf(file: string, last: string): string {
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
