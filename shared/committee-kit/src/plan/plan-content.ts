import type { ActionPlanContent } from "@hub/rules";
import type { ActionPlanInput } from "./plan.types.js";

type Fields = Record<string, unknown>;

/**
 * The plan that is hashed: the input with its defaults, without `basedOn`. Null means the default where a field has one; other
 * nulls stay.
 */
export function planContentOf(input: ActionPlanInput): ActionPlanContent {
  const { basedOn: _, ...plan } = structuredClone(input) as unknown as Fields &
    ActionPlanInput & { initiatives: Fields[] };
  plan.synthetic ??= false;
  for (const initiative of plan.initiatives) {
    for (const list of ["themes", "partners", "targetGroups", "districts"]) initiative[list] ??= [];
    for (const line of initiative.budgetLines as Fields[]) line.estimate ??= false;
  }
  return plan as unknown as ActionPlanContent;
}

/** The series of a policy's plans: its revisions are numbered from 1. */
export function planSeries(policy: string): string {
  return `action-plan/${policy}`;
}
