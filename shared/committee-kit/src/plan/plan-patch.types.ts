import { PoliticalStatus } from "@hub/documents";
import { TextInput } from "@hub/frame";
import type { CommitteeEntry } from "@hub/registry";
import { LocalDate } from "@hub/subgraph-kit";
import { type ClassType, Field, ID, InputType, Int } from "type-graphql";
import { type ListPatch, patchedList } from "../draft/list-patch.rules.js";
import { planDocument } from "./plan.document.js";
import { GoalCommitmentInput, type InitiativeInput, type PlanInput, YearTotalInput } from "./plan.types.js";

/** The parts of a plan that a patch can send; what is left out or null stays, unless the field says otherwise. */
@InputType()
export abstract class ActionPlanPatch {
  @Field(() => Int, { nullable: true, description: "The revision that the plan follows." })
  basedOn?: number | null;
  @Field(() => ID, { nullable: true, description: "The policy it carries out." })
  policy?: string | null;
  @Field(() => TextInput, { nullable: true, description: "The plan's name." })
  title?: TextInput | null;
  @Field(() => PoliticalStatus, { nullable: true, description: "How far it has come politically." })
  politicalStatus?: PoliticalStatus | null;
  @Field(() => LocalDate, { nullable: true, description: "The day the committee approved it; null removes it." })
  approvedOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
  @Field(() => [GoalCommitmentInput], { nullable: true, description: "The goals that it carries, all of them." })
  commitments?: GoalCommitmentInput[] | null;
  @Field(() => [YearTotalInput], { nullable: true, description: "The plan's sums by year, all of them." })
  totals?: YearTotalInput[] | null;
  @Field(() => [String], { nullable: true, description: "Codes of initiatives to remove." })
  removeInitiatives?: string[] | null;
  initiatives?: InitiativeInput[] | null;
}

export function planPatchOf(entry: CommitteeEntry, initiativeInput: ClassType): ClassType<ActionPlanPatch> {
  class CommitteeActionPlanPatch extends ActionPlanPatch {}
  Field(() => [initiativeInput], {
    nullable: true,
    description: "Initiatives that replace those with the same code, each as a whole, or are added at the end.",
  })(CommitteeActionPlanPatch.prototype, "initiatives");
  InputType(`${entry.graphName}ActionPlanPatch`, {
    description: `The changed parts of an action plan of ${entry.code}.`,
  })(CommitteeActionPlanPatch);
  return CommitteeActionPlanPatch;
}

/** How plans are changed in parts. */
export const planPatching = { type: planDocument, patched: patchedPlan };

/** The plan with the parts that a patch sends. */
function patchedPlan(
  plan: PlanInput,
  { initiatives: sent, removeInitiatives: removed, approvedOn = plan.approvedOn, ...parts }: ActionPlanPatch,
): PlanInput {
  const list: ListPatch<InitiativeInput> = {
    sent,
    removed,
    argument: "removeInitiatives",
    noun: "initiative",
    nameOf: ({ code }) => code,
  };
  const initiatives = patchedList(plan.initiatives, list);
  return { ...plan, ...given(parts), ...(approvedOn !== undefined && { approvedOn }), initiatives } as PlanInput;
}

/** The fields that have a value: null leaves a field as it is, like leaving it out. */
export function given<Parts extends object>(parts: Parts): Partial<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value != null)) as Partial<Parts>;
}
