import type { InitiativeContent } from "../document/action-plan.document.js";

/** What has become of money that is not financed. */
export const UNFINANCED_STATUSES = ["OPEN", "LAPSED", "CANCELLED"] as const;
export type UnfinancedStatus = (typeof UNFINANCED_STATUSES)[number];

type Initiative = Pick<InitiativeContent, "state" | "from" | "to">;

/**
 * Why an initiative's money of a year is wanted no longer, whatever the day: the initiative is cancelled, or it is completed or has
 * no day in the year. null: neither.
 */
export function closedAs(initiative: Initiative, year: number): Exclude<UnfinancedStatus, "OPEN"> | null {
  if (initiative.state === "CANCELLED") return "CANCELLED";
  return initiative.state === "COMPLETED" || !hasDayIn(initiative, year) ? "LAPSED" : null;
}

/** What has become of a line that is not financed, in a calendar year: a line of a year that is over has lapsed. */
export function unfinancedStatus(
  line: { closedAs: UnfinancedStatus | null; year: number },
  now: number,
): UnfinancedStatus {
  return line.closedAs ?? (line.year < now ? "LAPSED" : "OPEN");
}

/** Whether an initiative's period, half-open and without an end where none is stated, has a day in the year. */
export function hasDayIn({ from, to }: Pick<Initiative, "from" | "to">, year: number): boolean {
  const [first, next] = [year, year + 1].map((each) => `${String(each).padStart(4, "0")}-01-01`) as [string, string];
  return (!from || from < next) && (!to || to > first);
}
