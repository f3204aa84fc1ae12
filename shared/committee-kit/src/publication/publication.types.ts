import { CommandPayload, CorrectionKind, FindingWeight, PublishedDocument, RuleCode } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { CommandInput } from "@hub/subgraph-kit";
import { Directive, Field, ID, InputType, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType("PublishPayload", {
  implements: CommandPayload,
  description: "The document on record and its receipt, or neither where a FATAL or ERROR rule fails.",
})
export class PublishPayload extends CommandPayload {
  @Field(() => PublishedDocument, {
    nullable: true,
    description: "The document on record; null where findings stand in the way.",
  })
  document!: PublishedDocument | null;
}

@InputType("CorrectionInput", { description: "Says that the revision corrects the one before it, and why." })
export class CorrectionInput {
  @Field(() => CorrectionKind, { description: "CLERICAL or SUBSTANTIVE; a REDACTION is a withdrawal." })
  kind!: CorrectionKind;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
}

@InputType("FindingNoteInput", {
  description:
    "What the publisher says of a warning that the document is published with: a comment, a weight, or both.",
})
export class FindingNoteInput {
  @Field(() => RuleCode, { description: "The rule of the finding, e.g. I14." })
  rule!: string;
  @Field(() => String, {
    nullable: true,
    description: "A place of the finding, as in `Finding.path` or `places`; left out: all that the rule has found.",
  })
  path?: string | null;
  @Field(() => TextInput, {
    nullable: true,
    description: "What there is to say of it; public, and on record for good.",
  })
  comment?: TextInput | null;
  @Field(() => FindingWeight, { nullable: true, description: "How much it weighs, in the publisher's own judgement." })
  weight?: FindingWeight | null;
}

@InputType("PublishInput", { description: "Which draft is published, and what is said with it." })
export class PublishInput extends CommandInput {
  @Field(() => ID, { description: "The draft to publish." })
  draft!: string;
  @Field(() => String, { description: "The draft's contentHash as you read it, so that nothing else is published." })
  contentHash!: string;
  @Field(() => CorrectionInput, { nullable: true, description: "If it corrects the revision before it." })
  correction?: CorrectionInput | null;
  @Field(() => [FindingNoteInput], {
    nullable: true,
    description: "Comments on the warnings that it is published with, and how much they weigh; shown with them.",
  })
  notes?: FindingNoteInput[] | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The committee's signature: a compact JWS whose payload is the contentHash, its key's `kid` in the header.",
  })
  signature?: string | null;
}

@InputType("WithdrawInput", { description: "Which published revision is withdrawn, and why." })
export class WithdrawInput extends CommandInput {
  @Field(() => ID, { description: "The published revision's id." })
  document!: string;
  @Field(() => CorrectionKind, { description: "REDACTION empties the text for good; the others keep it readable." })
  kind!: CorrectionKind;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description:
      "The committee's signature: a compact JWS whose payload is the hash of { contentHash, document, kind, reason }, made as a contentHash is.",
  })
  signature?: string | null;
}
