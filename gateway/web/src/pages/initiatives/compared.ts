import { type InitiativeFilter, useQuestion } from "../../graph/index.js";
import { comparedOf, type Instant, useComparedWord } from "../../instant/index.js";
import type { Scope } from "./filter.js";
import { askInitiativesSums } from "./initiatives.operations.js";
import { type Totals, totalsOf } from "./totals.js";

/** What the list is compared with: another year, or the same one on another record. */
export interface ComparedScope {
  /** A year, or a day. */
  readonly what: string;
  readonly scope: Scope;
}

/** Undefined where it is compared with nothing; all years are compared by their record alone. */
export function useComparedScope(instant: Instant, isEveryYear: boolean): ComparedScope | undefined {
  const what = useComparedWord(instant);
  const against = comparedOf(instant);
  if (against === undefined || (isEveryYear && against.asOf === undefined)) return undefined;
  const { year, asOf, basis, recordAt } = against;
  return {
    what,
    scope: {
      year: isEveryYear ? undefined : year,
      asOf: asOf ?? null,
      basis: basis ?? null,
      moneyAsOf: recordAt ?? null,
    },
  };
}

/** What the same choice comes to there. */
export interface TotalsThen extends Totals {
  readonly what: string;
}

export function useTotalsThen(compared: (ComparedScope & { filter: InitiativeFilter }) | undefined) {
  const { filter = {}, scope } = compared ?? {};
  const variables = { filter, asOf: scope?.asOf ?? null, basis: scope?.basis ?? null };
  const answer = useQuestion(askInitiativesSums, variables, { isPaused: compared === undefined });
  const totals = compared === undefined ? undefined : totalsOf(answer.data);
  const then: TotalsThen | undefined = totals && compared && { ...totals, what: compared.what };
  return { answer, totals: then };
}
