import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { LivingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());

const QUERIES = [
  `{ statusReport(year: 2012) { manifestContent figuresContent
    synthetic syntheticParts { id } manifest { committee { code } document { id contentHash } }
    changes { since { id } cells { after { sources { id } } } newUnfinanced { initiative { code } } }
    unfinanced { code financing plan { id } budgetLines { financing decision { id } } }
    picture { cells { plan { id remarks { nodes { replies { id } } } } statement { id } } }
    remarks { remark { document { id } } replies { text { da } } } talks { state statement { id } } deliveryBoard { document { id } inForce { revision } } recompiled { agrees redacted { id } } callLetters { state letter { id } } } }`,
  `{ initiatives(first: 200, asOf: "2012-07-01T00:00:00Z") { edges { financing(year: 2012) financedAmount { oere } unfinancedAmount { oere }
    node { financing was: financing(asOf: "2012-04-01T00:00:00Z") budgetLines { financing was: decision(asOf: "2012-04-01T00:00:00Z") { id } } } } } }`,
  `{ actionPlans(asOf: "2012-07-01T00:00:00Z") { edges { state supersededAt
    node { was: state(asOf: "2012-04-01T00:00:00Z") remarks { nodes { replies(asOf: "2012-04-01T00:00:00Z") { id } } } } } } }`,
  "{ budgetTalks(year: 2011) { overviewLines talks { amount { oere } initiative { code financing } lines { id year } } } }",
  `{ financingOverview(year: 2012) { contentHash estimated { oere }
    rows { nodes { spent { oere } initiative { code budgetLines { decision { outcome budget { id } } } } } } } }`,
];

/** A query of the graph names the read tables with their schema. Other statements, on streams and offsets, do not count. */
const READ_TABLES = /picture\.(?!change)/;

/** The number of statements that each query sends, with so many initiatives and remarks on record. */
async function statementsWith(many: number): Promise<number[]> {
  const picture = await LivingPicture.begin(await PictureDatabase.make(cluster), [
    { travel: on("2012-08-01"), at: on("2012-01-01") },
  ]);
  const plan = aPlan("BUU", many, 100, "IN_BUDGET_NEGOTIATION");
  const [document = ""] = await picture.committee(
    "children",
    "BUU",
    { publish: plan, at: on("2012-03-01") },
    { state: 2012, spentOere: 4, at: on("2012-05-20") },
  );
  const remark = { document, committee: "BUU", year: 2012 };
  const remarks = Array.from({ length: many }, (_, n) => ({
    ...remark,
    remark: `Bemærkning ${n}`,
    at: on("2012-06-01"),
  }));
  await picture.council(...remarks);
  await picture.freeze(2012, 1);
  const counts: number[] = [];
  for (const query of QUERIES) {
    const statements = await picture.statementsOf(query);
    counts.push(statements.filter((sql) => READ_TABLES.test(sql)).length);
  }
  await picture.end();
  return counts;
}

test("the report, the talks and the overview send as many statements for forty initiatives and remarks as for one", async () => {
  const forOne = await statementsWith(1);
  expect(forOne.every((count) => count > 0)).toBe(true);
  expect(await statementsWith(40)).toEqual(forOne);
});
