import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import { analyst, coordinator, policyHub, publisher } from "../testing/policy.testkit.js";
import { anObservation, BarometerDriver } from "./barometer.testkit.js";

const hub = policyHub();
const driver = new BarometerDriver(hub);
beforeEach(() => driver.define());

const secret = [anObservation({ value: 73.2 })];

describe("a vintage never changes (I34)", () => {
  const refusedBy = async (answer: Promise<{ codes: unknown[]; rules: unknown[] }>) => {
    const { codes, rules } = await answer;
    return [...codes, ...rules];
  };

  test("during an embargo no vintage can be prepared or corrected", async () => {
    await driver.prepare(2011, secret, { releaseOn: "2011-01-28" });
    const closed = ["CONFLICT", "I34"];
    expect(await refusedBy(driver.prepare(2011, [anObservation()]))).toEqual(closed);
    expect(await refusedBy(driver.prepare(2012, [anObservation()]))).toEqual(closed);
    expect(await refusedBy(driver.correct(2011, [anObservation()]))).toEqual(closed);
    expect((await driver.barometer(2011, null, coordinator))?.observations[0]?.value).toBe(73.2);
  });

  test("a public vintage can be corrected but not prepared again", async () => {
    await driver.published(2011, secret);
    expect(await refusedBy(driver.prepare(2011, [anObservation()]))).toEqual(["CONFLICT", "I34"]);
    expect(await refusedBy(driver.release(2011))).toEqual(["CONFLICT", "I34"]);
  });

  test("not even the database's administrator can change a vintage", async () => {
    await driver.published(2011, [anObservation(), anObservation({ category: ["Valby"], sampleSize: 3 })]);
    for (const sql of [
      "UPDATE hub.barometer_release SET content = '{}'",
      "DELETE FROM hub.barometer_release",
      "TRUNCATE hub.barometer_release CASCADE",
      "UPDATE hub.barometer_publication SET released_at = now()",
      "DELETE FROM hub.barometer_publication",
      "TRUNCATE hub.barometer_publication",
      "UPDATE hub.suppression SET kind = 'PRIMARY'",
      "DELETE FROM hub.suppression",
      "TRUNCATE hub.suppression",
    ]) {
      await expect(hub.asAdministrator((database) => database.query(sql))).rejects.toThrow(/never changes: I34/);
    }
    const triggers = await hub.asAdministrator((database) =>
      database.query(`SELECT DISTINCT tgenabled FROM pg_trigger WHERE NOT tgisinternal AND tgrelid IN
        ('hub.barometer_release'::regclass, 'hub.barometer_publication'::regclass, 'hub.suppression'::regclass)`),
    );
    expect(triggers).toEqual([{ tgenabled: "A" }]);
  });
});

describe("a correction", () => {
  test("a correction is the next vintage; the old one becomes CORRECTED, stays readable and answers for its time", async () => {
    await hub.travel("2012-01-31T08:00:00Z");
    await driver.published(2012, [
      anObservation({ period: "2011", value: 9 }),
      anObservation({ period: "2010", value: 10 }),
    ]);
    await hub.travel("2012-09-01T08:00:00Z");
    const { data } = await driver.correct(2012, [anObservation({ period: "2011", value: 8 })]);
    expect(data.policy.correctBarometer).toMatchObject({
      release: { id: "barometer-2012-2", vintage: 2, state: "RELEASED" },
    });
    expect(await driver.barometer(2012)).toMatchObject({ vintage: 2, observations: [{ value: 8 }] });
    expect(await driver.barometer(2012, 1)).toMatchObject({
      state: "CORRECTED",
      observations: [{ value: 9 }, { value: 10 }],
    });
    const believed = async (asOf: string | null) =>
      (await driver.series("utrygge", asOf)).map(({ period, value }) => [period, value]);
    expect(await believed("2012-08-31T10:00:00Z")).toEqual([
      ["2010", 10],
      ["2011", 9],
    ]);
    expect(await believed(null)).toEqual([["2011", 8]]);
    const ids = [...(await driver.series("utrygge", "2012-08-31T10:00:00Z")), ...(await driver.series("utrygge"))].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(3);
  });

  test("a correction of an earlier year does not replace a later year's value of the same period", async () => {
    await driver.published(2011, [anObservation({ period: "2009", value: 11 })]);
    await driver.published(2012, [anObservation({ period: "2009", value: 10.8 })]);
    await driver.correct(2011, [anObservation({ period: "2009", value: 11.5 })]);
    expect((await driver.series("utrygge")).map(({ value, release }) => [value, release.id])).toEqual([
      [10.8, "barometer-2012-1"],
    ]);
  });

  test("a correction needs a reason and a public vintage", async () => {
    expect((await driver.correct(2011, [anObservation()])).codes).toEqual(["CONFLICT"]);
    await driver.published(2011, [anObservation()]);
    expect((await driver.correct(2011, [anObservation()], " ")).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await driver.correct(2011, [anObservation()], "x".repeat(2_001))).codes).toEqual(["LIMIT_EXCEEDED"]);
  });
});

describe("the commands", () => {
  test("only the coordinator can use the commands on the barometer", async () => {
    for (const [actor, code] of [
      [undefined, "UNAUTHENTICATED"],
      [publisher, "FORBIDDEN"],
      [analyst, "FORBIDDEN"],
    ] as const) {
      const codeOf = (command: string) =>
        hub.query(`mutation { policy { ${command} } }`, {}, actor).then(({ codes }) => codes[0]);
      expect(
        await codeOf(
          `prepareBarometer(input: { year: 2011, observations: [], idempotencyKey: "a" }) { receipt { id } }`,
        ),
      ).toBe(code);
      expect(await codeOf(`releaseBarometer(input: { year: 2011, idempotencyKey: "b" }) { receipt { id } }`)).toBe(
        code,
      );
      expect(
        await codeOf(
          `correctBarometer(input: { year: 2011, reason: { da: "x" }, observations: [], idempotencyKey: "c" }) { receipt { id } }`,
        ),
      ).toBe(code);
      expect(
        await codeOf(
          `overrideProgress(input: { indicator: "utrygge", year: 2011, colour: RED, reason: { da: "x" }, idempotencyKey: "d" }) { receipt { id } }`,
        ),
      ).toBe(code);
    }
    expect((await driver.define({}, analyst)).codes).toEqual(["FORBIDDEN"]);
  });

  test("a command on the barometer runs once per key, even if the embargo ended in between", async () => {
    const key = randomUUID();
    const timing = { releaseOn: "2011-01-28" };
    const first = await driver.prepare(2011, secret, timing, { key });
    expect(await driver.prepare(2011, secret, timing, { key })).toEqual(first);
    expect((await driver.prepare(2011, [anObservation()], timing, { key })).codes).toEqual(["CONFLICT"]);
    await hub.travel("2011-02-01T08:00:00Z");
    expect((await driver.prepare(2011, secret, timing, { key })).data.policy.prepareBarometer?.release?.state).toBe(
      "RELEASED",
    );
  });

  test("a release has at most 2,000 observations", async () => {
    const many = Array.from({ length: 2_001 }, (_, index) => anObservation({ category: [`b${index}`] }));
    const refused = await driver.prepare(2011, many);
    expect([refused.codes, refused.messages[0]]).toEqual([
      ["LIMIT_EXCEEDED"],
      expect.stringContaining("OBSERVATIONS_PER_RELEASE"),
    ]);
    expect((await driver.prepare(2011, many.slice(1))).data.policy.prepareBarometer?.findings).toEqual([]);
  });
});
