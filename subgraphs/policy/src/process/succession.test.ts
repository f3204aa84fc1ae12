import { beforeEach, describe, expect, test } from "@jest/globals";
import { anObservation, BarometerDriver } from "../barometer/barometer.testkit.js";
import { analyst, POLICY, policyHub } from "../testing/policy.testkit.js";
import { NEXT, PolicyDriver } from "./process.testkit.js";

const hub = policyHub();
const driver = new PolicyDriver(hub);
const barometer = new BarometerDriver(hub);

beforeEach(async () => {
  await barometer.define();
  await hub.travel("2013-01-20T08:00:00Z");
  await barometer.published(2013, [anObservation({ period: "2012", value: 10 })]);
  await driver.adoptedNextPolicy();
  await barometer.define({ code: "utrygge-2015", goals: ["goal-2015-2"] });
});

const carriedOn = (over: Record<string, unknown> = {}) =>
  driver.command("recordSuccession", {
    predecessor: POLICY,
    successor: NEXT,
    goals: [
      { predecessor: "goal-1", successor: "goal-2015-1", kind: "REWORDED" },
      { predecessor: "goal-5", successor: "goal-2015-2", kind: "MERGED" },
      { predecessor: "goal-6", successor: "goal-2015-2", kind: "MERGED" },
    ],
    indicators: [{ predecessor: "utrygge", successor: "utrygge-2015", comparable: true }],
    ...over,
  });

const series = async () => {
  const shown = await barometer.series("utrygge-2015");
  return shown.map(({ period, value, flags }) => [period, value, ...flags].join(" "));
};

/** The periods from which on the series cannot be compared with what is before. */
const breaks = async () => {
  const { data } = await hub.query<{ indicator: { breaks: { period: string }[] } }>(
    '{ indicator(code: "utrygge-2015") { breaks { period } } }',
  );
  return data.indicator.breaks.map(({ period }) => period);
};

describe("what the next policy carries on", () => {
  test("a succession shows on the goals of both policies", async () => {
    const { done, message } = await carriedOn();
    expect([done, message]).toEqual([
      expect.objectContaining({ predecessor: { id: POLICY }, successor: { id: NEXT } }),
      "",
    ]);
    const goals = async (id: string) =>
      (
        await hub.query<{ policy: { current: { goals: object[] } } }>(
          `{ policy(code: "${id}") { current { goals { id succeeds { kind goal { id } } succeededBy { kind goal { id } } } } } }`,
          {},
          analyst,
        )
      ).data.policy.current.goals;
    expect(await goals(NEXT)).toEqual([
      { id: "goal-2015-1", succeeds: [{ kind: "REWORDED", goal: { id: "goal-1" } }], succeededBy: [] },
      {
        id: "goal-2015-2",
        succeeds: ["goal-5", "goal-6"].map((id) => ({ kind: "MERGED", goal: { id } })),
        succeededBy: [],
      },
    ]);
    const old = await goals(POLICY);
    expect(old[4]).toEqual({
      id: "goal-5",
      succeeds: [],
      succeededBy: [{ kind: "MERGED", goal: { id: "goal-2015-2" } }],
    });
    expect(old[1]).toEqual({ id: "goal-2", succeeds: [], succeededBy: [] });
  });

  test("a succession continues an indicator's series, with a break if the values are not comparable", async () => {
    await hub.travel("2016-01-20T08:00:00Z");
    await barometer.published(2016, [anObservation({ indicator: "utrygge-2015", period: "2015", value: 8 })]);
    expect(await series()).toEqual(["2015 8 FINAL"]);
    await carriedOn();
    expect(await series()).toEqual(["2012 10 FINAL", "2015 8 FINAL"]);
    expect(await breaks()).toEqual([]);
    const note = { da: "Nyt spørgeskema" };
    await carriedOn({ indicators: [{ predecessor: "utrygge", successor: "utrygge-2015", comparable: false, note }] });
    expect(await series()).toEqual(["2012 10 FINAL", "2015 8 FINAL"]);
    expect(await breaks()).toEqual(["2015"]);
    const { data } = await hub.query<{ indicators: object[] }>(
      "{ indicators { id succeeds { comparable note { da } indicator { id } } succeededBy { indicator { id } } } }",
    );
    expect(data.indicators).toEqual([
      { id: "utrygge", succeeds: [], succeededBy: [{ indicator: { id: "utrygge-2015" } }] },
      {
        id: "utrygge-2015",
        succeeds: [{ comparable: false, note, indicator: { id: "utrygge" } }],
        succeededBy: [],
      },
    ]);
  });

  test("a succession is known again after a restart", async () => {
    await carriedOn();
    await hub.restart();
    expect(await series()).toEqual(["2012 10 FINAL"]);
  });
});

describe("what cannot be carried on", () => {
  const refused = async (over: Record<string, unknown>) => {
    const { code, message } = await carriedOn(over);
    return `${code}: ${message}`;
  };

  test("a succession is refused for a goal of neither policy, for the same link twice, or from a later policy to an earlier one", async () => {
    const link = { predecessor: "goal-1", successor: "goal-2015-1", kind: "SAME" };
    expect(await refused({ goals: [{ ...link, successor: "goal-2" }] })).toMatch(
      /^BAD_USER_INPUT: 'goal-2' is no goal of/,
    );
    expect(await refused({ goals: [link, link] })).toContain("is named twice");
    expect(await refused({ predecessor: NEXT, successor: POLICY, goals: [], indicators: [] })).toContain(
      "does not begin after",
    );
    expect(await refused({ successor: "policy-x" })).toMatch(/^NOT_FOUND/);
  });

  test("a succession is refused for an unknown indicator, for two successors, for a circle, or as comparable with another meaning", async () => {
    const link = { predecessor: "utrygge", successor: "utrygge-2015", comparable: true };
    await barometer.define({ code: "antal", unit: "persons", valueKind: "OTHER" });
    const refusedFor = (...indicators: object[]) => refused({ indicators });
    expect(await refusedFor({ ...link, predecessor: "x" })).toMatch(/^NOT_FOUND: There is no indicator 'x'/);
    expect(await refusedFor(link, { ...link, predecessor: "antal", comparable: false })).toContain("is named twice");
    expect(await refusedFor(link, { ...link, predecessor: link.successor, successor: link.predecessor })).toContain(
      "would carry itself on",
    );
    expect(await refusedFor({ ...link, predecessor: "antal" })).toContain("differ in unit and valueKind");
    expect(await refusedFor({ ...link, successor: "utrygge" })).toContain("would carry itself on");
  });
});
