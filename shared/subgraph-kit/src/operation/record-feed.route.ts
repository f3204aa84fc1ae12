import type { ServerResponse } from "node:http";
import { type RecordVersion, recordVersion } from "@hub/clock";
import { printRecord, RECORD_FEED } from "@hub/parts";
import type { FastifyInstance } from "fastify";
import type { HubStatus } from "./hub-status.js";

const TELL_EVERY_MS = 500;
/** Of gateways that follow one process. */
const MOST_FEEDS = 64;
/** Who has not taken so much of it is gone. */
const MOST_UNREAD_BYTES = 64 * 1024;

interface FeedParts {
  status(): HubStatus;
  version?: RecordVersion;
}

/** Tells gateways the number of the record for as long as this process hears of all that changes it. */
export function addRecordFeed(app: FastifyInstance, { status, version = recordVersion }: FeedParts): void {
  const feeds = new Set<ServerResponse>();
  const isFull = () => feeds.size >= MOST_FEEDS;
  const tell = () => {
    const line = `${printRecord({ process: version.process, now: version.number })}\n`;
    for (const feed of feeds) {
      if (!version.isHeard || feed.writableLength > MOST_UNREAD_BYTES) feed.destroy();
      else feed.write(line);
    }
  };
  let shown = shownIn(status());
  const timer = setInterval(() => {
    if (feeds.size === 0) return;
    const now = shownIn(status());
    if (now === shown) return tell();
    shown = now;
    version.raise();
  }, TELL_EVERY_MS).unref();
  const endTelling = version.onRaised(tell);
  app.get(RECORD_FEED, (_request, reply) => {
    if (!version.isHeard || isFull()) return void reply.code(503).send();
    reply.hijack();
    const feed = reply.raw;
    feed.once("close", () => feeds.delete(feed));
    feeds.add(feed);
    feed.writeHead(200, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
    tell();
  });
  app.addHook("preClose", async () => {
    clearInterval(timer);
    endTelling();
    for (const feed of feeds) feed.destroy();
  });
}

/** What answers show beside their data that follows from no event. */
const shownIn = ({ stale, clockBehindSeconds }: HubStatus): string => JSON.stringify([stale, clockBehindSeconds]);
