import { type RecordClock, until } from "@hub/clock";
import { rowsOf } from "@hub/database";
import { DocumentWithdrawn } from "@hub/documents";
import { Follower, type FollowerOptions, type RecordedEvent } from "@hub/events";
import { sources } from "@hub/registry";
import { beginSpan } from "@hub/telemetry";
import type { DataSource, EntityManager } from "typeorm";
import { projectSearch } from "../search/index.js";
import { entryOf, nextPosition, recordChange } from "./change.projection.js";
import { yearlyActs } from "./cycle.projection.js";
import { derivedChanges, derivedTypes } from "./derived-change.projection.js";
import { publications, withdrawals } from "./document.projection.js";
import { policyDecisions, policyProcess, policyVersions } from "./policy.projection.js";
import type { ChangeFacts, Projection } from "./projection.js";
import { redactions } from "./redaction.projection.js";
import { statements } from "./statement.projection.js";

const projections = new Map(
  [
    publications,
    statements,
    withdrawals,
    policyVersions,
    policyDecisions,
    ...policyProcess,
    ...yearlyActs,
    redactions,
  ].map((projection) => [projection.event.type, projection as Projection<unknown>]),
);

/** The types of entries in the change feed: of events, and of what follows from them. */
export const changeTypes: readonly string[] = [...projections.keys(), ...derivedTypes];

/** How often a process that stands by looks whether the other one has done it. */
const STAND_BY_MS = 20;
/** A source that another process holds for longer is told as a standstill. */
const STAND_BY_AT_MOST_MS = 10_000;

/**
 * Projects events as one of several processes: one of them works, and the others stand by until it has done so or is gone. They hold no
 * connection meanwhile.
 */
export async function projectInTurn(
  dataSource: DataSource,
  source: string,
  events: readonly RecordedEvent[],
): Promise<void> {
  const last = events.at(-1)?.position ?? 0;
  const isDone = async () => {
    const taken = await projectWith(dataSource, events, (manager) => lockFreeOffset(manager, source));
    return taken || ((await projectedPositions(dataSource)).get(source) ?? 0) >= last;
  };
  if (await until(isDone, { timeoutMs: STAND_BY_AT_MOST_MS, everyMs: STAND_BY_MS })) return;
  throw new Error(`Another process has held ${source} for ${STAND_BY_AT_MOST_MS / 1000} s and not gone on.`);
}

/**
 * Projects events of one source, in its order. The offset is in the same transaction, so that no event is projected twice, even if
 * two processes project.
 */
export async function project(dataSource: DataSource, source: string, events: readonly RecordedEvent[]): Promise<void> {
  await projectWith(dataSource, events, (manager) => lockOffset(manager, source));
}

/** Answers whether it had the offset, which is undefined where another process has it. */
async function projectWith(
  dataSource: DataSource,
  events: readonly RecordedEvent[],
  offsetOf: (manager: EntityManager) => Promise<number | undefined>,
): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const done = await offsetOf(manager);
    if (done === undefined) return false;
    for (const event of events) if (event.position > done) await projectOne(manager, event);
    const last = events.at(-1);
    if (last) {
      await manager.query("UPDATE hub.inbox_offset SET position = greatest(position, $2) WHERE source = $1", [
        last.source,
        last.position,
      ]);
    }
    return true;
  });
}

const FIRST_OFFSET = "INSERT INTO hub.inbox_offset (source, position) VALUES ($1, 0) ON CONFLICT DO NOTHING";

async function lockFreeOffset(manager: EntityManager, source: string): Promise<number | undefined> {
  await manager.query(FIRST_OFFSET, [source]);
  const [offset] = await rowsOf<{ position: number }>(
    manager,
    "SELECT position FROM hub.inbox_offset WHERE source = $1 FOR UPDATE SKIP LOCKED",
    [source],
  );
  return offset?.position;
}

async function lockOffset(manager: EntityManager, source: string): Promise<number> {
  await manager.query(FIRST_OFFSET, [source]);
  const [offset] = await rowsOf<{ position: number }>(
    manager,
    "SELECT position FROM hub.inbox_offset WHERE source = $1 FOR UPDATE",
    [source],
  );
  return offset?.position ?? 0;
}

/**
 * Events that the picture does not show, such as the clock's, only move the offset. The position comes first: its lock lets one batch
 * write at a time, so that a plan and the council's decision on its money, from two sources, see each other.
 */
async function projectOne(manager: EntityManager, event: RecordedEvent): Promise<void> {
  if (!projections.has(event.type)) return;
  const position = await nextPosition(manager);
  const facts = await applyEvent(manager, event);
  if (facts) await recordChange(manager, event, entryOf(event, facts), position);
  for (const entry of await derivedChanges(manager, event)) {
    await recordChange(manager, event, entry, await nextPosition(manager));
  }
}

/** Updates the read tables, except for the change feed, for one event. Gives what the feed has to show of it. */
export async function applyEvent(manager: EntityManager, event: RecordedEvent): Promise<ChangeFacts | undefined> {
  const projection = projections.get(event.type);
  const facts = await projection?.project(manager, projection.event.parse(event.payload.data), event.source);
  await projectSearch(manager, event);
  return facts;
}

/** How far each source has been projected. */
export async function projectedPositions(dataSource: DataSource): Promise<Map<string, number>> {
  const rows = await rowsOf<{ source: string; position: number }>(
    dataSource,
    "SELECT source, position FROM hub.inbox_offset",
  );
  return new Map(rows.map((row) => [row.source, row.position]));
}

/** Makes the projection of each event a part of the trace in which the event was recorded. */
async function traced(source: string, events: readonly RecordedEvent[], work: () => Promise<void>): Promise<void> {
  const spans = events.flatMap(({ payload, position }) => {
    if (payload.traceparent === undefined) return [];
    const attributes = { "hub.position": `${source}:${position}`, "hub.event.type": payload.type };
    return beginSpan(`project ${source}`, { kind: "CONSUMER", parent: payload.traceparent, attributes }) ?? [];
  });
  try {
    await work();
    for (const span of spans) span.end();
  } catch (error) {
    for (const span of spans) span.end(error);
    throw error;
  }
}

/** When the newest event that has been projected was recorded; undefined before the first. */
async function lastProjectedAt(dataSource: DataSource): Promise<Date | undefined> {
  const [row] = await rowsOf<{ newest: Date | null }>(
    dataSource,
    "SELECT max(i.recorded_at) AS newest FROM hub.inbox_offset o JOIN hub.inbox i USING (source, position)",
  );
  return row?.newest ?? undefined;
}

interface ProjectorOptions extends Required<Pick<FollowerOptions, "dataSource" | "url" | "log" | "onTaken">> {
  /** Called once a redaction has been projected, by whichever process. */
  onRedaction(): void;
  /** Never before what is projected. */
  clock: RecordClock;
}

const isRedaction = ({ type, payload }: RecordedEvent): boolean =>
  type === DocumentWithdrawn.type && (payload.data as { kind?: unknown }).kind === "REDACTION";

/** Follows the inbox and keeps the read tables up to date while the process runs. */
export async function startProjector({ clock, onRedaction, ...options }: ProjectorOptions): Promise<Follower> {
  const newest = await lastProjectedAt(options.dataSource);
  if (newest) clock.keepAfter(newest);
  const follower = new Follower({
    ...options,
    table: "hub.inbox",
    sources,
    positions: await projectedPositions(options.dataSource),
    onEvents: async (source, events) => {
      await traced(source, events, () => projectInTurn(options.dataSource, source, events));
      if (events.some(isRedaction)) onRedaction();
      for (const { recordedAt } of events) clock.keepAfter(recordedAt);
    },
  });
  await follower.start();
  return follower;
}
