import { CallLetter, RemarkReference } from "@hub/cycle";
import { CommandPayload } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { CommandInput } from "@hub/subgraph-kit";
import { Directive, Field, ID, InputType, ObjectType } from "type-graphql";

@InputType("AcknowledgeCallLetterInput", { description: "Which call letter the committee has received." })
export class AcknowledgeCallLetterInput extends CommandInput {
  @Field(() => ID, { description: "The call letter's id." })
  id!: string;
}

@InputType("AnswerRemarkInput", { description: "What the committee replies to a remark (svar på bemærkning)." })
export class AnswerRemarkInput extends CommandInput {
  @Field(() => ID, { description: "The remark's id." })
  remark!: string;
  @Field(() => TextInput, { description: "The reply; on record for good." })
  text!: TextInput;
}

@Directive("@shareable")
@ObjectType("AcknowledgeCallLetterPayload", {
  implements: CommandPayload,
  description: "A call letter whose receipt is on record.",
})
export class AcknowledgeCallLetterPayload extends CommandPayload {
  @Field(() => CallLetter, { description: "The letter." })
  letter!: CallLetter;
}

@Directive("@shareable")
@ObjectType("AnswerRemarkPayload", { implements: CommandPayload, description: "A remark with its reply on record." })
export class AnswerRemarkPayload extends CommandPayload {
  @Field(() => RemarkReference, { description: "The remark, among whose replies it is." })
  remark!: RemarkReference;
}
