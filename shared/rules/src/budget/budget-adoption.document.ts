import { type Rule, rulesOn } from "../rule/rule.js";
import type { BudgetOutcomeName, TextContent } from "../rule/vocabulary.js";

/** An initiative's money of one year. */
interface MoneyOfAYear {
  readonly committee: string;
  /** The initiative's code at its owner. */
  readonly code: string;
  readonly year: number;
}

/** What of it is in the budget talks, in øre. */
export interface BudgetTalkContent extends MoneyOfAYear {
  readonly oere: number;
}

export interface BudgetChoice extends MoneyOfAYear {
  readonly outcome: BudgetOutcomeName;
  readonly note: TextContent | null;
}

/** What the council says of the money in budget talks. */
export interface BudgetAdoptionContent {
  /** The year after the cycle's. */
  readonly budgetYear: number;
  readonly decisions: readonly BudgetChoice[];
  /** What it says of all that is not named; null: everything is named. */
  readonly others: BudgetOutcomeName | null;
}

/** What an adoption is judged against. */
export interface BudgetAdoptionContext {
  /** All that is in the budget talks for years to come. */
  readonly talks: readonly BudgetTalkContent[];
}

export type BudgetRule = Rule<BudgetAdoptionContent, BudgetAdoptionContext>;

/** A rule on adoptions of a budget. */
export const budgetRule = rulesOn<BudgetAdoptionContent, BudgetAdoptionContext>("BUDGET_ADOPTION");
