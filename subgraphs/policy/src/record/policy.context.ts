import { type OffsetClock, until } from "@hub/clock";
import type { CycleRecord } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import type { Follower } from "@hub/events";
import type { PolicyFrame } from "@hub/frame";
import { type AuditLog, HubError, type RequestContext, type SubgraphContext } from "@hub/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";

/** The coordinator's source of events, its database schema and its name in positions. */
export const SOURCE = "policy";

/** What the coordinator's commands and queries work with; the same objects for every request. */
export interface PolicyContext extends SubgraphContext {
  dataSource: DataSource;
  clock: OffsetClock;
  frame: PolicyFrame;
  record: CycleRecord;
  /** Reads this subgraph's own outbox, so that `frame` and `record` are built here as in every other process. */
  follower: Follower;
  mode: "sandbox" | "production";
  /** Everything that happens at a set time. If two acts have the same instant, the earlier source's act comes first. */
  timed: readonly TimedSource[];
  /** Base addresses of the other subgraphs, by name. */
  others: Readonly<Record<string, string>>;
}

/** The context of one request: the subgraph's own, and the caller. */
export type PolicyRequest = PolicyContext & RequestContext;

/** Something that happens once, at a set time. */
export interface TimedAct {
  at: Date;
  /** Records it, with `at` as its time. */
  perform(manager: EntityManager): Promise<unknown>;
}

/** Lists all timed acts of one kind, past and future; acts of the same instant in their order. */
export type TimedSource = (context: PolicyContext, manager: EntityManager) => Promise<readonly TimedAct[]>;

export const auditLogOf = (dataSource: DataSource, clock: OffsetClock): AuditLog => ({
  table: `${SOURCE}.audit`,
  database: () => dataSource.manager,
  now: () => clock.now(),
});

export const positionText = (position: number): string => `${SOURCE}:${position}`;

/** The number in a position text of this source. */
export const positionNumber = (position: string): number => Number(position.slice(SOURCE.length + 1));

const OWN_EVENTS_TIMEOUT_MS = 5_000;
const POLL_EVERY_MS = 2;

/** Waits until this process has read its own events up to a position, so that the next answer shows them. */
export async function awaitOwnEvents({ follower }: PolicyContext, position: number): Promise<void> {
  const hasRead = () => {
    if (follower.position(SOURCE) >= position) return true;
    // Sooner than by the notification.
    follower.wake(SOURCE);
    return false;
  };
  if (await until(hasRead, { timeoutMs: OWN_EVENTS_TIMEOUT_MS, everyMs: POLL_EVERY_MS })) return;
  throw new HubError(
    "SUBGRAPH_UNAVAILABLE",
    `It is on record as ${positionText(position)}, but policy has not read it back yet. The same command with the same ` +
      "idempotencyKey gives the receipt.",
    { subgraph: SOURCE },
  );
}

/**
 * Locks the source until commit, and waits until this process has read all its events. Of two commands at once, the second one
 * sees what the first one recorded.
 */
export async function currentRecord(context: PolicyContext, manager: EntityManager): Promise<void> {
  const [row] = await rowsOf<{ last: number }>(manager, `SELECT last FROM ${SOURCE}.sequence FOR UPDATE`);
  if (!row) throw new Error(`${SOURCE}.sequence has no row.`);
  await awaitOwnEvents(context, row.last);
}
