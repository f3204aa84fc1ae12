import type { ActionPlanContent } from "@hub/rules";
import type { ActionPlanInput } from "./plan.types.js";

type Stated = Record<string, unknown>;

/**
 * The plan that is hashed: the input with its defaults, without `basedOn`. A null where the field has a default means the
 * default, as leaving it out does; other nulls stay as they were stated.
 */
export function planContentOf(input: ActionPlanInput): ActionPlanContent {
  const { basedOn: _, ...stated } = structuredClone(input) as unknown as Stated &
    ActionPlanInput & { initiatives: Stated[] };
  stated.synthetic ??= false;
  for (const initiative of stated.initiatives) {
    for (const list of ["themes", "partners", "targetGroups", "districts"]) initiative[list] ??= [];
    for (const line of initiative.budgetLines as Stated[]) line.estimate ??= false;
  }
  return stated as unknown as ActionPlanContent;
}

/** The document that the committee revises from one policy to the next: its revisions are numbered in this series. */
export function planSeries(policy: string): string {
  return `action-plan/${policy}`;
}
