import { createHash } from "node:crypto";
import { badRequest } from "../query/problem.js";
import { openSnapshot, type Snapshot } from "../query/row-cursor.js";
import { changedSince, cursorOf } from "./pull-cursor.js";
import type { OutletSource, TableRequest } from "./table-request.js";
import { tableBytes } from "./table-rows.js";

/** A table that is ready to be sent. Whoever opens one closes it. */
export interface Pull {
  readonly asOf: Date;
  /** Whether the address names its instant, so that it answers the same for ever. */
  readonly isPinned: boolean;
  readonly tag: string;
  readonly lastChange: Date | undefined;
  readonly positions: readonly string[];
  /** Where the next pull begins, by `since`. */
  readonly cursor: string;
  /** The bytes; what is wrong before the first rows is thrown by this. */
  begin(): Promise<AsyncIterable<Uint8Array | string>>;
  close(): Promise<void>;
}

/** Opens a snapshot at the instant that is asked for. Nothing of the table is read yet. */
export async function openPull(source: OutletSource, request: TableRequest): Promise<Pull> {
  const { query, table, format, address } = request;
  const now = source.now();
  if (query.asOf && query.asOf > now) throw badRequest(`'asOf' is later than now, ${now.toISOString()}.`);
  const asOf = query.asOf ?? (query.edition === undefined ? now : await frozenAt(source, query.edition, now));
  const { pool, timeoutMs } = source;
  const snapshot = await openSnapshot({ pool, asOf, timeoutMs });
  const opened = [snapshot];
  const close = async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  };
  try {
    await refuseUnknownCommittees(snapshot, query.committees);
    const { positions, lastChange } = await recordOf(snapshot, asOf);
    const before =
      query.since === undefined ? undefined : await snapshot.at(await changedSince(snapshot, table, query));
    if (before) opened.push(before);
    const isPinned = query.asOf !== undefined || query.edition !== undefined;
    const facts = { asOf: isPinned ? asOf.toISOString() : localYear(asOf), positions };
    const asked = { ...query, asOf: undefined, table: table.name, format: format.suffix, address, of: source.edition };
    return {
      asOf,
      isPinned,
      tag: createHash("sha256").update(JSON.stringify({ facts, asked })).digest("base64url").slice(0, 27),
      lastChange,
      positions,
      cursor: cursorOf(table, query, { asOf, positions }),
      begin: () => tableBytes(source, request, { snapshot, asOf, positions, before }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
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
