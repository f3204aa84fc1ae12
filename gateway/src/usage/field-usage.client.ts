import { partFetch } from "@hub/parts";
import type { Logger } from "pino";
import type { CountedUse, FieldUsage } from "./field-usage.js";

const EVERY_MS = 10_000;
const TIMEOUT_MS = 2_000;
const BATCH = 1_000;

export interface FieldUsageReporting {
  /** Where it is told, and what the gateway proves itself with; undefined: nowhere. */
  readonly to: { readonly url: string; readonly key: string } | undefined;
  readonly log: Logger;
  readonly everyMs?: number;
}

/** Tells a subgraph in batches what clients have asked for: the gateway has no database. Returns what tells the rest and ends it. */
export function reportFieldUsage(usage: FieldUsage, { to, log, everyMs = EVERY_MS }: FieldUsageReporting) {
  if (!to) return async () => undefined;
  let telling = Promise.resolve();
  const tell = () => {
    telling = telling.then(() => tellAll(usage, to, log));
    return telling;
  };
  const timer = setInterval(tell, everyMs).unref();
  return async (): Promise<void> => {
    clearInterval(timer);
    await tell();
  };
}

async function tellAll(usage: FieldUsage, to: { url: string; key: string }, log: Logger): Promise<void> {
  const { uses, lost } = usage.take();
  if (lost > 0) log.warn({ lost }, "more was asked for than the gateway counts between two reports");
  for (let first = 0; first < uses.length; first += BATCH) {
    try {
      await send(to, uses.slice(first, first + BATCH));
    } catch (error) {
      usage.giveBack(uses.slice(first));
      log.warn({ err: error }, "what clients ask for could not be told: it is told later");
      return;
    }
  }
}

async function send({ url, key }: { url: string; key: string }, uses: readonly CountedUse[]): Promise<void> {
  const response = await partFetch(url, {
    method: "POST",
    headers: { authorization: `Internal ${key}`, "content-type": "application/json" },
    body: JSON.stringify(uses),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The subgraph answered with status ${response.status}.`);
}
