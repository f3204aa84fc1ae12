import { type ActionPlanContent, spelledDocument } from "@hub/rules";
import type { PlanInput } from "./plan.types.js";

/**
 * The plan that is hashed: the input with its defaults, spelled as it is stored, without `basedOn`. Null means the default where a field has one; other
 * nulls stay.
 */
export function planContentOf(input: PlanInput): ActionPlanContent {
  const { basedOn: _, ...plan } = structuredClone(input);
  plan.synthetic ??= false;
  for (const initiative of plan.initiatives) {
    for (const list of ["themes", "partners", "targetGroups", "districts"] as const) initiative[list] ??= [];
    for (const line of initiative.budgetLines) line.estimate ??= false;
  }
  return spelledDocument(plan);
}

/** The series of a policy's plans: its revisions are numbered from 1. */
export function planSeries(policy: string): string {
  return `action-plan/${policy}`;
}
