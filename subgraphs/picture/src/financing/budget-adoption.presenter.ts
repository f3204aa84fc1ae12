import type { BudgetFacts } from "@hub/cycle";
import { money } from "@hub/documents";
import { text } from "@hub/frame";
import { byCommitteeAndCode } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { committeeOnRecord, type PictureContext } from "../context/picture.context.js";
import { BudgetAdoption, BudgetDecision } from "./budget-adoption.types.js";

/** The adoption of a year's budget that was on record at an instant, if there was one. */
export function adoptionAt(context: PictureContext, budgetYear: number, asOf: Date): BudgetFacts | undefined {
  return context.cycle.council.budgets.findLast(
    (budget) => budget.budgetYear === budgetYear && new Date(budget.settledAt) <= asOf,
  );
}

export function presentAdoption(context: PictureContext, budget: BudgetFacts): BudgetAdoption {
  const { overview } = budget;
  const decisions = [...budget.decisions].sort((one, other) => byCommitteeAndCode(one, other) || one.year - other.year);
  return made(BudgetAdoption, {
    id: budget.id,
    year: budget.year,
    budgetYear: budget.budgetYear,
    body: context.frame.committee(budget.body) ?? null,
    adoptedOn: budget.adoptedOn,
    settledAt: new Date(budget.settledAt),
    decisions: decisions.map((decision) => presentDecision(context, budget, decision)),
    rows: overview.rows,
    financed: money(overview.financed),
    unfinanced: money(overview.unfinanced),
    overviewHash: overview.contentHash,
    note: budget.note ? text(budget.note) : null,
    contentHash: budget.contentHash,
    synthetic: budget.synthetic,
  });
}

function presentDecision(
  context: PictureContext,
  budget: BudgetFacts,
  decision: BudgetFacts["decisions"][number],
): BudgetDecision {
  return made(BudgetDecision, {
    id: decision.id,
    budget: budget.id,
    committee: committeeOnRecord(context, decision.committee),
    code: decision.code,
    year: decision.year,
    outcome: decision.outcome,
    amount: money(decision.oere),
    note: decision.note ? text(decision.note) : null,
    adoptedOn: budget.adoptedOn,
    settledAt: new Date(budget.settledAt),
  });
}
