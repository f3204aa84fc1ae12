import { SlotKind } from "@hub/cycle";
import { CommandPayload } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { CommandInput, LocalDate } from "@hub/subgraph-kit";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Cycle, Exemption, Extension, Milestone } from "./cycle.types.js";

@InputType("GrantExemptionInput", { description: "Which committee owes nothing for a milestone (fritagelse)." })
export class GrantExemptionInput extends CommandInput {
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
  @Field(() => SlotKind, { description: "What the committee owes: PLAN_REVISION or STATEMENT." })
  slot!: SlotKind;
  @Field(() => ID, { description: "Code of the committee." })
  committee!: string;
  @Field(() => TextInput, { description: "Why; on record for good." })
  reason!: TextInput;
}

@InputType("GrantExtensionInput", { description: "Which committee gets longer, and until when (fristforlængelse)." })
export class GrantExtensionInput extends GrantExemptionInput {
  @Field(() => LocalDate, { description: "The last day that is on time for this committee; later than the due day." })
  newDueOn!: string;
}

@InputType("PlanMilestoneInput", { description: "The days of a milestone that has not opened yet." })
export class PlanMilestoneInput extends CommandInput {
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
}

@InputType("CloseCycleInput", { description: "Which year's cycle is closed, and why." })
export class CloseCycleInput extends CommandInput {
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
  @Field(() => TextInput, { description: "Why; on record for good." })
  reason!: TextInput;
}

@ObjectType("ExtensionPayload", { implements: CommandPayload, description: "An extension that is on record." })
export class ExtensionPayload extends CommandPayload {
  @Field(() => Extension, { description: "The extension." })
  extension!: Extension;
  @Field(() => Milestone, { description: "The milestone; its due date is what it was." })
  milestone!: Milestone;
}

@ObjectType("ExemptionPayload", { implements: CommandPayload, description: "An exemption that is on record." })
export class ExemptionPayload extends CommandPayload {
  @Field(() => Exemption, { description: "The exemption." })
  exemption!: Exemption;
  @Field(() => Milestone, { description: "The milestone." })
  milestone!: Milestone;
}

@ObjectType("CyclePayload", {
  implements: CommandPayload,
  description: "A cycle as it stands after what was put on record.",
})
export class CyclePayload extends CommandPayload {
  @Field(() => Cycle, { description: "The cycle." })
  cycle!: Cycle;
}
