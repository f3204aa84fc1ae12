import { startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { createDataSource } from "./data-source.js";
import { connectionsOf, DatabasePools } from "./database-pools.js";
import { statementOwner } from "./fair-data-source.js";

let cluster: TestCluster;
let dataSource: DataSource;

beforeAll(async () => {
  cluster = await startOwnCluster();
  dataSource = createDataSource({ url: cluster.adminUrl, entities: [], applicationName: "children" });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await cluster.stop();
});

const one = async (expression: string): Promise<unknown> =>
  (await dataSource.query(`SELECT ${expression} AS value`))[0].value;

describe("the data source", () => {
  test("a session has the application's name, works in UTC and has a statement timeout", async () => {
    expect(await one("current_setting('application_name')")).toBe("children");
    expect(await one("current_setting('TimeZone')")).toBe("UTC");
    expect(await one("current_setting('statement_timeout')")).toBe("30s");
    expect(await one("current_setting('idle_in_transaction_session_timeout')")).toBe("30s");
  });

  test("a bigint comes as a number, and one beyond 2^53 is refused", async () => {
    expect(await one("9007199254740991::bigint")).toBe(Number.MAX_SAFE_INTEGER);
    await expect(one("9007199254740992::bigint")).rejects.toThrow(/9007199254740992 .* beyond 2\^53/);
  });

  test("an operation with a hundred statements holds up nobody with one", async () => {
    const ended: string[] = [];
    const run = (owner: string, times: number) =>
      statementOwner.run(owner, () =>
        Array.from({ length: times }, () => dataSource.query("SELECT pg_sleep(0.02)").then(() => ended.push(owner))),
      );
    // Opens all connections.
    await Promise.all([...run("many", 20), ...run("one", 20)]);
    ended.length = 0;
    await Promise.all([...run("many", 100), ...run("one", 1)]);
    expect(ended).toHaveLength(101);
    expect(ended.indexOf("one")).toBeLessThan(30);
  });

  test("a date comes as text, and a timestamp as a Date", async () => {
    expect(await one("date '2011-05-01'")).toBe("2011-05-01");
    expect(await one("timestamptz '2011-05-01 00:00+02'")).toEqual(new Date("2011-04-30T22:00:00Z"));
  });
});

describe("connections by what they are for", () => {
  const sizes = { questions: 2, commands: 2, questionMs: 200 };
  let pools: DatabasePools;
  beforeAll(async () => {
    const settings = { url: cluster.adminUrl, entities: [], applicationName: "culture", followers: 1, ...sizes };
    pools = await DatabasePools.open(settings);
  });
  afterAll(() => pools?.close());

  test("who holds all connections for questions holds up no command, event, audit entry or health check", async () => {
    const holder = dataSource.createQueryRunner();
    await holder.query("SELECT pg_advisory_lock(7)");
    let answered = 0;
    const waiting = [1, 2, 3].map(() =>
      pools.questions
        .query("SET statement_timeout = 0; SELECT pg_advisory_xact_lock(7); RESET statement_timeout")
        .then(() => {
          answered += 1;
        }),
    );
    const others = pools.all.filter((each) => each !== pools.questions);
    expect(await Promise.all(others.map((each) => each.query("SELECT 1 AS one")))).toHaveLength(4);
    expect(answered).toBe(0);
    await holder.query("SELECT pg_advisory_unlock(7)");
    await holder.release();
    await Promise.all(waiting);
  });

  test("a question's statement that takes too long is ended, and others have more time", async () => {
    await expect(pools.questions.query("SELECT pg_sleep(20)")).rejects.toMatchObject({ code: "57014" });
    const timeouts = [pools.commands, pools.events, pools.audit, pools.health].map(async (each) => {
      const [{ value }] = await each.query("SELECT current_setting('statement_timeout') AS value");
      return value;
    });
    expect(await Promise.all(timeouts)).toEqual(["30s", "1min", "5s", "2s"]);
  });

  test("a process takes no more connections than it says", async () => {
    const asked = pools.all.flatMap((each) => Array.from({ length: 12 }, () => each.query("SELECT pg_sleep(0.01)")));
    await Promise.all(asked);
    const taken = await one("(SELECT count(*)::int FROM pg_stat_activity WHERE application_name LIKE 'culture %')");
    // A follower's own connection, which listens, is none of a pool's.
    expect(taken).toBe(connectionsOf(sizes, 1) - 1);
  });
});
