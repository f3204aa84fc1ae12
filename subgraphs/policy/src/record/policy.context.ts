import { setTimeout as sleep } from "node:timers/promises";
import type { OffsetClock } from "@hub/clock";
import type { CycleRecord } from "@hub/cycle";
import type { Follower } from "@hub/events";
import type { PolicyFrame } from "@hub/frame";
import { type AuditLog, HubError, type SubgraphContext } from "@hub/subgraph-kit";
import type { DataSource, EntityManager } from "typeorm";

/** Under which the coordinator's events travel, also its database schema and its name in positions. */
export const SOURCE = "policy";

/** All that the coordinator's commands and questions work with. */
export interface PolicyDesk extends SubgraphContext {
  dataSource: DataSource;
  clock: OffsetClock;
  frame: PolicyFrame;
  record: CycleRecord;
  /** Reads the own outbox, so that this process knows the frame in the way that all others do. */
  follower: Follower;
  mode: "sandbox" | "production";
  /** All that happens by the clock. Of one instant the first source's acts come first. */
  timed: readonly TimedSource[];
  /** Base addresses of the other subgraphs, by name. */
  others: Readonly<Record<string, string>>;
}

/** Something that happens by the clock alone, once. */
export interface TimedAct {
  at: Date;
  /** Puts it on record, with `at` as its time. */
  perform(manager: EntityManager): Promise<unknown>;
}

/** Tells all timed acts of a kind, those of one instant in their order; which have happened, the wheel knows. */
export type TimedSource = (desk: PolicyDesk, manager: EntityManager) => Promise<readonly TimedAct[]>;

export const auditLogOf = (dataSource: DataSource, clock: OffsetClock): AuditLog => ({
  table: `${SOURCE}.audit`,
  database: () => dataSource.manager,
  now: () => clock.now(),
});

export const positionText = (position: number): string => `${SOURCE}:${position}`;

/** The number in a position text of this source. */
export const positionNumber = (position: string): number => Number(position.slice(SOURCE.length + 1));

const OWN_EVENTS_TIMEOUT_MS = 5_000;
const LOOK_EVERY_MS = 2;

/** Waits until this process has taken in what it has itself put on record: the next answer must show it. */
export async function takeIn({ follower }: PolicyDesk, position: number): Promise<void> {
  const until = Date.now() + OWN_EVENTS_TIMEOUT_MS;
  while (follower.position(SOURCE) < position) {
    if (Date.now() > until) {
      throw new HubError(
        "SUBGRAPH_UNAVAILABLE",
        `It is on record as ${positionText(position)}, but policy has not read it back yet. The same command with the same ` +
          "idempotencyKey gives the receipt.",
        { subgraph: SOURCE },
      );
    }
    // Nothing notifies of an own outbox: the follower is woken by hand.
    follower.wake(SOURCE);
    await sleep(LOOK_EVERY_MS);
  }
}

/**
 * Takes the source's own lock until commit, and waits until this process knows all that is on record: of two commands at once
 * the second one sees the first.
 */
export async function currentRecord(desk: PolicyDesk, manager: EntityManager): Promise<void> {
  const [row] = await manager.query(`SELECT last FROM ${SOURCE}.sequence FOR UPDATE`);
  await takeIn(desk, Number(row.last));
}
