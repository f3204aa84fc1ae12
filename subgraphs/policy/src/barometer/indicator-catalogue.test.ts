import { beforeEach, describe, expect, test } from "@jest/globals";
import { policyHub } from "../testing/policy.testkit.js";
import { anObservation, BarometerDriver, PROGRESS, type Progress } from "./barometer.testkit.js";

const hub = policyHub();
const driver = new BarometerDriver(hub);
beforeEach(() => driver.define());

const rank = {
  code: "rank",
  instrument: "INTERCULTURAL_CITIES_INDEX",
  goals: [],
  dimensions: [],
  targets: [],
  valueKind: "OTHER",
};
const ids = async (filter: string) => {
  const { data } = await hub.query<{ indicators: { id: string }[] }>(`{ indicators${filter} { id } }`);
  return data.indicators.map(({ id }) => id);
};

describe("the catalogue", () => {
  test("the catalogue can be filtered by goal and by instrument, and read from a goal", async () => {
    await driver.define(rank);
    expect(await ids("")).toEqual(["utrygge", "rank"]);
    expect(await ids('(filter: { goal: ["goal-5"] })')).toEqual(["utrygge"]);
    expect(await ids("(filter: { instrument: [INTERCULTURAL_CITIES_INDEX, OTHER] })")).toEqual(["rank"]);
    const { data } = await hub.query<{ goals: { id: string; indicators: { id: string }[] }[] }>(
      "{ goals { id indicators { id } } }",
    );
    expect(data.goals.filter(({ indicators }) => indicators.length > 0)).toEqual([
      { id: "goal-5", indicators: [{ id: "utrygge" }] },
    ]);
  });

  test("an indicator shows what is measured, from which baseline and to which targets", async () => {
    const source = { title: "Tryghedsindeks 2013", publisher: "Københavns Kommune" };
    const targets = [
      { dueYear: 2014, text: { da: "falder med mindst 50 procent" }, source },
      { dueYear: 2013, value: 7 },
    ];
    await driver.define({ targets });
    await driver.published(2011, [anObservation(), anObservation({ category: ["Valby"], value: 9 })]);
    const { data } =
      await hub.query(`{ indicators { title { da } definition { da } unit valueKind goodDirection dimensions goals { ordinal }
      baseline { period value source { publisher } } targets { dueYear dueYearInferred value text { da } source { title } } } }`);
    expect(data).toEqual({
      indicators: [
        {
          title: { da: "Utrygge i nabolaget" },
          definition: { da: "Andel, der føler sig utrygge i deres nabolag." },
          unit: "percent",
          valueKind: "SHARE_OF_PERSONS",
          goodDirection: "DECREASE",
          dimensions: ["bydel"],
          goals: [{ ordinal: 5 }],
          baseline: { period: "2009", value: 11, source: { publisher: "Københavns Kommune" } },
          targets: [
            {
              dueYear: 2014,
              dueYearInferred: false,
              value: null,
              text: { da: "falder med mindst 50 procent" },
              source: { title: "Tryghedsindeks 2013" },
            },
            { dueYear: 2013, dueYearInferred: false, value: 7, text: null, source: null },
          ],
        },
      ],
    });
  });

  test("a definition is refused with all its findings at once", async () => {
    const { data } = await driver.define({
      code: "Ø",
      goals: ["goal-9"],
      dimensions: ["a", "a", "b", " "],
      unit: "",
      baselinePeriod: "så",
      title: { da: "\u0001x" },
      targets: [{ dueYear: 14 }],
    });
    expect(data.policy.defineIndicator?.findings.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      "B9 /indicator/code",
      "B9 /indicator/unit",
      "B9 /indicator/goals/0",
      "B9 /indicator/dimensions",
      "B9 /indicator/dimensions/3",
      "B9 /indicator/dimensions/1",
      "B9 /indicator/baselinePeriod",
      "B9 /indicator/targets/0/dueYear",
      "B9 /indicator/targets/0",
      "B8 /indicator/title/da",
    ]);
  });

  test("an indicator with observations, public or not, keeps its meaning, but its texts may change", async () => {
    await driver.define({ dimensions: ["alder"] });
    await driver.prepare(2011, [anObservation()]);
    const refused = await driver.define({ dimensions: ["bydel"], unit: "promille" });
    expect([refused.codes, refused.messages[0]]).toEqual([
      ["CONFLICT"],
      expect.stringContaining("unit and dimensions"),
    ]);
    await driver.release(2011);
    expect((await driver.define({ valueKind: "OTHER", dimensions: ["alder"] })).codes).toEqual(["CONFLICT"]);
    const renamed = { dimensions: ["alder"], title: { da: "Utrygge" } };
    expect((await driver.define(renamed)).data.policy.defineIndicator?.receipt).not.toBeNull();
    expect((await hub.query("{ indicators { title { da } } }")).data).toEqual({
      indicators: [{ title: { da: "Utrygge" } }],
    });
  });
});

describe("a new version of an indicator", () => {
  test("each version keeps its id and its content, and a released value keeps the version by which it was released", async () => {
    await hub.travel("2012-03-01T08:00:00Z");
    await driver.define({ targets: [{ dueYear: 2013, value: 12 }] });
    await driver.published(2012, [anObservation({ value: 11 })]);
    await hub.travel("2012-09-01T08:00:00Z");
    await driver.define({ title: { da: "Nyt navn" }, targets: [{ dueYear: 2013, value: 7 }] });
    const keys = ["utrygge", "utrygge@2", "utrygge@3", "utrygge@4"].map((id) => ({ __typename: "Indicator", id }));
    const { data } = await hub.query<{ _entities: unknown[]; barometerRelease: unknown }>(
      `query ($keys: [_Any!]!) { barometerRelease(year: 2012) { observations { indicator { id } } }
        _entities(representations: $keys) { ... on Indicator { id code version targets { value } } } }`,
      { keys },
    );
    expect(data._entities).toMatchObject([
      { id: "utrygge", code: "utrygge", version: 1 },
      { id: "utrygge@2", code: "utrygge", version: 2, targets: [{ value: 12 }] },
      { id: "utrygge@3", code: "utrygge", version: 3, targets: [{ value: 7 }] },
      null,
    ]);
    expect(data.barometerRelease).toEqual({ observations: [{ indicator: { id: "utrygge@2" } }] });
  });

  const SHOWN = `{ indicators(asOf: "2012-06-01T00:00:00Z") { id code version goodDirection targets { value }
    progress(year: 2012, asOf: "2012-06-01T00:00:00Z") { version colour ground } } }`;
  const NOW = `{ indicators { id code version goodDirection targets { value }
    progress(year: 2012) { version colour ground } versions { version reason { da } goodDirection } } }`;

  test("the good direction is corrected with a reason, and earlier answers keep the version of their instant", async () => {
    await hub.travel("2012-03-01T08:00:00Z");
    await driver.define({ goodDirection: "INCREASE", targets: [{ dueYear: 2013, value: 12 }] });
    await driver.published(2012, [anObservation({ value: 11 }), anObservation({ period: "2011", value: 12.5 })]);
    const before = (await hub.query(SHOWN)).data;
    expect(before).toMatchObject({ indicators: [{ goodDirection: "INCREASE", progress: { colour: "GREEN" } }] });

    await hub.travel("2012-09-01T08:00:00Z");
    const corrected = { goodDirection: "DECREASE", targets: [{ dueYear: 2013, value: 7 }] };
    const refused = await driver.define(corrected);
    expect(refused.data.policy.defineIndicator?.findings).toMatchObject([
      { rule: "R92", path: "/indicator/goodDirection" },
    ]);
    const { data } = await driver.define(corrected, undefined, "Færre utrygge er det gode (SYNTETISK).");
    expect(data.policy.defineIndicator?.findings).toEqual([]);

    expect((await hub.query(SHOWN)).data).toEqual(before);
    expect((await hub.query(NOW)).data).toMatchObject({
      indicators: [
        {
          id: "utrygge@3",
          code: "utrygge",
          version: 3,
          goodDirection: "DECREASE",
          targets: [{ value: 7 }],
          progress: { version: 3, colour: "RED" },
          versions: [{ version: 1 }, { version: 2 }, { reason: { da: "Færre utrygge er det gode (SYNTETISK)." } }],
        },
      ],
    });
  });

  test("a target against the good direction is refused once the baseline is known, and a warning where it comes later", async () => {
    const against = { targets: [{ dueYear: 2013, value: 15 }] };
    expect((await driver.define(against)).data.policy.defineIndicator?.findings).toEqual([]);
    const prepared = await driver.prepare(2011, [anObservation()]);
    expect(prepared.data.policy.prepareBarometer?.findings).toMatchObject([
      { rule: "R91", path: "/observations/0/value" },
    ]);
    await driver.release(2011);
    const refused = (await driver.define(against)).data.policy.defineIndicator;
    expect([refused?.receipt, refused?.findings.map(({ rule, path }) => `${rule} ${path}`)]).toEqual([
      null,
      ["R91 /indicator/targets/0/value"],
    ]);
  });

  test("a measurement of a time to come, a far year's barometer and an override of a later year are refused", async () => {
    await hub.travel("2012-03-01T08:00:00Z");
    const { data } = await driver.prepare(2012, [anObservation({ period: "2099" })]);
    expect(data.policy.prepareBarometer?.findings).toMatchObject([{ rule: "R90", path: "/observations/0/period" }]);
    expect((await driver.prepare(2050, [anObservation()])).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await driver.prepare(2012, [anObservation()], { releaseOn: "2099-01-31" })).codes).toEqual([
      "BAD_USER_INPUT",
    ]);
    expect((await driver.override({ year: 2013 })).codes).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("an observation", () => {
  test("an observation of any vintage is found by its id, with its vintage", async () => {
    await driver.published(2011, [anObservation()]);
    const [first] = await driver.series("utrygge");
    await driver.correct(2011, [anObservation({ value: 12 })]);
    const { data } = await hub.query(
      `{ observation(id: "${first?.id}") { value release { id state observations { id } } indicator { id } } }`,
    );
    expect(data).toEqual({
      observation: {
        value: 11,
        release: { id: "barometer-2011-1", state: "CORRECTED", observations: [{ id: first?.id }] },
        indicator: { id: "utrygge" },
      },
    });
    expect((await hub.query('{ observation(id: "x") { id } }')).data).toEqual({ observation: null });
  });
});

describe("progress", () => {
  const progress = async (year: number, asOf: string | null = null) => {
    const { data } = await hub.query<{ indicators: { progress: Progress }[] }>(
      `query ($year: Int!, $asOf: DateTime) { indicators { progress(year: $year, asOf: $asOf) { ${PROGRESS} } } }`,
      { year, asOf },
    );
    return data.indicators[0]?.progress;
  };
  const series = [
    anObservation(),
    anObservation({ period: "2011", value: 9 }),
    anObservation({ period: "2013", value: 8.9 }),
    anObservation({ period: "2013", value: 1, category: ["Valby"] }),
  ];

  test("progress compares the way done with the time gone by the year", async () => {
    await hub.travel("2014-01-15T08:00:00Z");
    await driver.published(2011, series);
    expect(await progress(2010)).toMatchObject({ colour: "GREY", ground: "NO_NEW_VALUE", target: { dueYear: 2013 } });
    expect(await progress(2012)).toMatchObject({
      colour: "GREEN",
      computed: "GREEN",
      ground: "MEASURED",
      share: 0.5,
      timeGone: 0.5,
      overriddenBy: null,
      baseline: { period: "2009" },
      newest: { period: "2011", value: 9 },
      target: { dueYear: 2013 },
      formula: { en: expect.stringContaining("newest value") },
    });
    expect(await progress(2013)).toMatchObject({ colour: "YELLOW", timeGone: 1, newest: { value: 8.9 } });
  });

  test("progress is overridden only with a reason; both colours are shown, and the earlier answer stays known", async () => {
    await hub.travel("2012-01-15T08:00:00Z");
    await driver.published(2011, series.slice(0, 2));
    await hub.travel("2012-03-01T08:00:00Z");
    const { data } = await driver.override();
    const both = {
      colour: "YELLOW",
      computed: "GREEN",
      overriddenBy: { colour: "YELLOW", reason: { da: "Målingen er usikker." } },
    };
    expect(data.policy.overrideProgress?.progress).toMatchObject(both);
    expect(await progress(2012)).toMatchObject(both);
    expect(await progress(2012, "2012-02-28T08:00:00Z")).toMatchObject({ colour: "GREEN", overriddenBy: null });
    expect(await progress(2013)).toMatchObject({ overriddenBy: null });
    expect((await driver.override({ reason: { da: "" } })).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await driver.override({ indicator: "x" })).codes).toEqual(["NOT_FOUND"]);
    await driver.override({ colour: "RED" });
    expect(await progress(2012)).toMatchObject({ colour: "RED" });
  });
});
