import type { RevisionFragment } from "./panel.operations.js";

export type Revision = RevisionFragment;

/** A field that is another than in the revision before; money first. */
export interface Difference {
  readonly kind: "money" | "state" | "period" | "goals" | "partners" | "districts" | "title" | "description";
  readonly year?: number;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** What differs, in the order of what matters most: money, state, days, the rest. */
export function differencesOf(before: Revision, after: Revision): Difference[] {
  return [
    ...moneyDifferences(before, after),
    ...changed("state", before.state, after.state),
    ...changed("period", periodOf(before), periodOf(after)),
    ...changed("goals", goalsOf(before), goalsOf(after)),
    ...changed("partners", codesOf(before.partners), codesOf(after.partners)),
    ...changed("districts", before.districts.join(", "), after.districts.join(", ")),
    ...changed("title", before.title.da, after.title.da),
    ...changed("description", before.description?.da ?? "", after.description?.da ?? ""),
  ];
}

function changed(kind: Difference["kind"], before: string, after: string): Difference[] {
  return before === after ? [] : [{ kind, before: before || null, after: after || null }];
}

function moneyDifferences(before: Revision, after: Revision): Difference[] {
  const sums = ({ totals }: Revision) => new Map(totals.map(({ year, amount }) => [year, amount.oere]));
  const [was, is] = [sums(before), sums(after)];
  const years = [...new Set([...was.keys(), ...is.keys()])].sort((one, other) => one - other);
  return years
    .filter((year) => was.get(year) !== is.get(year))
    .map((year) => ({ kind: "money", year, before: was.get(year) ?? null, after: is.get(year) ?? null }));
}

function periodOf({ startsOn, endsOn }: Revision): string {
  return startsOn === null && endsOn === null ? "" : `${startsOn ?? ""}/${endsOn ?? ""}`;
}

function goalsOf({ goals }: Revision): string {
  return goals.map(({ ordinal }) => ordinal).join(", ");
}

function codesOf(committees: readonly { code: string }[]): string {
  return committees.map(({ code }) => code).join(", ");
}
