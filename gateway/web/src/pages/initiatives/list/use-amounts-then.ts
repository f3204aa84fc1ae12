import { useEffect, useMemo } from "react";
import type { Answer, InitiativeFilter } from "../../../graph/index.js";
import type { Scope } from "../filter.js";
import { amountOf, type Row } from "./columns.js";
import type { ListVariables } from "./use-rows.js";
import { useRows } from "./use-rows.js";

/** More are not compared row by row. */
export const MOST_COMPARED = 1000;

/** The other list, and the choice in it. */
export interface ComparedList {
  /** A year, or a day. */
  readonly what: string;
  readonly scope: Scope;
  readonly filter: InitiativeFilter;
}

export interface AmountsThen {
  readonly answer: Answer<unknown>;
  readonly isTooMany: boolean;
  /** Undefined until all rows are there. */
  readonly amountThen: ((row: Row) => number | undefined) | undefined;
}

/** What each initiative costs in the list that this one is compared with. */
export function useAmountsThen(compared: ComparedList | undefined, total: number): AmountsThen {
  const isTooMany = total > MOST_COMPARED;
  const variables = useVariablesThen(compared);
  const { rows, hasMore, answer, loadAll } = useRows(variables, compared === undefined || isTooMany);
  const isWanted = compared !== undefined && hasMore && !isTooMany;
  useEffect(() => {
    if (!isWanted) return undefined;
    const controller = new AbortController();
    void loadAll(controller.signal, () => {});
    return () => controller.abort();
  }, [isWanted, loadAll]);
  const isWhole = compared !== undefined && answer.data !== undefined && !hasMore && !isTooMany;
  const year = compared?.scope.year;
  const amountThen = useMemo(() => {
    if (!isWhole) return undefined;
    const amounts = new Map(rows.map((row) => [keyOf(row), amountOf(row, year)]));
    return (row: Row) => amounts.get(keyOf(row));
  }, [isWhole, rows, year]);
  return { answer, isTooMany: compared !== undefined && isTooMany, amountThen };
}

function keyOf({ committee, code }: Row): string {
  return `${committee.code}:${code}`;
}

function useVariablesThen(compared: ComparedList | undefined): ListVariables {
  const { scope, filter } = compared ?? {};
  const written = JSON.stringify({
    filter: filter ?? {},
    orderBy: null,
    asOf: scope?.asOf ?? null,
    basis: scope?.basis ?? null,
    year: scope?.year ?? null,
    years: scope?.year === undefined ? null : [scope.year],
    moneyAsOf: scope?.moneyAsOf ?? null,
    withSpent: false,
  } satisfies ListVariables);
  return useMemo(() => JSON.parse(written) as ListVariables, [written]);
}
