import { SlotKind } from "@hub/cycle";
import { Receipt } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { KEY_OPTIONS, LocalDate } from "@hub/subgraph-kit";
import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import { Cycle, Exemption, Extension, Milestone } from "./cycle.types.js";

@ArgsType()
export class ExemptionArgs {
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
  @Field(() => SlotKind, { description: "What the committee owes: PLAN_REVISION or STATEMENT." })
  slot!: SlotKind;
  @Field(() => ID, { description: "Code of the committee." })
  committee!: string;
  @Field(() => TextInput, { description: "Why; on record for good." })
  reason!: TextInput;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ArgsType()
export class ExtensionArgs extends ExemptionArgs {
  @Field(() => LocalDate, { description: "The last day that is on time for this committee; later than the due day." })
  newDueOn!: string;
}

@ArgsType()
export class PlanMilestoneArgs {
  @Field(() => Int, { description: "The year of the cycle; all days lie in it." })
  year!: number;
  @Field(() => SlotKind, { description: "Which milestone; one that has not opened yet." })
  slot!: SlotKind;
  @Field(() => LocalDate, { description: "First day of its window; still to come." })
  opensOn!: string;
  @Field(() => LocalDate, { description: "Last day that is on time." })
  dueOn!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "Last day on which anything is taken without an extension; left out: it never locks.",
  })
  locksOn?: string | null;
  @Field(() => TextInput, { nullable: true, description: "What it is; left out: as before." })
  title?: TextInput | null;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ObjectType("ExtensionPayload", { description: "An extension that is on record." })
export class ExtensionPayload {
  @Field(() => Extension, { description: "The extension." })
  extension!: Extension;
  @Field(() => Milestone, { description: "The milestone; its due date is what it was." })
  milestone!: Milestone;
  @Field(() => Receipt, { description: "The hub's receipt." })
  receipt!: Receipt;
}

@ObjectType("ExemptionPayload", { description: "An exemption that is on record." })
export class ExemptionPayload {
  @Field(() => Exemption, { description: "The exemption." })
  exemption!: Exemption;
  @Field(() => Milestone, { description: "The milestone." })
  milestone!: Milestone;
  @Field(() => Receipt, { description: "The hub's receipt." })
  receipt!: Receipt;
}

@ObjectType("CyclePayload", { description: "A cycle as it stands after what was put on record." })
export class CyclePayload {
  @Field(() => Cycle, { description: "The cycle." })
  cycle!: Cycle;
  @Field(() => Receipt, { description: "The hub's receipt." })
  receipt!: Receipt;
}
