import { startTestCluster, type TestCluster, typesNotMet, walkIdentities } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { LivingPicture, on, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";
import { secondVersion } from "../testing/second-version.fixture.js";

const [OBSERVED, CORRECTED, LETTER, NEXT_LETTER, QUESTION] = [1, 2, 3, 4, 5].map(
  (n) => `019a0000-0000-7000-8000-00000000000${n}`,
) as [string, string, string, string, string];

let cluster: TestCluster;
let picture: LivingPicture;

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await LivingPicture.begin(await PictureDatabase.make(cluster), [
    { travel: on("2012-08-01"), at: on("2012-01-01") },
    { plan: [statementMilestone(2012)], year: 2012, at: on("2012-01-02") },
  ]);
  const [plan = ""] = await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 2, 100, "IN_BUDGET_NEGOTIATION"), at: on("2012-03-01") },
    { state: 2012, spentOere: 40, at: on("2012-05-20") },
  );
  await picture.council(
    { define: "utrygge", goals: ["goal-1"], at: on("2012-01-03") },
    { release: 2012, observes: { [OBSERVED]: "utrygge" }, at: on("2012-01-27") },
    { issue: LETTER, to: "BUU", year: 2012, asks: [QUESTION], cites: [OBSERVED], at: on("2012-02-01") },
  );
  const remark = { document: plan, committee: "BUU", goal: "goal-2", year: 2012 };
  const [asked = ""] = await picture.council(
    { ...remark, remark: "Hvorfor?", at: on("2012-04-01") },
    { talk: "Drøftelse", committee: "BUU", outcome: "HELD", year: 2012, at: on("2012-06-20") },
    {
      adopt: 2011,
      decide: [{ committee: "BUU", code: "BUU-0", year: 2012, outcome: "FINANCED", oere: 100 }],
      at: on("2012-06-25"),
    },
  );
  await picture.committee(
    "children",
    "BUU",
    { acknowledge: LETTER, year: 2012, at: on("2012-06-25") },
    { reply: "Fordi", to: asked, at: on("2012-06-26") },
  );
  await picture.freeze(2012, 1);
  await picture.travelTo("2013-06-01");
  await picture.council(
    { amend: secondVersion, at: on("2013-05-02") },
    { ...remark, remark: "Stadig?", at: on("2013-05-03") },
    { define: "utrygge", goals: ["goal-1", "goal-2"], at: on("2013-05-04") },
    { release: 2012, vintage: 2, observes: { [CORRECTED]: "utrygge" }, at: on("2013-05-04") },
    { recall: LETTER, of: "BUU", year: 2012, at: on("2013-05-05") },
    { issue: NEXT_LETTER, to: "BUU", year: 2012, cites: [CORRECTED], succeeds: LETTER, at: on("2013-05-06") },
  );
  await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 3, 100, "IN_BUDGET_NEGOTIATION"), at: on("2013-05-05") },
    { withdraw: 1, at: on("2013-05-06") },
  );
});
afterAll(async () => {
  await picture?.end();
  await cluster?.stop();
});

const KNOWN = {
  year: "2012",
  code: '"BUU"',
  committee: '"BUU"',
  goal: '"goal-1"',
  of: "AMOUNT",
  by: "[COMMITTEE]",
  text: '"plan"',
  earlier: "2012",
  later: "2013",
  position: '"children:1"',
  "initiativeHistory.code": '"BUU-0"',
};

/** `policy` alone knows these: here each is no more than an id that `node` answers, and the walk of `policy` meets them. */
const ANSWERED_BY_POLICY = [
  "Concept",
  "Document",
  "Exemption",
  "Extension",
  "Hearing",
  "HearingResponse",
  "Obligation",
  "PolicyDecision",
  "PolicyRendition",
  "Principle",
  "ProcessStep",
  "Recommendation",
  "Term",
  "Vision",
];

/** An auditor alone sees these: they are records of one moment, and nothing but the list of them leads to one. */
const FOR_AUDITORS = ["AuditEntry"];

/** Before and after a budget is adopted; today a new version of the policy counts, and a plan is revised and a statement withdrawn. */
const INSTANTS = ["2012-06-21T12:00:00Z", "2012-07-01T12:00:00Z", "2013-05-31T12:00:00Z"];

test("what has an id says the same of itself whatever leads to it, at instants before and after all that happens", async () => {
  const ask = (operation: string) => picture.answerOf(operation);
  const schema = await picture.schema();
  const heard = await walkIdentities(schema, { ask, known: KNOWN, instants: INSTANTS });
  expect(heard.differing).toEqual({});
  expect(typesNotMet(schema, heard)).toEqual([...FOR_AUDITORS, ...ANSWERED_BY_POLICY]);
}, 120_000);
