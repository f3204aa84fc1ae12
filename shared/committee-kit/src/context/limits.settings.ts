import { refuseOver } from "@hub/subgraph-kit";

/** The limits of a committee's commands; docs/limits.md lists them. */
export const commandLimits = {
  /** Initiatives in one plan. */
  INITIATIVES_PER_PLAN: 500,
  /** Entries of each list in one statement. */
  STATEMENT_LIST_LENGTH: 2_000,
} as const;

export function withinLimit(limit: keyof typeof commandLimits, actual: number, what: string): void {
  refuseOver({ name: limit, most: commandLimits[limit] }, actual, what);
}
