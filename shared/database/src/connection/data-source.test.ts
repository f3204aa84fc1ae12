import { startOwnCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { DataSource } from "typeorm";
import { createDataSource } from "./data-source.js";
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
