import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { isObjectType } from "graphql";
import { hasId, isOfOneMoreCommittee } from "../testing/identity-operation.testkit.js";
import { walkIdentities } from "../testing/identity-walk.testkit.js";
import { LivingPicture, on, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";
import { secondVersion } from "../testing/second-version.fixture.js";

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
  const remark = { document: plan, committee: "BUU", goal: "goal-2", year: 2012 };
  await picture.council(
    { ...remark, remark: "Hvorfor?", at: on("2012-04-01") },
    { talk: "Drøftelse", committee: "BUU", outcome: "HELD", year: 2012, at: on("2012-06-20") },
    {
      adopt: 2011,
      decide: [{ committee: "BUU", code: "BUU-0", year: 2012, outcome: "FINANCED", oere: 100 }],
      at: on("2012-06-25"),
    },
  );
  await picture.freeze(2012, 1);
  await picture.travelTo("2013-06-01");
  await picture.council(
    { amend: secondVersion, at: on("2013-05-02") },
    { ...remark, remark: "Stadig?", at: on("2013-05-03") },
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

/** Of these there is nothing in the story, or only `policy` has them. */
const NOT_MET = [
  "AuditEntry",
  "BarometerRelease",
  "CallLetter",
  "Challenge",
  "Concept",
  "Document",
  "Exemption",
  "Extension",
  "Hearing",
  "HearingResponse",
  "Indicator",
  "Obligation",
  "Observation",
  "PolicyDecision",
  "PolicyRendition",
  "Principle",
  "ProcessStep",
  "Question",
  "Recommendation",
  "RemarkReply",
  "StatementTemplate",
  "Term",
  "Vision",
];

/** Before and after a budget is adopted; today a new version of the policy counts, and a plan is revised and a statement withdrawn. */
const INSTANTS = ["2012-06-21T12:00:00Z", "2012-07-01T12:00:00Z", "2013-05-31T12:00:00Z"];

test("what has an id says the same of itself whatever leads to it, at instants before and after all that happens", async () => {
  const ask = (operation: string) => picture.answerOf(operation);
  const schema = await picture.schema();
  const heard = await walkIdentities(schema, { ask, known: KNOWN, instants: INSTANTS });
  expect(heard.differing).toEqual({});
  const withId = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && hasId(type));
  const names = withId.map(({ name }) => name).filter((name) => !isOfOneMoreCommittee(name));
  expect(names.filter((name) => !heard.types.includes(name)).sort()).toEqual(NOT_MET);
}, 120_000);
