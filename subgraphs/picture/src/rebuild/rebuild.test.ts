import { withConnection } from "@hub/database";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";
import { firstMonths, on, receiveAndProject } from "./rebuild.testkit.js";

let cluster: TestCluster;
let picture: PictureDatabase;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());
beforeEach(async () => {
  picture = await PictureDatabase.make(cluster);
});
afterEach(() => picture.close());

const projectFirstMonths = () => receiveAndProject(picture, firstMonths);

const contentAndFeed = async () => [await picture.content(), await picture.feed()];

describe("rebuild", () => {
  test("a rebuild gives the same rows, feed positions and table definitions as before", async () => {
    await projectFirstMonths();
    const before = [await contentAndFeed(), await structure()];
    const { before: old, after, ...outcome } = await picture.rebuild();
    expect(outcome).toMatchObject({ differences: [], appended: 0, events: 8 });
    expect(outcome.tables).toContain("sequence");
    expect(after).toBe(old);
    expect([await contentAndFeed(), await structure()]).toEqual(before);
  });

  test("the next event after a rebuild has the next position", async () => {
    await projectFirstMonths();
    await picture.rebuild();
    const [next] = streamOf("employment", "BIU", [{ publish: aPlan("BIU", 1, 5), at: on("2011-07-01") }]);
    await receiveAndProject(picture, next ? [next] : []);
    expect((await picture.feed()).at(-1)).toEqual({ position: 9, source: "employment", source_position: 1 });
  });

  test("a rebuild mends damaged tables and names them", async () => {
    await projectFirstMonths();
    const before = await contentAndFeed();
    await picture.damage(
      "UPDATE picture.initiative SET amount = amount + 1 WHERE code IN ('KFU-0', 'KFU-1')",
      "DELETE FROM picture.search_entry WHERE kind = 'GOAL'",
      "UPDATE picture.change SET committee = 'KFU' WHERE position = 3",
    );
    const outcome = await picture.rebuild();
    expect(outcome.differences).toEqual([
      { table: "change", rows: 1 },
      { table: "initiative", rows: 4 },
      { table: "search_entry", rows: 3 },
    ]);
    expect(outcome.after).not.toBe(outcome.before);
    expect(await contentAndFeed()).toEqual(before);
    expect((await picture.rebuild()).differences).toEqual([]);
  });

  test("a rebuild appends the events that the feed lacked, and keeps every other position", async () => {
    await projectFirstMonths();
    const [content, feed] = [await picture.content(), await picture.feed()];
    await picture.damage("DELETE FROM picture.change WHERE position IN (3, 6)");
    expect(await picture.rebuild()).toMatchObject({
      appended: 2,
      differences: [{ table: "change" }, { table: "sequence" }],
    });
    expect(await picture.content()).toEqual(content);
    const [third, sixth] = [feed[2], feed[5]];
    const rest = feed.filter((change) => change !== third && change !== sixth);
    expect(await picture.feed()).toEqual([...rest, { ...third, position: 9 }, { ...sixth, position: 10 }]);
    expect(await picture.rebuild()).toMatchObject({ appended: 0, differences: [] });
  });

  test("a rebuild is refused while the inbox lacks events", async () => {
    await projectFirstMonths();
    const before = await contentAndFeed();
    await picture.damage("DELETE FROM hub.inbox WHERE source = 'children' AND position IN (1, 3)");
    await expect(picture.rebuild()).rejects.toThrow(/lacks 2 of 4 events of children.*picture:recopy/);
    expect(await contentAndFeed()).toEqual(before);
  });

  test("a rebuild is refused while the schema has a view, which would be lost", async () => {
    await picture.damage("CREATE VIEW picture.plan AS SELECT id FROM picture.document");
    await expect(picture.rebuild()).rejects.toThrow(/holds: view plan/);
  });
});

describe("interrupted rebuild", () => {
  test("a rebuild that is killed leaves the old tables in use, and the next rebuild starts clean", async () => {
    await projectFirstMonths();
    const before = await contentAndFeed();
    // A running batch of the projector delays the switch until the rebuild is killed.
    const batch = picture.dataSource.createQueryRunner();
    await batch.startTransaction();
    await batch.query("SELECT FROM hub.inbox_offset FOR UPDATE");
    let killed: Promise<unknown> | undefined;
    const killedAtTheEnd = picture.rebuild(false, {
      step: (title) => {
        if (title === "Switch") killed ??= killRebuild();
      },
    });
    await expect(killedAtTheEnd).rejects.toThrow();
    await killed;
    await batch.rollbackTransaction();
    await batch.release();
    expect(await schemas()).toContain("picture_next");
    expect(await contentAndFeed()).toEqual(before);
    expect(await picture.rebuild()).toMatchObject({ differences: [], events: 8 });
    expect([await contentAndFeed(), await schemas()]).toEqual([before, ["picture"]]);
  });

  test("a second rebuild is refused while one runs", async () => {
    await projectFirstMonths();
    let second: Promise<unknown> | undefined;
    await picture.rebuild(false, {
      step: () => {
        second ??= picture.rebuild();
        second.catch(() => undefined);
      },
    });
    await expect(second).rejects.toThrow("The picture is being rebuilt already");
  });
});

const killRebuild = () =>
  withConnection(cluster.adminUrl, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'hub picture rebuild' AND datname = $1`,
      [picture.database.database],
    ),
  );

async function schemas(): Promise<string[]> {
  const rows: { nspname: string }[] = await picture.dataSource.query(
    "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'picture%' ORDER BY 1",
  );
  return rows.map(({ nspname }) => nspname);
}

/** Columns, constraints, indexes and grants of the read tables, as the catalogs describe them. */
function structure(): Promise<unknown> {
  const inPicture = "relnamespace = 'picture'::regnamespace";
  return picture.dataSource
    .query(
      `SELECT relname, relacl::text, attname, attnum, format_type(atttypid, atttypmod), attnotnull, attgenerated, attacl::text, attcollation,
            attstorage, pg_get_expr(adbin, adrelid) AS default
       FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND attnum > 0 LEFT JOIN pg_attrdef d ON (adrelid, adnum) = (attrelid, attnum)
      WHERE ${inPicture} ORDER BY relname, attnum`,
    )
    .then(async (columns: unknown[]) => ({
      columns,
      constraints: await picture.dataSource.query(
        `SELECT conname, contype, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE connamespace = 'picture'::regnamespace ORDER BY conrelid::regclass::text, conname`,
      ),
      indexes: await picture.dataSource.query(
        "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'picture' ORDER BY 1, 2",
      ),
      schema: await picture.dataSource.query(
        "SELECT nspacl::text, nspowner FROM pg_namespace WHERE nspname = 'picture'",
      ),
    }));
}
