import { type BudgetLineContent } from "../document/action-plan.document.js";
import { FINANCING_STATES, type FinancingState } from "../rule/vocabulary.js";

const FINANCED: ReadonlySet<FinancingState> = new Set([
  "FINANCED_IN_FRAME",
  "FINANCED_BY_BUDGET",
  "EXTERNALLY_FINANCED",
]);

/** Whether annex 3 counts the state as financed; it knows no third value. */
export function isFinanced(state: FinancingState): boolean {
  return FINANCED.has(state);
}

/** The least settled state of the lines, of all or of one year; undefined where there is no line. */
export function financingOf(
  lines: readonly Pick<BudgetLineContent, "year" | "financing">[],
  year?: number,
): FinancingState | undefined {
  const states = new Set(
    lines.filter((line) => year === undefined || line.year === year).map((line) => line.financing),
  );
  return FINANCING_STATES.find((state) => states.has(state));
}
