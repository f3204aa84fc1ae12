import { contentHash } from "@hub/rules";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { command, cycleOf } from "../cycle/cycle.testkit.js";
import { emptyPicture, NeighbouringSubgraphs, type PictureState } from "../testing/neighbours.testkit.js";
import { analyst, policyHub } from "../testing/policy.testkit.js";
import { councilCommand, recordedEvents } from "./council.testkit.js";

let picture: PictureState;
let neighbours: NeighbouringSubgraphs;

const hub = policyHub(async () => {
  neighbours = new NeighbouringSubgraphs();
  picture = emptyPicture(() => new Date(hub.status.asOf));
  picture.plans = [{ committee: "BUU", document: "0192b000-0000-7000-8000-000000000001", unfinanced: 500 }];
  const subgraphUrls = {
    picture: await neighbours.picture(() => picture),
    children: await neighbours.committee("children", 42),
  };
  return { subgraphUrls };
});
afterEach(() => neighbours.close());

const freeze = (options: { key?: string } = {}) => councilCommand(hub, "freeze", { year: 2011 }, options);
const reports = () => recordedEvents(hub, "status-report.frozen.v1");
const august = () => hub.travel("2011-08-01T08:00:00Z");
const reason = { da: "KFU's plan kom for sent (SYNTETISK)" };

describe("freezing", () => {
  test("freezing records the edition as it was compiled, at its own instant, and the cycle is REPORTING", async () => {
    await august();
    const { done } = await freeze();
    const [{ data, at }] = (await reports()) as never as [{ data: Record<string, never>; at: Date }];
    expect(done).toMatchObject({
      report: { id: "status-report-2011-1" },
      cycle: { state: "REPORTING", reportFrozenAt: at.toISOString(), budgetAdoption: null },
      receipt: { contentHash: contentHash(data.manifest), publishedAt: at.toISOString() },
      findings: [],
    });
    expect(data).toMatchObject({
      edition: 1,
      reason: null,
      synthetic: false,
      manifest: { frozenAt: at.toISOString() },
    });
    expect(data).toHaveProperty("manifest.entries.length", 14);
    expect((await cycleOf(hub, 2011)).state).toBe("REPORTING");
  });

  test("freezing queries picture as of the newest position of every owner that answers", async () => {
    await august();
    const own = hub.status.positions.policy;
    await freeze();
    expect(neighbours.queries.map(({ waitFor }) => waitFor)).toEqual([`policy:${own},children:42`]);
  });

  test("a report is frozen once: the same key gives the same receipt without a query, another key is refused", async () => {
    await august();
    const first = await freeze({ key: "once" });
    expect(await freeze({ key: "once" })).toEqual(first);
    expect((await councilCommand(hub, "freeze", { year: 2012 }, { key: "once" })).code).toBe("CONFLICT");
    const again = await freeze();
    expect(again).toMatchObject({ done: null, code: "CONFLICT", rule: "I41" });
    expect(again.message).toMatch(/status-report-2011-1 was frozen at .* Use publishErratum/);
    expect(neighbours.queries).toHaveLength(1);
    expect(await reports()).toHaveLength(1);
  });

  test("a report cannot be frozen before its milestone opens and the last statement is due", async () => {
    await hub.travel("2011-07-31T21:59:00Z");
    expect((await freeze()).message).toMatch(/The status report of 2011 may be frozen from 2011-08-01 on/);
    const longer = { year: 2011, slot: "STATEMENT", committee: "KFU", newDueOn: "2011-08-05", reason };
    await command(hub, "grantExtension", longer);
    await august();
    expect((await freeze()).message).toMatch(/Statements for 2011 are taken until the end of 2011-08-05/);
    expect(neighbours.queries).toEqual([]);
    await hub.travel("2011-08-05T22:00:00Z");
    expect((await freeze()).done?.report).toEqual({ id: "status-report-2011-1" });
  });

  test("freezing is refused for an unknown year, in a closed year, and to anybody but the coordinator", async () => {
    await august();
    expect((await councilCommand(hub, "freeze", { year: 2031 })).code).toBe("NOT_FOUND");
    expect((await councilCommand(hub, "freeze", { year: 2011 }, { as: analyst })).code).toBe("FORBIDDEN");
    await command(hub, "closeCycle", { year: 2011, reason });
    expect((await freeze()).message).toMatch(/The cycle of 2011 was closed at/);
  });

  test("freezing records nothing if picture does not answer, or answers something else", async () => {
    await august();
    picture.errors = ["Not here after 5 s: children:42."];
    const { code, message } = await freeze({ key: "patient" });
    expect([code, message]).toEqual(["SUBGRAPH_UNAVAILABLE", expect.stringMatching(/picture .*children:42/)]);
    picture.errors = [];
    picture.plans[0] = { ...picture.plans[0], document: "no id" } as never;
    expect((await freeze({ key: "patient" })).message).toMatch(/its data is not that of status-report/i);
    await neighbours.close();
    expect((await freeze({ key: "patient" })).message).toMatch(/picture could not answer \(not reachable\)/);
    expect(await reports()).toEqual([]);
  });

  test("freezing queries picture again if another command was recorded in between", async () => {
    await august();
    const frozenTooEarly = new Date(hub.status.asOf);
    picture.now = () => (neighbours.queries.length === 1 ? frozenTooEarly : new Date(hub.status.asOf));
    neighbours.beforeAnswer = async () => {
      neighbours.beforeAnswer = async () => undefined;
      const exemption = { year: 2012, slot: "STATEMENT", committee: "KFU", reason };
      expect((await command(hub, "grantExemption", exemption)).code).toBeUndefined();
    };
    expect((await freeze()).done?.report).toEqual({ id: "status-report-2011-1" });
    expect(neighbours.queries).toHaveLength(2);
    const [last, ...before] = (await recordedEvents(hub, "exemption.granted.v1", "status-report.frozen.v1")).reverse();
    expect(before.every(({ at }) => at <= (last as { at: Date }).at)).toBe(true);
  });

  test("I36: production freezes nothing synthetic, and in the sandbox the edition is marked synthetic", async () => {
    picture.syntheticParts = ["barometer-2011-1"];
    const subgraphUrls = { picture: await neighbours.picture(() => picture) };
    const { database } = hub;
    await hub.close();
    await hub.begin({ mode: "production", subgraphUrls });
    expect((await freeze()).done).toMatchObject({
      report: null,
      receipt: null,
      findings: [{ rule: "I36", severity: "FATAL", path: "/syntheticParts" }],
    });
    expect(await reports()).toEqual([]);
    await hub.close();
    await hub.open(database, { subgraphUrls });
    await august();
    await freeze();
    expect((await reports()).map(({ data }) => data.synthetic)).toEqual([true]);
  });

  test("I38, I40: what picture compiles is checked by the rules before it is recorded", async () => {
    await august();
    picture.exempt = ["KFU INTEGRATION_STATEMENT"];
    picture.manifestHash = "0".repeat(64);
    expect((await freeze()).done?.findings.map(({ rule }) => rule)).toEqual(["I38", "I40"]);
    expect(await reports()).toEqual([]);
    delete picture.manifestHash;
    await command(hub, "grantExemption", { year: 2011, slot: "STATEMENT", committee: "KFU", reason });
    expect((await freeze()).done?.findings).toEqual([]);
    expect(await reports()).toHaveLength(1);
  });
});

describe("an erratum", () => {
  test("an erratum is the next edition, and the first one does not change", async () => {
    await august();
    expect((await councilCommand(hub, "publishErratum", { year: 2011, reason })).message).toMatch(/Use freeze first/);
    await freeze();
    const [first] = await reports();
    picture.inTheFirst = ["BUU"];
    picture.plans.push({ committee: "KFU", document: "0192b000-0000-7000-8000-000000000002", unfinanced: 20 });
    const { done } = await councilCommand(hub, "publishErratum", { year: 2011, reason });
    expect(done).toMatchObject({ report: { id: "status-report-2011-2" }, cycle: { state: "REPORTING" }, findings: [] });
    const [before, erratum] = await reports();
    expect(before).toEqual(first);
    expect(erratum?.data).toMatchObject({ edition: 2, reason: { da: reason.da } });
    expect(JSON.stringify(erratum?.data)).toContain("LATE_AFTER_FREEZE");
  });

  test("an erratum needs a reason", async () => {
    await august();
    await freeze();
    expect((await councilCommand(hub, "publishErratum", { year: 2011, reason: { da: " " } })).code).toBe(
      "BAD_USER_INPUT",
    );
  });
});

describe("the way to the council", () => {
  const advance = (to: string, more: object = {}) => councilCommand(hub, "advance", { year: 2011, state: to, ...more });

  beforeEach(async () => {
    await august();
    await freeze();
    await hub.travel("2011-08-22T09:00:00Z");
  });

  test("a report goes to the council step by step, each with its day, and the council's outcome is recorded", async () => {
    expect((await advance("BEFORE_COUNCIL")).message).toMatch(
      /status-report-2011-1 is FROZEN: it comes to RECOMMENDED_BY_COORDINATOR next, not to BEFORE_COUNCIL/,
    );
    expect((await advance("RECOMMENDED_BY_COORDINATOR", { takenOn: "2011-08-22" })).done?.cycle.state).toBe(
      "REPORTING",
    );
    await advance("BEFORE_COUNCIL");
    const noted = await advance("NOTED_BY_COUNCIL", { note: { da: "Tages til efterretning" } });
    expect(noted.done).toMatchObject({ report: { id: "status-report-2011-1" }, cycle: { state: "BUDGETING" } });
    expect((await advance("NOTED_BY_COUNCIL")).message).toMatch(/it has come all the way/);
    const steps = await recordedEvents(hub, "status-report.advanced.v1");
    expect(steps.map(({ data: { to, on, outcome } }) => [to, on, outcome])).toEqual([
      ["RECOMMENDED_BY_COORDINATOR", "2011-08-22", null],
      ["BEFORE_COUNCIL", "2011-08-22", null],
      ["NOTED_BY_COUNCIL", "2011-08-22", "NOTED"],
    ]);
    expect(neighbours.queries).toHaveLength(1);
  });

  test("the steps' days are in order, and only the last step has an outcome", async () => {
    const refused = async (more: object) => (await advance("RECOMMENDED_BY_COORDINATOR", more)).message;
    expect(await refused({ takenOn: "2011-08-23" })).toMatch(/takenOn 2011-08-23 is still to come: it is 2011-08-22/);
    expect(await refused({ takenOn: "2011-07-31" })).toMatch(/takenOn 2011-07-31 is before 2011-08-01/);
    expect(await refused({ outcome: "NOTED" })).toMatch(/NOTED_BY_COUNCIL alone/);
    await advance("RECOMMENDED_BY_COORDINATOR", { takenOn: "2011-08-22" });
    expect((await advance("BEFORE_COUNCIL", { takenOn: "2011-08-21" })).message).toMatch(/before 2011-08-22/);
  });

  test("only the newest edition goes to the council, from the first step on", async () => {
    await advance("RECOMMENDED_BY_COORDINATOR");
    picture.inTheFirst = ["BUU"];
    await councilCommand(hub, "publishErratum", { year: 2011, reason });
    const { done } = await advance("RECOMMENDED_BY_COORDINATOR");
    expect(done?.report).toEqual({ id: "status-report-2011-2" });
  });
});
