import { randomUUID } from "node:crypto";
import { BudgetAdopted } from "@hub/cycle";
import { expect, test } from "@jest/globals";
import { committeeHub } from "./committee.testkit.js";
import { committeeAt, planInput, publish } from "./committee-year.testkit.js";

const hub = committeeHub(committeeAt("2012-11-01T10:00:00Z"));

const MIO = 100_000_000;

/** A plan with one initiative, whose money of 2013 has this financing. */
const planWith = (basedOn: number, financing: string) =>
  planInput(basedOn, {
    initiatives: [
      {
        code: "BUU-01",
        title: { da: "Indsats" },
        goals: ["goal-1"],
        state: "PLANNED",
        budgetLines: [{ year: 2013, amount: { oere: MIO }, payer: "BUU", financing }],
        totals: [{ year: 2013, amount: { oere: MIO } }],
      },
    ],
    totals: [{ year: 2013, amount: { oere: MIO } }],
  });

async function receiveBudget(committee: string, outcome: "FINANCED" | "NOT_FINANCED"): Promise<void> {
  await hub.receive(BudgetAdopted, {
    id: "budget-2013",
    year: 2012,
    budgetYear: 2013,
    body: "BR",
    adoptedOn: "2012-10-04",
    settledAt: "2012-10-04T19:00:00.000Z",
    note: null,
    contentHash: "e".repeat(64),
    synthetic: true,
    decisions: [{ id: randomUUID(), committee, code: "BUU-01", year: 2013, outcome, oere: MIO, note: null }],
    overview: { rows: 1, financed: 0, unfinanced: MIO, contentHash: "f".repeat(64) },
  });
}

const findings = async (input: object) => {
  const { document, findings } = await publish(hub, "ActionPlan", input);
  const found = findings.map(({ rule, severity }: { rule: string; severity: string }) => `${severity} ${rule}`);
  return [document === null ? "refused" : "published", ...found];
};

test("R14: a plan that says the budget finances what it does not finance is refused", async () => {
  await receiveBudget("BUU", "NOT_FINANCED");
  expect(await findings(planWith(0, "FINANCED_BY_BUDGET"))).toEqual(["refused", "ERROR R14"]);
  expect(await findings(planWith(0, "NOT_FINANCED"))).toEqual(["published"]);
});

test("R15: a plan that says the budget finances it without a decision is published with a warning", async () => {
  await receiveBudget("KFU", "FINANCED");
  expect(await findings(planWith(0, "FINANCED_BY_BUDGET"))).toEqual(["published", "WARNING R15"]);
});

test("R16: a step back in the financing is published with a warning", async () => {
  expect(await findings(planWith(0, "IN_BUDGET_NEGOTIATION"))).toEqual(["published"]);
  expect(await findings(planWith(1, "UNFINANCED"))).toEqual(["published", "WARNING R16"]);
  expect(await findings(planWith(2, "IN_BUDGET_NEGOTIATION"))).toEqual(["published"]);
  await receiveBudget("BUU", "NOT_FINANCED");
  expect(await findings(planWith(3, "UNFINANCED"))).toEqual(["published"]);
});
