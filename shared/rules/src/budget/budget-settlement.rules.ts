import type { BudgetAdoptionContent, BudgetChoice, BudgetTalkContent } from "./budget-adoption.document.js";
import { byCommitteeAndCode } from "./financing-overview.js";

type Concern = Pick<BudgetTalkContent, "committee" | "code" | "year">;

/** Names an initiative's money of one year. */
export const concernOf = ({ committee, code, year }: Concern): string => JSON.stringify([committee, code, year]);

/** A decision on one initiative's money of one year: what the council has said, named or among the others. */
export interface SettledTalk extends BudgetChoice {
  readonly oere: number;
}

/** Each talk with the decision that settles it, by committee, code and year; talks that no decision concerns are left out. */
export function settleTalks(
  { decisions, others }: BudgetAdoptionContent,
  talks: readonly BudgetTalkContent[],
): SettledTalk[] {
  const named = new Map(decisions.map((decision) => [concernOf(decision), decision]));
  const settled = talks.flatMap(({ committee, code, year, oere }) => {
    const choice = named.get(concernOf({ committee, code, year }));
    const outcome = choice?.outcome ?? others;
    return outcome === null ? [] : [{ committee, code, year, outcome, oere, note: choice?.note ?? null }];
  });
  return settled.sort((one, other) => byCommitteeAndCode(one, other) || one.year - other.year);
}
