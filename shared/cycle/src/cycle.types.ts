import { Node } from "@hub/frame";
import { graphEnum } from "@hub/subgraph-kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** The kinds of milestones; a cycle has one of each. */
export const SlotKind = graphEnum("SlotKind", "What the year wheel has a place for (årshjul).", {
  BAROMETER_RELEASE: "Integration barometer (integrationsbarometer).",
  CALL_LETTER: "Call letters to the committees (opfordringsskrivelse).",
  CONFERENCE: "Yearly integration conference (integrationskonference).",
  PLAN_REVISION: "Revised draft action plans (revideret udkast til handleplan).",
  STATEMENT: "The committees' integration statements (integrationsredegørelse).",
  MAYOR_DIALOGUE: "Talks with the relevant mayors (drøftelse med relevante borgmestre).",
  STATUS_REPORT: "Combined status report (samlet statusrapport).",
  BUDGET_ADOPTION: "Adoption of the budget (vedtagelse af budget).",
});
export type SlotKind = keyof typeof SlotKind;
/** In the order of the year. */
export const SLOT_KINDS = Object.values(SlotKind);

export const CallLetterState = graphEnum(
  "CallLetterState",
  "Where a call letter stands (opfordringsskrivelsens status).",
  {
    DRAFT: "Being written by the coordinator (udkast).",
    ISSUED: "Sent to the committee (udsendt).",
    ACKNOWLEDGED: "The committee has said that it has it (modtaget).",
    ANSWERED: "A published statement answers every required question (besvaret).",
    LAPSED: "Not answered when the year's cycle was closed (bortfaldet).",
    WITHDRAWN: "Withdrawn by the coordinator, with a reason (trukket tilbage).",
  },
);
export type CallLetterState = keyof typeof CallLetterState;

/** A milestone by its id: `policy` answers its other fields. */
@Directive('@key(fields: "id")')
@ObjectType("Milestone", {
  implements: Node,
  description: "What falls in a year's cycle (frist): it opens, is due and locks at three instants of their own.",
})
export class MilestoneReference {
  @Field(() => ID, { description: "Readable id, e.g. milestone-2012-statement." })
  id!: string;
}
