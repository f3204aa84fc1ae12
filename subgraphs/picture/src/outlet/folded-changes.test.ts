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

test("changes since any earlier pull, folded into it, are the whole table, and each changed row tells when it changed", async () => {
  const property = fc.asyncProperty(stories, councilActs, async (committeeStories, acts) => {
    const { tables, instants: happened, close } = await openStoryTables(cluster, committeeStories, acts);
    const instants = happened.map((instant) => instant.getTime()).sort((one, other) => one - other);
    try {
      for (let nth = 0; nth < 4; nth += 1) {
        const [from = 0, to = 0] = [(nth * 5) % instants.length, (nth * 11 + 3) % instants.length]
          .sort((one, other) => one - other)
          .map((place) => instants[place]);
        for (const { name } of outletTables) await expectFolded(tables, name, from, to);
      }
    } finally {
      await close();
    }
  });
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
});
