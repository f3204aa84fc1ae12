import { byCommitteeAndCode, FINANCING_STATES, type FinancingState, isFinanced } from "@hub/rules";
import type { OverviewFigure } from "./financing-overview.store.js";

export type FinancingChangeKind = "NEW" | "GONE" | "NEWLY_FINANCED" | "NO_LONGER_FINANCED" | "AMOUNT_CHANGED";

/** An initiative whose rows differ between two overviews. */
export interface FigureChange {
  kind: FinancingChangeKind;
  committee: string;
  code: string;
  before: OverviewFigure | undefined;
  after: OverviewFigure | undefined;
}

/** The changes by committee and code. Where both financing and amount differ, the change is one of financing. */
export function differenceOfOverviews(
  earlier: readonly OverviewFigure[],
  later: readonly OverviewFigure[],
): FigureChange[] {
  const keyOf = ({ committee, code }: OverviewFigure) => JSON.stringify([committee, code]);
  const [before, after] = [earlier, later].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const all = new Map([...earlier, ...later].map((row) => [keyOf(row), row]));
  return [...all]
    .flatMap(([key, { committee, code }]) => {
      const change = { committee, code, before: before?.get(key), after: after?.get(key) };
      const kind = kindOf(change);
      return kind ? [{ ...change, kind }] : [];
    })
    .sort(byCommitteeAndCode);
}

function kindOf({ before, after }: Pick<FigureChange, "before" | "after">): FinancingChangeKind | undefined {
  if (!before) return "NEW";
  if (!after) return "GONE";
  const [was, is] = [before, after].map(({ settled }) => isFinanced(FINANCING_STATES[settled] as FinancingState));
  if (was !== is) return is ? "NEWLY_FINANCED" : "NO_LONGER_FINANCED";
  return before.oere === after.oere ? undefined : "AMOUNT_CHANGED";
}
