import type { BudgetLine, Initiative } from "@hub/documents";

/**
 * An object of the graph with the instant at which it is shown: what changes after publication is answered as of then.
 * undefined means now. The instant is a plain property outside the schema, so that a copy keeps it.
 */
export type Shown<T> = T & { readonly asOf: Date | undefined };

/** An initiative and its budget lines, all shown at the same instant. */
export type ShownInitiative = Shown<Omit<Initiative, "budgetLines">> & { budgetLines: Shown<BudgetLine>[] };

export const shownAt = <T extends object>(object: T, asOf: Date | undefined): Shown<T> =>
  Object.assign(object, { asOf });

export function showInitiative(initiative: Initiative, asOf: Date | undefined): ShownInitiative {
  const budgetLines = initiative.budgetLines.map((line) => shownAt(line, asOf));
  return Object.assign(shownAt(initiative, asOf), { budgetLines });
}

/** For descriptions of fields that change with time. */
export const AT_WHICH_INSTANT = "below a question with asOf at that instant, otherwise now";

/** Whether something had happened by an instant; undefined means now. */
export const isBy = (happened: Date | string | null, asOf: Date | undefined): boolean =>
  happened !== null && (!asOf || new Date(happened) <= asOf);
