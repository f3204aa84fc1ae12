import { outletTables } from "@hub/outlets";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { councilActs, stories } from "../projection/story.testkit.js";
import type { PulledRow, PulledTables } from "../testing/pulled-tables.testkit.js";
import { openStoryTables } from "../testing/story-tables.testkit.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

interface Pulled {
  readonly rows: PulledRow[];
  readonly cursor: string;
}

async function pull(tables: PulledTables, name: string, at: number, since?: string): Promise<Pulled> {
  const changes = since === undefined ? "" : `&since=${since}`;
  const answer = await tables.pull(`${name}.json?asOf=${new Date(at).toISOString()}${changes}`);
  if (answer.status !== 200) throw new Error(`${name}: ${await answer.text()}`);
  return { rows: (await answer.json()) as PulledRow[], cursor: answer.headers.get("x-cursor") ?? "" };
}

const byKey = (rows: Iterable<PulledRow>) => new Map([...rows].map((row) => [String(row.rowKey), row]));

/** The copy with the changes. */
function folded(copy: readonly PulledRow[], changes: readonly PulledRow[]): Map<string, PulledRow> {
  const rows = byKey(copy);
  for (const { op, ...row } of changes) {
    if (op === "delete") rows.delete(String(row.rowKey));
    else rows.set(String(row.rowKey), row);
  }
  return rows;
}

/** The tables that decisions of the council change. */
const MONEY = ["initiatives", "budget-lines", "financing-overview"];

async function expectFolded(tables: PulledTables, name: string, from: number, to: number): Promise<void> {
  const before = await pull(tables, name, from);
  const after = await pull(tables, name, to);
  const changes = await pull(tables, name, to, before.cursor);
  const where = `${name} from ${new Date(from).toISOString()} to ${new Date(to).toISOString()}`;
  expect([where, folded(before.rows, changes.rows)]).toEqual([where, byKey(after.rows)]);
  const known = byKey(before.rows);
  for (const { lastChangedAt, ...row } of after.rows) {
    const { lastChangedAt: _, ...earlier } = known.get(String(row.rowKey)) ?? {};
    if (JSON.stringify(earlier) === JSON.stringify(row)) continue;
    // What has changed says so; no row says that it changes later.
    expect([where, row, Date.parse(`${lastChangedAt}`) > from]).toEqual([where, row, true]);
  }
  const latest = Math.max(0, ...after.rows.map(({ lastChangedAt }) => Date.parse(`${lastChangedAt}`)));
  expect([where, latest <= to]).toEqual([where, true]);
}

type Pair = readonly [from: number, to: number];

async function expectAllFolded(tables: PulledTables, names: readonly string[], pairs: readonly Pair[]): Promise<void> {
  for (const [from, to] of pairs) for (const name of names) await expectFolded(tables, name, from, to);
}

/** Pairs of instants, far apart. */
const farApart = (instants: readonly number[]): Pair[] =>
  [0, 1, 2].map((nth) => {
    const places = [(nth * 5) % instants.length, (nth * 11 + 3) % instants.length].sort((one, other) => one - other);
    return [instants[places[0] ?? 0] ?? 0, instants[places[1] ?? 0] ?? 0];
  });

test("changes since any earlier pull, folded into it, are the whole table, and each changed row tells when it changed", async () => {
  const property = fc.asyncProperty(stories, councilActs, async (committeeStories, acts) => {
    const { tables, instants, close } = await openStoryTables(cluster, committeeStories, acts);
    const happened = instants.map((instant) => instant.getTime()).sort((one, other) => one - other);
    const names = outletTables.map(({ name }) => name);
    await expectAllFolded(tables, names, farApart(happened)).finally(close);
  });
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
});

test("a decision of the council is told by the rows that it changes, whose plan stays", async () => {
  const property = fc.asyncProperty(stories, councilActs, async (committeeStories, acts) => {
    const { tables, close } = await openStoryTables(cluster, committeeStories, acts);
    const decided = acts.map(({ at }) => [at.getTime() - 1, at.getTime()] as const);
    await expectAllFolded(tables, MONEY, decided).finally(close);
  });
  // Few decisions are on lines that wait for one.
  await fc.assert(property, { numRuns: 40, endOnFailure: true });
});
