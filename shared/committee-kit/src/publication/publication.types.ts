import { CorrectionKind, Finding, FindingWeight, PublishedDocument, Receipt, RuleCode } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { KEY_OPTIONS } from "@hub/subgraph-kit";
import { ArgsType, Directive, Field, ID, InputType, ObjectType } from "type-graphql";

@Directive("@shareable")
@ObjectType("PublishPayload", {
  description: "The document on record and its receipt, or neither where a FATAL or ERROR rule fails.",
})
export class PublishPayload {
  @Field(() => PublishedDocument, { nullable: true, description: "The document on record." })
  document!: PublishedDocument | null;
  @Field(() => Receipt, { nullable: true, description: "The hub's receipt." })
  receipt!: Receipt | null;
  @Field(() => [Finding], { description: "What stops it, or the warnings that it was published with." })
  findings!: Finding[];
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

@ArgsType()
export class PublishArgs {
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
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ArgsType()
export class WithdrawArgs {
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
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}
