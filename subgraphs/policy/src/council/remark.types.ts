import { type MayorTalkFacts, RemarkReference } from "@hub/cycle";
import { CommandPayload } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { CommandInput, graphEnum, LocalDate } from "@hub/subgraph-kit";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Cycle } from "../cycle/index.js";

export const MayorTalkOutcome = graphEnum<MayorTalkFacts["outcome"]>(
  "MayorTalkOutcome",
  "What became of a talk that was offered (drøftelsens udfald).",
  {
    HELD: "Held (afholdt).",
    DECLINED: "Declined (afslået).",
  },
);
export type MayorTalkOutcome = keyof typeof MayorTalkOutcome;

const SYNTHETIC = { nullable: true, defaultValue: false, description: "Demo data, not the city's." };

@InputType("RemarkInput", { description: "A remark on a published document (bemærkning)." })
export class RemarkInput extends CommandInput {
  @Field(() => ID, { description: "The published revision that it is about." })
  document!: string;
  @Field(() => TextInput, { description: "The remark; on record for good." })
  text!: TextInput;
  @Field(() => ID, { nullable: true, description: "The goal that it is about; left out: the whole document." })
  goal?: string | null;
  @Field(() => Boolean, SYNTHETIC)
  synthetic?: boolean | null;
}

@InputType("RecordMayorTalkInput", { description: "A talk that was held or declined (drøftelse)." })
export class RecordMayorTalkInput extends CommandInput {
  @Field(() => Int, { description: "The year of the cycle." })
  year!: number;
  @Field(() => ID, { description: "Code of the committee whose mayor it is." })
  committee!: string;
  @Field(() => MayorTalkOutcome, { description: "Whether it was held." })
  outcome!: MayorTalkOutcome;
  @Field(() => LocalDate, { description: "The day of the talk, or of the declining; not in the future." })
  heldOn!: string;
  @Field(() => TextInput, {
    description: "What was talked about and agreed, or why it was declined; without names of persons.",
  })
  summary!: TextInput;
  @Field(() => [ID], { nullable: true, description: "Goals that it was about." })
  goals?: string[] | null;
  @Field(() => Boolean, SYNTHETIC)
  synthetic?: boolean | null;
}

@ObjectType("RemarkPayload", { implements: CommandPayload, description: "A remark that is on record." })
export class RemarkPayload extends CommandPayload {
  @Field(() => RemarkReference, { description: "The remark." })
  remark!: RemarkReference;
}

@ObjectType("MayorTalkPayload", { implements: CommandPayload, description: "A talk that is on record." })
export class MayorTalkPayload extends CommandPayload {
  @Field(() => Cycle, { description: "The year's cycle, whose talks it is among." })
  cycle!: Cycle;
}
