import { beforeEach, describe, expect, test } from "@jest/globals";
import { analyst, coordinator, policyHub } from "../testing/policy.testkit.js";
import { anObservation, auditor, BarometerDriver } from "./barometer.testkit.js";

const hub = policyHub();
const driver = new BarometerDriver(hub);
beforeEach(async () => {
  await driver.define();
  await driver.define({ code: "deltagere", valueKind: "PERSONS", unit: "personer", goals: ["goal-2"], targets: [] });
});

const at = (bydel: string, value: number | null, over: Record<string, unknown> = {}) =>
  anObservation({ indicator: "deltagere", period: "2010", category: bydel === "" ? [] : [bydel], value, ...over });

const findings = async (observations: unknown[], year = 2011) => {
  const { data } = await driver.prepare(year, observations);
  const answer = data.policy.prepareBarometer;
  return [answer?.release, ...(answer?.findings ?? []).map(({ rule, path }) => `${rule} ${path}`)];
};

describe("small cells (I35)", () => {
  const table = [at("Valby", 3), at("Vanløse", 8), at("Nørrebro", 40), at("", 51)];
  const LOG =
    "{ barometerRelease(year: 2011) { suppressions { indicator { id } period category kind threshold rule } } }";
  interface Log {
    barometerRelease: { suppressions: Record<string, unknown>[] | null };
  }

  test("a release hides small cells and the cells that would reveal them, and the hub stores neither value", async () => {
    await driver.published(2011, [...table, at("Valby", 4, { indicator: "utrygge", sampleSize: 977 })]);
    const shown = (await driver.barometer(2011))?.observations.map(({ value, category, flags }) => [
      category[0],
      value,
      ...flags,
    ]);
    expect(shown).toEqual([
      ["Valby", null, "FINAL", "SUPPRESSED"],
      ["Vanløse", null, "FINAL", "SUPPRESSED"],
      ["Nørrebro", 40, "FINAL"],
      [undefined, 51, "FINAL"],
      ["Valby", 4, "FINAL"],
    ]);
    const stored = await hub.asAdministrator((database) =>
      database.query(`SELECT content AS text FROM hub.barometer_release UNION ALL SELECT payload::text FROM policy.outbox
        UNION ALL SELECT answer::text FROM hub.command_answer UNION ALL SELECT s::text FROM hub.suppression s`),
    );
    expect(JSON.stringify(stored)).not.toMatch(/value\\?": ?(3|8)[,}]/);
    expect(JSON.stringify(stored)).toMatch(/value\\?": ?40[,}]/);
  });

  test("the coordinator and the auditor read which cells are hidden, and why", async () => {
    await driver.published(2011, table);
    const log = { indicator: { id: "deltagere" }, period: "2010", threshold: 5, rule: "I35" };
    const expected = [
      { ...log, category: ["Valby"], kind: "PRIMARY" },
      { ...log, category: ["Vanløse"], kind: "COMPLEMENTARY" },
    ];
    expect((await hub.query<Log>(LOG, {}, coordinator)).data.barometerRelease.suppressions).toEqual(expected);
    expect((await hub.query<Log>(LOG, {}, auditor)).data.barometerRelease.suppressions).toEqual(expected);
    for (const actor of [undefined, analyst]) {
      const { data, codes } = await hub.query<Log>(LOG, {}, actor);
      expect([data.barometerRelease.suppressions, codes]).toEqual([null, [actor ? "FORBIDDEN" : "UNAUTHENTICATED"]]);
    }
  });

  test("the coordinator reads which cells of a draft are hidden before it is public", async () => {
    await driver.prepare(2011, table);
    const { data } = await hub.query<Log>(LOG, {}, coordinator);
    expect(data.barometerRelease.suppressions).toHaveLength(2);
  });

  test("an indicator's own threshold decides which cells are small", async () => {
    await driver.define({
      code: "deltagere",
      valueKind: "PERSONS",
      unit: "personer",
      goals: [],
      targets: [],
      smallCellThreshold: 10,
    });
    await driver.published(2011, table);
    expect((await hub.query<Log>(LOG, {}, coordinator)).data.barometerRelease.suppressions).toMatchObject([
      { category: ["Valby"], kind: "PRIMARY", threshold: 10 },
      { category: ["Vanløse"], kind: "PRIMARY", threshold: 10 },
    ]);
  });

  test("a cell stays hidden in a correction, which could be compared with the vintage before", async () => {
    await driver.published(2011, table);
    await driver.correct(2011, [at("Valby", 3), at("Vanløse", 9), at("Nørrebro", 40), at("", 52)]);
    const log = await hub.query<Log>(LOG, {}, coordinator);
    expect(log.data.barometerRelease.suppressions?.map(({ kind }) => kind)).toEqual(["PRIMARY", "CARRIED"]);
  });

  test("a cell that the source suppressed is refused beside a total that reveals it", async () => {
    const suppressed = at("Valby", null, { flags: ["SUPPRESSED"] });
    expect(await findings([suppressed, at("Vanløse", 8), at("", 11)])).toEqual([null, "I35 /observations/2/value"]);
    expect((await findings([suppressed, at("Vanløse", 8)])).slice(1)).toEqual([]);
  });

  test("a threshold below three persons is refused", async () => {
    const { data } = await driver.define({ smallCellThreshold: 2 });
    expect(data.policy.defineIndicator?.findings).toMatchObject([
      { rule: "I35", path: "/indicator/smallCellThreshold" },
    ]);
  });
});

describe("an observation", () => {
  test("an observation without a source is refused (I37)", async () => {
    const source = { title: "Undersøgelse", publisher: " " };
    expect(await findings([anObservation({ source })])).toEqual([null, "I37 /observations/0/source/publisher"]);
  });

  test("a release is refused with all its findings at once, in Danish and English", async () => {
    const wrong = [
      anObservation({ indicator: "x" }),
      anObservation({ value: null }),
      anObservation({ period: "2012-Q5" }),
    ];
    const { data } = await driver.prepare(2011, wrong);
    expect(data.policy.prepareBarometer).toMatchObject({
      release: null,
      receipt: null,
      findings: [
        {
          rule: "B1",
          path: "/observations/0/indicator",
          message: { da: 'Der er ingen indikator "x".', en: 'There is no indicator "x".' },
        },
        { rule: "B2", path: "/observations/1/value" },
        { rule: "B3", path: "/observations/2/period" },
      ],
    });
    expect(await driver.barometer(2011, null, coordinator)).toBeNull();
  });

  test("a missing observation is shown as missing", async () => {
    await driver.published(2011, [anObservation(), anObservation({ period: "2010", value: null, flags: ["MISSING"] })]);
    expect(await driver.series("utrygge")).toMatchObject([
      { period: "2009", value: 11 },
      { period: "2010", value: null, flags: ["MISSING"] },
    ]);
  });
});

describe("synthetic figures (I36)", () => {
  test("the sandbox accepts synthetic figures, and they mark the whole vintage", async () => {
    await driver.published(2011, [anObservation({ flags: ["SYNTHETIC"] })]);
    const { data } = await hub.query("{ barometerRelease(year: 2011) { synthetic } }");
    expect(data).toEqual({ barometerRelease: { synthetic: true } });
  });

  test("production refuses synthetic figures in the barometer and in its catalogue", async () => {
    await hub.close();
    await hub.begin({ mode: "production" });
    await driver.define();
    expect(await findings([anObservation({ flags: ["SYNTHETIC"] })], 2026)).toEqual([
      null,
      "I36 /observations/0/flags",
    ]);
    const { data } = await driver.define({ code: "y", synthetic: true });
    expect(data.policy.defineIndicator?.findings).toMatchObject([{ rule: "I36", path: "/indicator/synthetic" }]);
    expect((await findings([anObservation()], 2026)).slice(1)).toEqual([]);
  });
});
