import { CallLetterReference } from "@hub/cycle";
import { CommandPayload, ValidationReport } from "@hub/documents";
import { Committee, Goal, Node, Text, TextInput } from "@hub/frame";
import { CommandInput, DateTime, JsonValue } from "@hub/subgraph-kit";
import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";

@InputType("ChallengeInput", { description: "A challenge in the committee's field (integrationsudfordring)." })
export class ChallengeInput {
  @Field(() => TextInput, { description: "The challenge." })
  text!: TextInput;
  @Field(() => [ID], { description: "The goals that it touches; at least one to be issued." })
  goals!: string[];
  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: "Ids of released observations that show it; see barometerRelease.",
  })
  evidence!: string[];
}

@InputType("QuestionInput", { description: "A question that the committee's statement is to answer (spørgsmål)." })
export class QuestionInput {
  @Field(() => TextInput, { description: "The question." })
  text!: TextInput;
  @Field(() => ID, { nullable: true, description: "The goal that it asks about, where it is one." })
  goal?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: "Whether a statement cannot leave it out." })
  required!: boolean;
}

@InputType("CallLetterInput", { description: "A call letter as it is being written (opfordringsskrivelse)." })
export class CallLetterInput {
  @Field(() => Int, { description: "The year of its cycle." })
  year!: number;
  @Field(() => ID, { description: "Code of the standing committee that it is for." })
  committee!: string;
  @Field(() => ID, {
    nullable: true,
    description: "Code of the statement template that it is written by; left out: the last one.",
  })
  template?: string | null;
  @Field(() => Int, { nullable: true, description: "The template's version; left out: the last one." })
  templateVersion?: number | null;
  @Field(() => [ChallengeInput], { description: "The challenges, 50 at most." })
  challenges!: ChallengeInput[];
  @Field(() => [QuestionInput], { nullable: true, description: "The questions, 50 at most; left out: the template's." })
  questions?: QuestionInput[] | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic!: boolean;
}

@ObjectType("CallLetterDraft", {
  description: "A call letter that the coordinator is writing (udkast); nobody else sees it.",
})
export class CallLetterDraft {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => Int, { description: "The year of its cycle." })
  year!: number;
  @Field(() => Committee, { description: "To whom it is to be sent." })
  committee!: Committee;
  @Field(() => String, { description: "SHA-256, hex, over the RFC 8785 canonical JSON of `content`." })
  contentHash!: string;
  @Field(() => JsonValue, { description: "What it says, with the template's questions where none were stated." })
  content!: unknown;
  @Field(() => JsonValue, {
    description:
      "The same as `draftCallLetter` takes it, in `input.content`: sent back as it is, it has the same hash.",
  })
  asInput!: unknown;
  @Field(() => DateTime, { description: "When it was last saved." })
  savedAt!: Date;
  @Field(() => String, { description: "The client that saved it." })
  preparedBy!: string;
  @Field(() => ValidationReport, { description: "What would stand in the way of issuing it now." })
  report!: ValidationReport;
}

@ObjectType("CallLetterDraftPayload", {
  implements: CommandPayload,
  description: "A draft that has been saved, and what would stand in the way of issuing it now.",
})
export class CallLetterDraftPayload extends CommandPayload {
  @Field(() => CallLetterDraft, {
    nullable: true,
    description: "The draft; null where parts of it could not be read (R170 to R173).",
  })
  draft!: CallLetterDraft | null;
}

@ObjectType("CallLetterPayload", {
  implements: CommandPayload,
  description: "A letter that is on record; neither letter nor receipt where rules stand in the way.",
})
export class CallLetterPayload extends CommandPayload {
  @Field(() => CallLetterReference, {
    nullable: true,
    description: "The letter; null where findings stand in the way.",
  })
  letter!: CallLetterReference | null;
}

@ObjectType("DiscardCallLetterDraftPayload", {
  implements: CommandPayload,
  description: "A draft of a call letter that is gone for good.",
})
export class DiscardCallLetterDraftPayload extends CommandPayload {
  @Field(() => ID, { description: "The id that the draft had." })
  discardedDraftId!: string;
}

@InputType("DiscardCallLetterDraftInput", { description: "Which draft of a call letter is removed." })
export class DiscardCallLetterDraftInput extends CommandInput {
  @Field(() => ID, { description: "The draft." })
  id!: string;
}

@InputType("IssueCallLetterInput", { description: "Which draft of a call letter is sent." })
export class IssueCallLetterInput extends CommandInput {
  @Field(() => ID, { description: "The draft." })
  draft!: string;
  @Field(() => String, { description: "The draft's contentHash as you have read it." })
  contentHash!: string;
}

@InputType("WithdrawCallLetterInput", { description: "Which call letter is withdrawn, and why." })
export class WithdrawCallLetterInput extends CommandInput {
  @Field(() => ID, { description: "The letter." })
  id!: string;
  @Field(() => String, { description: "Why; on record for good." })
  reason!: string;
}

@ObjectType("TemplateQuestion", { description: "A question that a template asks of every committee." })
export class TemplateQuestion {
  @Field(() => Text, { description: "The question." })
  text!: Text;
  @Field(() => Goal, { nullable: true, description: "The goal that it asks about; null where it is about none." })
  goal!: Goal | null;
  @Field(() => Boolean, { description: "Whether a statement cannot leave it out." })
  required!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType("StatementTemplate", {
  implements: Node,
  description: "What call letters are written by (skabelon til redegørelse).",
})
export class StatementTemplate {
  @Field(() => ID, { description: "Its code and version, e.g. `integration-statement@1`." })
  id!: string;
  @Field(() => ID, { description: "Its code, the same in all versions; `CallLetterInput.template` takes it." })
  code!: string;
  @Field(() => Int, { description: "Its version, from 1." })
  version!: number;
  @Field(() => Text, { description: "Its name." })
  title!: Text;
  @Field(() => Text, { description: "What it asks for." })
  introduction!: Text;
  @Field(() => [TemplateQuestion], { description: "What it asks of every committee." })
  questions!: TemplateQuestion[];
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}

@InputType("DraftCallLetterInput", { description: "A call letter to save as a draft." })
export class DraftCallLetterInput extends CommandInput {
  @Field(() => CallLetterInput, { description: "What it says." })
  content!: CallLetterInput;
  @Field(() => ID, { nullable: true, description: "The draft to replace; left out: a new one." })
  id?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The contentHash of the draft as you read or saved it; needed with `id`. Where it was saved anew since, CONFLICT says by whom and what differs.",
  })
  expectedHash?: string | null;
}
