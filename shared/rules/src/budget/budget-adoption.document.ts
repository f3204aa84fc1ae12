import { type Rule, rulesOn } from "../rule/rule.js";
import type { BudgetOutcomeName, TextContent } from "../rule/vocabulary.js";

/** An initiative's money of one year. */
interface MoneyOfAYear {
  readonly committee: string;
  /** The initiative's code at its owner. */
  readonly code: string;
  readonly year: number;
}

/** Money that is in the budget talks, in øre. */
export interface BudgetTalkContent extends MoneyOfAYear {
  readonly oere: number;
}

export interface BudgetChoice extends MoneyOfAYear {
  readonly outcome: BudgetOutcomeName;
  readonly note: TextContent | null;
}

/** The council's decisions on the money in the budget talks. */
export interface BudgetAdoptionContent {
  /** The year after the cycle's year. */
  readonly budgetYear: number;
  readonly decisions: readonly BudgetChoice[];
  /** The decision on all money that `decisions` does not name; null: they name all of it. */
  readonly others: BudgetOutcomeName | null;
}

/** What an adoption is judged against. */
export interface BudgetAdoptionContext {
  /** All money in the budget talks, for any later year. */
  readonly talks: readonly BudgetTalkContent[];
}

export type BudgetRule = Rule<BudgetAdoptionContent, BudgetAdoptionContext>;

/** Makes a rule on adoptions of a budget. */
export const budgetRule = rulesOn<BudgetAdoptionContent, BudgetAdoptionContext>("BUDGET_ADOPTION");
