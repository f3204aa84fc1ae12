import type { FinancingPathQuery } from "../financing.operations.js";

type Difference = NonNullable<FinancingPathQuery["financingDifference"]>;
type Change = Difference["changes"]["nodes"][number];
type Kind = Change["kind"];

/** A step of the waterfall: a total, or what led on from one. Money is in øre. */
export interface Step {
  readonly kind: Kind | "total" | "others";
  /** Of a total: the budget's year. */
  readonly year?: number;
  /** How many initiatives it is of; null of a total. */
  readonly count: number | null;
  readonly from: number;
  readonly to: number;
}

const KINDS: readonly Kind[] = ["NEW", "NEWLY_FINANCED", "AMOUNT_CHANGED", "NO_LONGER_FINANCED", "GONE"];

/** The steps from the earlier overview's sum to the later one's; what the changes asked for do not tell is one step of others. */
export function stepsOf({ earlier, later, changes }: Difference, follows: "financed" | "missing"): Step[] {
  const sum = follows === "financed" ? "financed" : "unfinanced";
  const steps: Step[] = [{ kind: "total", year: earlier.budgetYear, count: null, from: 0, to: earlier[sum].oere }];
  let reached = earlier[sum].oere;
  for (const kind of KINDS) {
    const ofKind = changes.nodes.filter((change) => change.kind === kind && deltaOf(change, follows) !== 0);
    const delta = ofKind.reduce((all, change) => all + deltaOf(change, follows), 0);
    if (delta === 0) continue;
    steps.push({ kind, count: ofKind.length, from: reached, to: reached + delta });
    reached += delta;
  }
  const target = later[sum].oere;
  if (reached !== target) {
    const count = changes.totalCount - changes.nodes.length;
    steps.push({ kind: "others", count, from: reached, to: target });
  }
  return [...steps, { kind: "total", year: later.budgetYear, count: null, from: 0, to: target }];
}

function deltaOf({ before, after }: Change, follows: "financed" | "missing"): number {
  const amount = follows === "financed" ? "financedAmount" : "unfinancedAmount";
  return (after?.[amount].oere ?? 0) - (before?.[amount].oere ?? 0);
}
