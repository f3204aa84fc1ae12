import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "@jest/globals";
import { livingPicture, on, statementMilestone } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";

let plan: string;
const [observation, unreleased, letter, question] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

const picture = livingPicture(
  "2012-08-01",
  { plan: [statementMilestone(2012)], year: 2012, at: on("2012-01-01") },
  { define: "sprog-pct", goals: ["goal-1"], at: on("2012-01-02") },
  { release: 2012, observes: { [observation]: "sprog-pct" }, at: on("2012-01-20") },
  { issue: letter, to: "BUU", year: 2012, asks: [question], at: on("2012-01-25") },
);
beforeEach(async () => {
  [plan = ""] = await picture.committee("children", "BUU", { publish: aPlan("BUU", 2, 100), at: on("2012-03-01") });
});

const answer = (evidence: string[]) => ({
  callLetter: letter,
  questionAnswers: [{ question, text: { da: "Flere kurser" } }],
  goalAnswers: [{ goal: "goal-1", progress: "ON_TRACK" as const, narrative: { da: "Det går" }, evidence }],
  budgetContribution: [{ initiativeCode: "BUU-1", year: 2013, oere: 7 }],
});

const STATEMENTS = `{ integrationStatements { nodes { id
  callLetter { id state questions { id } } questionAnswers { question { id text { da } goal { code } } text { da } }
  goalAnswers { evidence { id value indicator { id title { da } } release { id vintage } } statement { id } }
  initiativeStatuses { code initiative { code plan { id } } } budgetContribution { code initiative { title { da } } statement { year } } } } }`;

interface Statements {
  integrationStatements: { nodes: { id: string; goalAnswers: { evidence: unknown[] }[] }[] };
}

test("a statement leads to its letter, the questions that it answers, the observations behind it and its plan's initiatives", async () => {
  const says = answer([observation]);
  const [id = ""] = await picture.committee("children", "BUU", {
    state: 2012,
    spentOere: 4,
    says,
    at: on("2012-05-20"),
  });
  expect((await picture.ask<Statements>(STATEMENTS)).integrationStatements.nodes).toEqual([
    {
      id,
      callLetter: { id: letter, state: expect.any(String), questions: [{ id: question }] },
      questionAnswers: [
        { question: { id: question, text: { da: question }, goal: { code: "goal-1" } }, text: { da: "Flere kurser" } },
      ],
      goalAnswers: [
        {
          evidence: [
            {
              id: observation,
              value: 42,
              indicator: { id: "sprog-pct", title: { da: "sprog-pct" } },
              release: { id: "barometer-2012-1", vintage: 1 },
            },
          ],
          statement: { id },
        },
      ],
      initiativeStatuses: [
        { code: "BUU-0", initiative: { code: "BUU-0", plan: { id: plan } } },
        { code: "BUU-1", initiative: { code: "BUU-1", plan: { id: plan } } },
      ],
      budgetContribution: [{ code: "BUU-1", initiative: { title: { da: "Indsats 1" } }, statement: { year: 2012 } }],
    },
  ]);
});

test("an observation that is not released cannot be read through a statement that names it", async () => {
  const says = answer([unreleased]);
  await picture.committee("children", "BUU", { state: 2012, spentOere: 4, says, at: on("2012-05-20") });
  const { nodes } = (await picture.ask<Statements>(STATEMENTS)).integrationStatements;
  expect(nodes[0]?.goalAnswers).toMatchObject([{ evidence: [] }]);
});

test("of a redacted document every reference shows the tombstone alone", async () => {
  await picture.council(
    { remark: "Hvem?", document: plan, committee: "BUU", year: 2012, at: on("2012-04-01") },
    { exempt: "KFU", milestone: "milestone-2012-statement", year: 2012, at: on("2012-04-01") },
  );
  await picture.committee(
    "children",
    "BUU",
    { state: 2012, spentOere: 4, at: on("2012-05-20") },
    { withdraw: 0, kind: "REDACTION", at: on("2012-06-01") },
  );
  const tombstone = { id: plan, content: null, title: { da: "[slettet]" }, initiatives: [] };
  const { statusReport, integrationStatements, document } = await picture.ask<Record<string, never>>(
    `query ($plan: ID!) { document(id: $plan) { ...tomb remarks { nodes { document { ...tomb } } } }
       statusReport(year: 2012) { remarks { remark { document { ...tomb } } } syntheticParts { id ... on ActionPlan { ...tomb } } }
       integrationStatements { nodes { plan { ...tomb } initiativeStatuses { code initiative { id } } } } }
     fragment tomb on ActionPlan { id content title { da } initiatives { id } }`,
    { plan },
  );
  expect(document).toEqual({ ...tombstone, remarks: { nodes: [{ document: tombstone }] } });
  expect(statusReport).toMatchObject({ remarks: [{ remark: { document: tombstone } }] });
  expect(integrationStatements).toEqual({
    nodes: [
      {
        plan: tombstone,
        initiativeStatuses: [
          { code: "BUU-0", initiative: null },
          { code: "BUU-1", initiative: null },
        ],
      },
    ],
  });
});

test("statements send as many statements for forty initiatives and answers as for one", async () => {
  const says = answer([observation]);
  await picture.committee("children", "BUU", { state: 2012, spentOere: 4, says, at: on("2012-05-20") });
  const one = await picture.statementsOf(STATEMENTS);
  await picture.committee(
    "children",
    "BUU",
    { publish: aPlan("BUU", 40, 100), at: on("2012-06-01") },
    { state: 2012, spentOere: 4, says, at: on("2012-06-20") },
  );
  await picture.committee(
    "culture",
    "KFU",
    { publish: aPlan("KFU", 40, 100), at: on("2012-06-01") },
    { state: 2012, spentOere: 4, at: on("2012-06-20") },
  );
  expect(await picture.statementsOf(STATEMENTS)).toHaveLength(one.length);
});
