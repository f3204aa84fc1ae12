import type { BudgetFacts } from "@hub/cycle";
import { money } from "@hub/documents";
import { text } from "@hub/frame";
import { byCommitteeAndCode } from "@hub/rules";
import type { PictureDesk } from "../context/picture.context.js";
import { BudgetAdoption, BudgetDecision } from "./budget-adoption.types.js";

/** The adoption of a year's budget that was on record at an instant, if there was one. */
export function adoptionOf(desk: PictureDesk, budgetYear: number, asOf: Date): BudgetFacts | undefined {
  return desk.cycle.council.budgets.findLast(
    (budget) => budget.budgetYear === budgetYear && new Date(budget.settledAt) <= asOf,
  );
}

export function presentAdoption(desk: PictureDesk, budget: BudgetFacts): BudgetAdoption {
  const { frame } = desk;
  const { id, year, budgetYear, adoptedOn, settledAt, body, decisions, overview, note, contentHash, synthetic } =
    budget;
  const sorted = [...decisions].sort((one, other) => byCommitteeAndCode(one, other) || one.year - other.year);
  return Object.assign(new BudgetAdoption(), {
    ...{ id, year, budgetYear, adoptedOn, contentHash, synthetic, rows: overview.rows },
    body: frame.committee(body) ?? null,
    settledAt: new Date(settledAt),
    financed: money(overview.financed),
    unfinanced: money(overview.unfinanced),
    overviewHash: overview.contentHash,
    note: note ? text(note) : null,
    decisions: sorted.map(({ oere, note: noted, committee, ...decision }) =>
      Object.assign(new BudgetDecision(), {
        ...decision,
        budget: id,
        committee: frame.committee(committee),
        amount: money(oere),
        note: noted ? text(noted) : null,
        adoptedOn,
        settledAt: new Date(settledAt),
      }),
    ),
  });
}
