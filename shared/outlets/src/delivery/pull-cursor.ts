import { createHash } from "node:crypto";
import type { TableQuery } from "../query/parameters.js";
import { badRequest, Problem } from "../query/problem.js";
import type { Snapshot } from "../query/row-cursor.js";
import type { OutletTable } from "../table/outlet-table.js";

/** Where a pull has ended, so that the next one begins there. */
interface PullCursor {
  readonly at: string;
  /** By owner: `policy:41`. */
  readonly positions: readonly string[];
  /** What was asked for: another question has other rows. */
  readonly of: string;
}

const FORM = /^[A-Za-z0-9_-]{20,2000}$/;

/** What has to stay as it is from one pull to the next. */
const questionOf = (table: OutletTable, { years, committees, vintages, columns, lang }: TableQuery): string =>
  createHash("sha256")
    .update(JSON.stringify([table.name, years, committees, vintages, columns, lang]))
    .digest("base64url")
    .slice(0, 12);

export function cursorOf(
  table: OutletTable,
  query: TableQuery,
  record: { asOf: Date; positions: readonly string[] },
): string {
  const cursor: PullCursor = {
    at: record.asOf.toISOString(),
    positions: record.positions,
    of: questionOf(table, query),
  };
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readCursor(table: OutletTable, query: TableQuery, text: string): PullCursor {
  const cursor = FORM.test(text) ? parsed(text) : undefined;
  if (!cursor) throw badRequest("'since' takes a cursor, from the header X-Cursor of an earlier pull; this is none.");
  if (cursor.of !== questionOf(table, query)) {
    throw badRequest(
      "'since' is the cursor of another table, or of one with other parameters: these have to be the same.",
    );
  }
  return cursor;
}

function parsed(text: string): PullCursor | undefined {
  try {
    const { at, positions, of } = JSON.parse(Buffer.from(text, "base64url").toString()) as PullCursor;
    const isWhole =
      !Number.isNaN(Date.parse(at)) && positions.every((each) => /^\w+:\d{1,15}$/.test(each)) && typeof of === "string";
    return isWhole ? { at, positions, of } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The instant from which on rows may have changed since a pull. What came late was recorded before it: then it is the moment before
 * that. What was redacted since is gone from every instant, so that it cannot be told any more.
 */
export async function changedSince(snapshot: Snapshot, table: OutletTable, query: TableQuery): Promise<Date> {
  const { at, positions } = readCursor(table, query, query.since ?? "");
  const places = positions.map((each) => each.split(":"));
  const rows = await snapshot.all({
    text: `SELECT min(r.at), bool_or(r.redacts) FROM reporting.record r
           LEFT JOIN unnest($1::text[], $2::bigint[]) AS known (owner, position) ON known.owner = r.owner
           WHERE r.position > coalesce(known.position, 0)`,
    values: [places.map(([owner]) => owner), places.map(([, position]) => position)],
  });
  const [first = null, redacts = null] = rows[0] ?? [];
  if (redacts === "t") {
    throw new Problem(410, "Gone", "Something was redacted since: pull the whole table, without 'since'.");
  }
  const known = new Date(at);
  const earliest = first === null ? known : new Date(new Date(first).getTime() - 1);
  return earliest < known ? earliest : known;
}
