import { contentHash } from "@hub/rules";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { on, sharedLivingPicture, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan, POLICY } from "../testing/picture.testkit.js";
import { secondVersion } from "../testing/second-version.fixture.js";

// One story for all: 2012 is reported, and in 2013 a new version of the policy moves and renames things.
/** The answers of 2012, before the new version. */
let reported: unknown;
const august = "2012-08-01T12:00:00.000Z";

const NAMES = "committee { code name { da } } goal { id title { da } area { id title { da } themes { id } } }";
const PICTURE = `committees { code name { da } } policy { title { da } } totals { initiatives unfinanced { oere } }
  cells { ${NAMES} initiatives plan { title { da } policy { title { da } } commitments { goal { title { da } } } initiatives { goals { title { da } area { id } } } } }
  areas { area { id title { da } goals { id } } initiatives financed { oere } unfinanced { oere } } findings { rule message { da } }`;
const PAST = `query ($asOf: DateTime) {
  policyPicture(year: 2012, asOf: $asOf) { ${PICTURE} }
  breakdown(of: AMOUNT, by: [AREA], asOf: $asOf) { keys { code } count money { oere } }
  financingOverview(year: 2012, asOf: $asOf) { rows { nodes { committee { name { da } } area { id title { da } } initiative { code goals { title { da } } committee { name { da } } } } } }
  ofArea: initiatives(filter: { area: ["area-2"] }, asOf: $asOf) { nodes { code goals { title { da } } } }
  callLetters(filter: { year: [2012] }, asOf: $asOf) { edges { state } }
  budgetTalks(year: 2011, asOf: $asOf) { talks { code committee { name { da } } policies { title { da } } initiative { goals { title { da } } } } }
  board: _entities(representations: [{ __typename: "Cycle", year: 2012 }]) { ... on Cycle { deliveryBoard(asOf: $asOf) { timeliness committee { name { da } } } } }
  actionPlans(asOf: $asOf) { edges { state supersededAt node { remarks(asOf: $asOf) { nodes { text { da } goal { title { da } } replies(asOf: $asOf) { text { da } } } } committee { name { da } } commitments { goal { title { da } area { id } } } } } }
  integrationStatements(asOf: $asOf) { edges { state node { plan { state(asOf: $asOf) } committee { name { da } } goalAnswers { goal { title { da } area { id } } } } } } }`;
const EDITION = `{ statusReport(year: 2012, edition: 1) { manifestHash figuresHash frameContent
  manifest { committee { name { da } } } unfinanced { goals { title { da } area { id } } } talks { committee { name { da } } goals { title { da } } }
  picture { ${PICTURE} } } }`;

interface AnsweredPast {
  policyPicture: { areas: { area: { id: string }; initiatives: number }[] };
  breakdown: { keys: { code: string | null }[]; money: { oere: number } }[];
}

const ask = (asOf?: string) => picture.ask<AnsweredPast>(PAST, { asOf: asOf ?? null });
const areasOf = ({ policyPicture }: AnsweredPast) =>
  policyPicture.areas.map((each) => [each.area.id, each.initiatives]);

const picture = sharedLivingPicture("2012-08-01", {
  plan: [statementMilestone(2012)],
  year: 2012,
  at: on("2012-01-02"),
});
beforeAll(async () => {
  const [plan = ""] = await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 4, 100, "IN_BUDGET_NEGOTIATION"), at: on("2012-03-01") },
    { state: 2012, spentOere: 40, at: on("2012-05-20") },
  );
  await picture.council({ talk: "Drøftelse", committee: "BUU", outcome: "HELD", year: 2012, at: on("2012-06-20") });
  await picture.council({ adopt: 2011, decide: [], at: on("2012-03-20") });
  await picture.council(remarkOn(plan, "Hvorfor?", "2012-04-01"));
  await reply(plan, "Derfor.", "2012-04-02");
  await picture.freeze(2012, 1);
  reported = { past: await ask(august), edition: await picture.ask(EDITION) };
  await picture.travelTo("2013-06-01");
  await picture.council({ amend: secondVersion, at: on("2013-05-02") }, remarkOn(plan, "Stadig?", "2013-05-03"));
  await reply(plan, "Ja.", "2013-05-04");
  await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 5, 100, "IN_BUDGET_NEGOTIATION"), at: on("2013-05-05") },
    { withdraw: 1, at: on("2013-05-06") },
  );
});

const remarkOn = (document: string, remark: string, day: string) => {
  return { remark, document, committee: "BUU", goal: "goal-2", year: 2012, at: on(day) };
};

/** The owner replies to the first remark on its plan. */
async function reply(plan: string, words: string, day: string): Promise<void> {
  const { actionPlans } = await picture.ask<{
    actionPlans: { nodes: { id: string; remarks: { nodes: { id: string }[] } }[] };
  }>("{ actionPlans { nodes { id remarks { nodes { id } } } } }");
  const remark = actionPlans.nodes.find(({ id }) => id === plan)?.remarks.nodes[0]?.id ?? "";
  await picture.committee("children", "BUU", { reply: words, to: remark, at: on(day) });
}

describe("a new version of the policy", () => {
  test("a new version moves, renames and adds in today's answers", async () => {
    const today = await ask();
    expect(areasOf(today)).toEqual([
      ["area-1@2", 5],
      ["area-2@2", 0],
      ["area-3@2", 0],
    ]);
    expect(JSON.stringify(today)).toContain("Omdøbt mål");
    expect(JSON.stringify(today)).toContain("Nyt udvalgsnavn");
    expect(JSON.stringify(today)).toContain('"timeliness"');
    expect(today.breakdown).toEqual([{ keys: [{ code: "area-1" }], count: 5, money: { oere: 500 } }]);
  });

  test("a new version changes no answer at an earlier instant: names, areas, goals and committees are those of then", async () => {
    expect(areasOf(await ask(august))).toEqual([
      ["area-1", 3],
      ["area-2", 1],
    ]);
    expect({ past: await ask(august), edition: await picture.ask(EDITION) }).toEqual(reported);
    await picture.restart();
    expect({ past: await ask(august), edition: await picture.ask(EDITION) }).toEqual(reported);
  });
});

describe("a past year on two bases", () => {
  const BOTH = `{
    reported: policyPicture(year: 2012, basis: AS_REPORTED) { basis asOf sinceReported { cells { shown { state } } } ${PICTURE} }
    known: policyPicture(year: 2012, basis: AS_KNOWN) { basis sinceReported { edition { id state } reportedAt
      cells { reported { initiatives goal { code title { da } area { code } } } shown { initiatives goal { code title { da } area { code } } } } } ${PICTURE} }
    byDefault: policyPicture(year: 2012) { ${PICTURE} }
    report: statusReport(year: 2012) { picture { ${PICTURE} } }
    byArea: breakdown(of: AMOUNT, by: [AREA], filter: { year: 2012 }) { keys { code } count money { oere } reported { keys { code } count money { oere } } }
    reportedByArea: breakdown(of: AMOUNT, by: [AREA], filter: { year: 2012 }, basis: AS_REPORTED) { keys { code } count money { oere } }
    reportedPlans: actionPlans(filter: { year: 2012 }, basis: AS_REPORTED) { nodes { title { da } initiatives { code } } }
    overview: financingOverview(year: 2012, basis: AS_REPORTED) { basis asOf rows { totalCount } sinceReported { totalCount } }
    knownOverview: financingOverview(year: 2012) { basis rows { totalCount } sinceReported { nodes { kind code before { area { code } } after { area { code } } } } } }`;

  interface Picture {
    basis: string;
    asOf: string;
    areas: unknown;
    sinceReported: { edition: unknown; cells: { reported: unknown; shown: { goal: { code: string } } }[] };
  }
  interface OnBothBases extends Record<string, unknown> {
    reported: Picture;
    known: Picture;
    report: { picture: Picture };
  }
  let both: OnBothBases;
  beforeAll(async () => {
    both = await picture.ask<OnBothBases>(BOTH);
  });

  test("a year as reported is that of its newest frozen report, and as known that of now", () => {
    const { basis, asOf, sinceReported, ...reported } = both.reported;
    expect({ basis, sinceReported }).toEqual({ basis: "AS_REPORTED", sinceReported: { cells: [] } });
    expect(Date.parse(asOf)).toBeLessThan(Date.parse("2012-08-02"));
    expect(reported).toEqual(both.report.picture);
    const { basis: knownBasis, sinceReported: _differs, ...known } = both.known;
    expect(knownBasis).toBe("AS_KNOWN");
    expect(known).toEqual(both.byDefault);
    expect(known).not.toEqual(reported);
    expect(both.reportedPlans).toMatchObject({ nodes: [{ initiatives: { length: 4 } }] });
  });

  test("a picture shows what differs from the year as reported, by figures and by names", () => {
    const { edition, cells } = both.known.sinceReported;
    expect(edition).toEqual({ id: "status-report-2012-1", state: "FROZEN" });
    const ofGoal = (code: string) => cells.find(({ shown }) => shown.goal.code === code);
    expect(ofGoal("goal-3")).toEqual({
      reported: { initiatives: 1, goal: { code: "goal-3", title: { da: "Mål 3" }, area: { code: "area-2" } } },
      shown: { initiatives: 1, goal: { code: "goal-3", title: { da: "Mål 3" }, area: { code: "area-1" } } },
    });
    expect(ofGoal("goal-2")).toMatchObject({
      reported: { goal: { title: { da: "Mål 2" } } },
      shown: { goal: { title: { da: "Omdøbt mål" } } },
    });
    expect(ofGoal("goal-4")).toMatchObject({ reported: null });
  });

  test("rows of a breakdown and of the overview stand beside what was reported", () => {
    const reportedByArea = [
      { keys: [{ code: "area-1" }], count: 3, money: { oere: 300 } },
      { keys: [{ code: "area-2" }], count: 1, money: { oere: 100 } },
    ];
    expect(both.reportedByArea).toEqual(reportedByArea);
    expect(both.byArea).toEqual([
      { keys: [{ code: "area-1" }], count: 5, money: { oere: 500 }, reported: reportedByArea[0] },
    ]);
    expect(both.overview).toEqual({
      basis: "AS_REPORTED",
      asOf: on("2012-03-20"),
      rows: { totalCount: 4 },
      sinceReported: { totalCount: 0 },
    });
    expect(both.knownOverview).toEqual({
      basis: "AS_KNOWN",
      rows: { totalCount: 5 },
      sinceReported: { nodes: [{ kind: "NEW", code: "BUU-4", before: null, after: { area: { code: "area-1" } } }] },
    });
  });

  test("a year that is not reported is refused as reported, and so is a past instant as known now", async () => {
    await expect(picture.ask("{ policyPicture(year: 2014, basis: AS_REPORTED) { year } }")).rejects.toThrow(
      "No status report of 2014 is frozen, so nothing of it is reported yet.",
    );
    await expect(picture.ask("{ financingOverview(year: 2014, basis: AS_REPORTED) { year } }")).rejects.toThrow(
      "No adoption of the budget of 2014 is on record",
    );
    await expect(picture.ask("{ breakdown(of: AMOUNT, by: [GOAL], basis: AS_REPORTED) { count } }")).rejects.toThrow(
      "basis AS_REPORTED is about one year: name it in the filter, or an asOf.",
    );
    const known = `{ policyPicture(year: 2012, asOf: "${august}", basis: AS_KNOWN) { year } }`;
    await expect(picture.ask(known)).rejects.toThrow("Leave one of them out.");
  });
});

describe("the frame of a frozen edition", () => {
  const FRAME = "{ statusReport(year: 2012, edition: 1) { manifestContent frameContent recompiled { agrees } } }";
  interface Framed {
    statusReport: {
      manifestContent: { frame: object };
      frameContent: { policies: { areas: { id: string }[] }[] };
      recompiled: { agrees: boolean };
    };
  }

  test("the manifest names the policy's version and the hash of the names that the edition shows (I39, I40)", async () => {
    const { manifestContent, frameContent, recompiled } = (await picture.ask<Framed>(FRAME)).statusReport;
    expect(manifestContent.frame).toEqual({
      policies: [{ policy: POLICY, version: 1, contentHash: "0".repeat(64) }],
      frameHash: contentHash(frameContent),
    });
    expect(frameContent.policies[0]?.areas.map(({ id }) => id)).toEqual(["area-1", "area-2"]);
    expect(recompiled.agrees).toBe(true);
  });

  test("an edition whose manifest is from before it named the frame keeps its hash, and is made again with it", async () => {
    const { manifestContent: manifest, figuresContent: figures } = await picture.edition(2013);
    const { frame: _frame, ...older } = manifest;
    const at = new Date(manifest.frozenAt);
    await picture.council({ freeze: { manifest: older, figures }, at });
    const { statusReport } = await picture.ask<{ statusReport: { manifestHash: string; recompiled: unknown } }>(
      "{ statusReport(year: 2013) { manifestHash recompiled { manifestHash agrees } } }",
    );
    expect(statusReport.manifestHash).toBe(contentHash(older));
    expect(statusReport.recompiled).toEqual({ manifestHash: contentHash(older), agrees: true });
  });
});
