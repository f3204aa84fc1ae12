import type { BudgetAdoptionContent, BudgetChoice, BudgetTalkContent } from "./budget-adoption.document.js";
import { byCommitteeAndCode } from "./financing-overview.js";

type MoneyOfAYear = Pick<BudgetTalkContent, "committee" | "code" | "year">;

/** Identifies an initiative's money of one year. */
export const moneyKey = ({ committee, code, year }: MoneyOfAYear): string => JSON.stringify([committee, code, year]);

/** The council's decision on one initiative's money of one year, made by name or for all others. */
export interface SettledTalk extends BudgetChoice {
  readonly oere: number;
}

/** The money in the talks with its decision, sorted by committee, code and year. Money without a decision is left out. */
export function settleTalks(
  { decisions, others }: BudgetAdoptionContent,
  talks: readonly BudgetTalkContent[],
): SettledTalk[] {
  const named = new Map(decisions.map((decision) => [moneyKey(decision), decision]));
  const settled = talks.flatMap(({ committee, code, year, oere }) => {
    const choice = named.get(moneyKey({ committee, code, year }));
    const outcome = choice?.outcome ?? others;
    return outcome === null ? [] : [{ committee, code, year, outcome, oere, note: choice?.note ?? null }];
  });
  return settled.sort((one, other) => byCommitteeAndCode(one, other) || one.year - other.year);
}
