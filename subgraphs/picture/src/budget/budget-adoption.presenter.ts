import type { BudgetFacts } from "@hub/cycle";
import { money } from "@hub/documents";
import { type Committee, text } from "@hub/frame";
import { byCommitteeAndCode, hashedContent } from "@hub/rules";
import { HubError, lazily, made } from "@hub/subgraph-kit";
import { committeeOnRecord, frameAt, type PictureContext } from "../context/picture.context.js";
import { BudgetAdoption, BudgetDecision } from "./budget-adoption.types.js";

/** The adoption of a year's budget that was on record at an instant, if there was one. */
export function adoptionAt(context: PictureContext, budgetYear: number, asOf: Date): BudgetFacts | undefined {
  return context.cycle.council.budgets.findLast(
    (budget) => budget.budgetYear === budgetYear && new Date(budget.settledAt) <= asOf,
  );
}

/** The adoption of a year's budget that is on record now, or NOT_FOUND. */
export function adoptionOf(context: PictureContext, budgetYear: number): BudgetFacts {
  const adoption = adoptionAt(context, budgetYear, context.clock.now());
  if (adoption) return adoption;
  throw new HubError(
    "NOT_FOUND",
    `No adoption of the budget of ${budgetYear} is on record, so no overview of it is frozen.`,
  );
}

/** The graph's object for an adoption, in the names of then. */
export function presentAdoption(context: PictureContext, budget: BudgetFacts): BudgetAdoption {
  const settledAt = new Date(budget.settledAt);
  const { overview } = budget;
  const decisions = [...budget.decisions].sort((one, other) => byCommitteeAndCode(one, other) || one.year - other.year);
  const adoption = made<BudgetAdoption, "content">(BudgetAdoption, {
    id: budget.id,
    year: budget.year,
    budgetYear: budget.budgetYear,
    body: frameAt(context, settledAt).committee(budget.body) ?? null,
    adoptedOn: budget.adoptedOn,
    settledAt,
    decisions: decisions.map((decision) =>
      presentDecision(budget, decision, committeeOnRecord(context, decision.committee, settledAt)),
    ),
    rows: overview.rows,
    financed: money(overview.financed),
    unfinanced: money(overview.unfinanced),
    lapsed: overview.lapsed === undefined ? null : money(overview.lapsed),
    cancelled: overview.cancelled === undefined ? null : money(overview.cancelled),
    overviewHash: overview.contentHash,
    note: budget.note ? text(budget.note) : null,
    contentHash: budget.contentHash,
    synthetic: budget.synthetic,
  });
  return lazily(adoption, "content", () => hashedContent(budget));
}

function presentDecision(
  budget: BudgetFacts,
  decision: BudgetFacts["decisions"][number],
  committee: Committee,
): BudgetDecision {
  return made(BudgetDecision, {
    id: decision.id,
    budgetId: budget.id,
    committee,
    code: decision.code,
    year: decision.year,
    outcome: decision.outcome,
    amount: money(decision.oere),
    note: decision.note ? text(decision.note) : null,
    adoptedOn: budget.adoptedOn,
    settledAt: new Date(budget.settledAt),
  });
}
