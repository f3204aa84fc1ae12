import { beforeAll, describe, expect, test } from "@jest/globals";
import { on, sharedLivingPicture, statementMilestone } from "./testing/living-picture.testkit.js";
import { aPlan, POLICY } from "./testing/picture.testkit.js";

const picture = sharedLivingPicture("2012-06-01", {
  plan: [statementMilestone(2012)],
  year: 2012,
  at: on("2012-01-02"),
});
beforeAll(async () => {
  const plan = aPlan("BUU", 2, 100);
  const initiatives = plan.initiatives.map((each) => ({ ...each, districts: ["Nørrebro"], targetGroups: ["unge"] }));
  await picture.committee("children", "BUU", { publish: { ...plan, initiatives }, at: on("2012-04-01") });
});

const LISTED = "{ totalCount }";

/** Each question with a code that is nearly right; then what the refusal names: the argument, the value, and what was meant. */
const MISTYPED: [question: string, argument: string, value: string, meant: string][] = [
  [`initiatives(filter: { committee: ["buu"] }) ${LISTED}`, "filter.committee", "'buu'", "BUU"],
  [`initiatives(filter: { policy: ["policy-tset"] }) ${LISTED}`, "filter.policy", "'policy-tset'", POLICY],
  [`initiatives(filter: { area: ["aera-1"] }) ${LISTED}`, "filter.area", "'aera-1'", "area-1"],
  [`initiatives(filter: { goal: ["goal-2", "goal-33"] }) ${LISTED}`, "filter.goal", "'goal-33'", "goal-3"],
  [`initiatives(filter: { mainGoal: ["Goal-1"] }) ${LISTED}`, "filter.mainGoal", "'Goal-1'", "goal-1"],
  [`initiatives(filter: { theme: ["theme-1-9"] }) ${LISTED}`, "filter.theme", "'theme-1-9'", "There is none yet"],
  [`initiatives(filter: { partner: ["SUO"] }) ${LISTED}`, "filter.partner", "'SUO'", "BUU"],
  [`initiatives(filter: { district: ["Nørebro"] }) ${LISTED}`, "filter.district", "'Nørebro'", "Nørrebro"],
  [`initiatives(filter: { targetGroup: ["ungee"] }) ${LISTED}`, "filter.targetGroup", "'ungee'", "unge"],
  [`initiatives(filter: { year: 2030 }) ${LISTED}`, "filter.year", "2030", "2015"],
  [`actionPlans(filter: { committee: ["BU"] }) ${LISTED}`, "filter.committee", "'BU'", "BUU"],
  [`actionPlans(filter: { goal: ["goal-99"] }) ${LISTED}`, "filter.goal", "'goal-99'", "goal-1"],
  [`actionPlans(filter: { year: 2030 }) ${LISTED}`, "filter.year", "2030", "2014"],
  [`integrationStatements(filter: { year: [2012, 2031] }) ${LISTED}`, "filter.year", "2031", "2014"],
  [`integrationStatements(filter: { goal: ["goal"] }) ${LISTED}`, "filter.goal", "'goal'", "goal-1"],
  ["policyPicture(year: 1999) { year }", "year", "1999", "2011"],
  ["financingOverview(year: 2030) { year }", "year", "2030", "2015"],
  ["financingDifference(earlier: 2012, later: 2030) { earlier { year } }", "later", "2030", "2015"],
  ["budgetTalks(year: 2030) { year }", "year", "2030", "2014"],
  ["statusReport(year: 2030) { year }", "year", "2030", "2014"],
  ["statusReport(year: 2012, edition: 7) { year }", "edition", "7", "1"],
  ["callLetters(filter: { year: [2030] }) { totalCount }", "filter.year", "2030", "2014"],
  ['callLetters(filter: { year: [2012], committee: ["BUUU"] }) { totalCount }', "filter.committee", "'BUUU'", "BUU"],
  ['changes(filter: { committee: ["buu"] }) { caughtUp }', "filter.committee", "'buu'", "BUU"],
  ['initiativeHistory(committee: "BUU", code: "BUU-O") { totalCount }', "code", "'BUU-O'", "BUU-0"],
  ['initiativeHistory(committee: "bu", code: "BUU-0") { totalCount }', "committee", "'bu'", "BUU"],
  [
    'breakdown(of: INITIATIVES, by: [GOAL], filter: { committee: ["XX"] }) { count }',
    "filter.committee",
    "'XX'",
    "KFU",
  ],
  ["initiatives { nodes { financing(year: 2077) } }", "year", "2077", "2015"],
];

describe("a code that is in no list", () => {
  test.each(MISTYPED)("is refused and its nearest named: %s", async (question, argument, value, meant) => {
    const refused = await picture.ask(`{ ${question} }`).then(
      () => "was answered",
      (error: Error) => error.message,
    );
    expect(refused).toMatch(new RegExp(`^${argument} (names|is) ${value}\\b|^${argument} (names|is) ${value}`));
    expect(refused).toContain(meant);
  });

  test("is not confused with one that is known and of which nothing is on record", async () => {
    const known = `{
      initiatives(filter: { committee: ["KFU"], goal: ["goal-3"], area: ["area-2"], year: 2014 }) ${LISTED}
      integrationStatements(filter: { year: [2013], goal: ["goal-1"] }) ${LISTED}
      callLetters(filter: { year: [2012], committee: ["ØU"] }) { nodes { id } }
      changes(filter: { committee: ["TMU"], type: [DOCUMENT_WITHDRAWN_V1] }) { nodes { type } } }`;
    expect(await picture.ask(known)).toMatchObject({
      initiatives: { totalCount: 0 },
      integrationStatements: { totalCount: 0 },
      callLetters: { nodes: [] },
      changes: { nodes: [] },
    });
  });
});

test("a code that only looks like another one in an argument is that one", async () => {
  const alike = `{
    initiatives(filter: { committee: ["BUU\u200B"], goal: ["goal\u20111"], district: [" Nørrebro\u00A0"] }) ${LISTED}
    initiativeHistory(committee: " BUU", code: "BUU\u20130") { nodes { code } } }`;
  expect(await picture.ask(alike)).toEqual({
    initiatives: { totalCount: 1 },
    initiativeHistory: { nodes: [{ code: "BUU-0" }] },
  });
});

test("a code that is in no list but stands in a document is known", async () => {
  const plan = aPlan("KFU", 1, 100);
  const budgetLines = plan.initiatives.flatMap((each) => each.budgetLines.map((line) => ({ ...line, year: 2021 })));
  const initiatives = plan.initiatives.map((each) => ({
    ...each,
    targetGroups: ["nattevagter"],
    districts: ["Havnen"],
    budgetLines: budgetLines.map((line) => ({ ...line, account: "9.99.99" })),
  }));
  await picture.committee("culture", "KFU", { publish: { ...plan, initiatives }, at: on("2012-04-02") });
  const ofYear = `initiatives(filter: { year: 2021, account: ["9.99.99"] }) ${LISTED}`;
  const ofGroup = `initiatives(filter: { targetGroup: ["nattevagter"], district: ["Havnen"], code: ["KFU-0"] }) ${LISTED}`;
  const one = { totalCount: 1 };
  expect(await picture.ask(`{ year: ${ofYear} group: ${ofGroup} }`)).toEqual({ year: one, group: one });
});

describe("an instant of which nothing is on record", () => {
  const noticesAt = (asOf: string) => picture.noticesOf(`{ initiatives(asOf: "${asOf}") ${LISTED} }`);

  test("in the future is answered as of now, which a notice says", async () => {
    const [notice, ...more] = await noticesAt("2031-01-01T00:00:00Z");
    expect(notice).toMatchObject({ code: "AS_OF_IN_FUTURE", argument: "asOf", value: "2031-01-01T00:00:00.000Z" });
    expect(notice?.message.da).toContain("fremtiden");
    expect(more).toEqual([]);
  });

  test("before the hub's first record is answered with nothing, and a notice names the first record", async () => {
    const [notice] = await noticesAt("2005-01-01T00:00:00Z");
    expect(notice).toMatchObject({ code: "AS_OF_BEFORE_FIRST_RECORD", nearest: ["2011-01-03T08:00:00.000Z"] });
  });

  test("needs no notice where something was on record, and one notice where several questions name it", async () => {
    expect(await noticesAt("2011-02-01T00:00:00Z")).toEqual([]);
    const twice = `{ one: actionPlans(asOf: "2031-01-01T00:00:00Z") ${LISTED} two: policyPicture(year: 2012, asOf: "2031-01-01T00:00:00Z") { year } }`;
    expect(await picture.noticesOf(twice)).toHaveLength(1);
  });
});
