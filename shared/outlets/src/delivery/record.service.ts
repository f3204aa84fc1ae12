import { createHash } from "node:crypto";
import type { TableQuery } from "../query/parameters.js";
import { badRequest } from "../query/problem.js";
import { openSnapshot, type Snapshot } from "../query/row-cursor.js";
import type { OutletSource } from "./table-request.js";

/** The record at an instant, opened for reading. Whoever opens one closes its snapshot. */
export interface ReadRecord {
  readonly snapshot: Snapshot;
  readonly asOf: Date;
  /** Whether the address names its instant, so that it answers the same for ever. */
  readonly isPinned: boolean;
  /** How far each owner's record is in it: `children:42`. */
  readonly positions: readonly string[];
  readonly lastChange: Date | undefined;
}

/** Opens the record at the instant that is asked for; without one it is that of now. */
export async function openRecord(source: OutletSource, query: TableQuery): Promise<ReadRecord> {
  const now = source.now();
  if (query.asOf && query.asOf > now) throw badRequest(`'asOf' is later than now, ${now.toISOString()}.`);
  const asOf = query.asOf ?? (query.edition === undefined ? now : await frozenAt(source, query.edition, now));
  const { pool, timeoutMs } = source;
  const snapshot = await openSnapshot({ pool, asOf, timeoutMs });
  try {
    await refuseUnknownCommittees(snapshot, query.committees);
    const isPinned = query.asOf !== undefined || query.edition !== undefined;
    return { snapshot, asOf, isPinned, ...(await recordOf(snapshot, asOf)) };
  } catch (error) {
    await snapshot.close();
    throw error;
  }
}

/** What stays the same for as long as the answer to the same question does. */
export function tagOf({ asOf, isPinned, positions }: ReadRecord, asked: unknown): string {
  const facts = { asOf: isPinned ? asOf.toISOString() : localYear(asOf), positions };
  return createHash("sha256").update(JSON.stringify({ facts, asked })).digest("base64url").slice(0, 27);
}

/** Without an instant an answer changes with the record, and with the year: what is open then lapses. */
const localYear = (instant: Date): string =>
  instant.toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen", year: "numeric" });

async function frozenAt({ pool, timeoutMs }: OutletSource, edition: string, now: Date): Promise<Date> {
  const snapshot = await openSnapshot({ pool, asOf: now, timeoutMs });
  try {
    const rows = await snapshot.all({
      text: "SELECT edition, frozen_at FROM reporting.editions ORDER BY edition",
      values: [],
    });
    const found = rows.find(([name]) => name === edition);
    if (found?.[1]) return new Date(found[1]);
    const known = rows.map(([name]) => name).join(", ") || "none yet";
    throw badRequest(`'edition' ${edition} is not frozen. There are ${known}.`);
  } finally {
    await snapshot.close();
  }
}

async function refuseUnknownCommittees(snapshot: Snapshot, asked: readonly string[]): Promise<void> {
  if (asked.length === 0) return;
  const rows = await snapshot.all({
    text: "SELECT committee_code FROM reporting.body_name ORDER BY place",
    values: [],
  });
  const known = rows.map(([code]) => code);
  const unknown = asked.filter((code) => !known.includes(code));
  if (unknown.length > 0) throw badRequest(`'committee' takes ${known.join(", ")}; '${unknown.join(",")}' is none.`);
}

/** How far each owner's record is at the instant: the entries of then, and those that have redacted something of then since. */
async function recordOf(
  snapshot: Snapshot,
  asOf: Date,
): Promise<{ positions: string[]; lastChange: Date | undefined }> {
  const rows = await snapshot.all({
    text: `SELECT owner, max(position), max(at) FROM reporting.record WHERE at <= $1 OR redacts GROUP BY owner ORDER BY owner`,
    values: [asOf],
  });
  const instants = rows.flatMap(([, , changedAt]) => (changedAt ? new Date(changedAt).getTime() : []));
  return {
    positions: rows.map(([owner, position]) => `${owner}:${position}`),
    lastChange: instants.length > 0 ? new Date(Math.max(...instants)) : undefined,
  };
}
