import type { Progress } from "../../mark/index.js";
import type { FinancingPageQuery } from "./financing.operations.js";
import type { Want } from "./game/best-choice.js";

export type Overview = NonNullable<FinancingPageQuery["financingOverview"]>;
export type FinancingRow = Overview["rows"]["nodes"][number];

export type RowGoal = FinancingRow["initiative"]["goals"][number];

/** The goal that an initiative and its money are counted at: the first that it names. */
export function mainGoalOf({ initiative }: FinancingRow): RowGoal | undefined {
  return initiative.goals[0];
}

/** What its owner says of an initiative's main goal; by committee and goal. */
export type ProgressOf = (row: FinancingRow) => Progress | undefined;

/** How each committee says that it stands with each goal. */
export function progressOf({ policyPicture }: FinancingPageQuery): ProgressOf {
  const cells = new Map(
    (policyPicture?.cells ?? []).map(({ committee, goal, progress }) => [`${committee.code} ${goal.code}`, progress]),
  );
  return (row) => cells.get(`${row.committee.code} ${mainGoalOf(row)?.code}`) ?? undefined;
}

/** What is wanted still and has no money. */
export function wantsOf(rows: readonly FinancingRow[]): readonly (Want & { readonly row: FinancingRow })[] {
  return rows
    .filter(({ unfinancedAmount }) => unfinancedAmount.oere > 0)
    .map((row) => ({
      row,
      key: `${row.committee.code}:${row.initiative.code}`,
      oere: row.unfinancedAmount.oere,
      goal: mainGoalOf(row)?.code ?? "",
    }));
}

/** The goals at risk, by code: those of which the owner of a want says that it is at risk or off track. */
export function riskyGoals(rows: readonly FinancingRow[], progress: ProgressOf): ReadonlySet<string> {
  return new Set(rows.filter((row) => isRisk(progress(row))).map((row) => mainGoalOf(row)?.code ?? ""));
}

function isRisk(progress: Progress | undefined): boolean {
  return progress === "AT_RISK" || progress === "OFF_TRACK";
}
