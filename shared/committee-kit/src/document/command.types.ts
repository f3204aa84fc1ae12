import {
  CorrectionKind,
  DocumentKind,
  Problem,
  PublishedDocument,
  Receipt,
  ValidationReport as Report,
} from "@hub/documents";
import { DateTime, JsonValue, KEY_OPTIONS } from "@hub/subgraph-kit";
import {
  ArgsType,
  type ClassType,
  createParameterDecorator,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
} from "type-graphql";

@Directive("@shareable")
@ObjectType("Draft", { description: "A document in preparation (kladde); its owner's alone." })
export class Draft {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => DocumentKind, { description: "What it is a draft of." })
  kind!: DocumentKind;
  @Field(() => String, {
    description: "SHA-256, hex, over the RFC 8785 canonical JSON of its content; publish with it.",
  })
  contentHash!: string;
  @Field(() => JsonValue, { description: "The input with its defaults, without basedOn: what will be published." })
  content!: unknown;
  @Field(() => DateTime, { description: "When it was last saved." })
  savedAt!: Date;
  @Field(() => String, { description: "The client that saved it; another one has to publish it (I6)." })
  preparedBy!: string;
  @Field(() => Report, { description: "What the rules would say if you published it now." })
  report!: Report;
  @Field(() => Int, {
    nullable: true,
    description:
      "Days in Copenhagen until the last on which it is in time, by the due date that counts for you: 0 on that day, negative when it is late, null where nothing is due.",
  })
  daysRemaining!: number | null;
}

@Directive("@shareable")
@ObjectType("DraftPayload", { description: "The saved draft, or none where a FATAL rule fails." })
export class DraftPayload {
  @Field(() => Draft, { nullable: true, description: "The draft as saved." })
  draft!: Draft | null;
  @Field(() => Report, { description: "What the rules say of it." })
  report!: Report;
}

@Directive("@shareable")
@ObjectType("PublishPayload", {
  description: "The document on record and its receipt, or neither where a FATAL or ERROR rule fails.",
})
export class PublishPayload {
  @Field(() => PublishedDocument, { nullable: true, description: "The document on record." })
  document!: PublishedDocument | null;
  @Field(() => Receipt, { nullable: true, description: "The hub's receipt." })
  receipt!: Receipt | null;
  @Field(() => [Problem], { description: "What stops it, or the warnings that it was published with." })
  problems!: Problem[];
}

@InputType("CorrectionInput", { description: "Says that the revision corrects the one before it, and why." })
export class CorrectionInput {
  @Field(() => CorrectionKind, { description: "CLERICAL or SUBSTANTIVE; a REDACTION is a withdrawal." })
  kind!: CorrectionKind;
  @Field(() => String, { description: "Why, in a sentence; on record for good." })
  reason!: string;
}

/** The document with GraphQL's defaults and the caller's own nulls, as the hash covers it. */
export function DocumentArg(input: ClassType): ReturnType<typeof createParameterDecorator> {
  const arg = { name: "input", typeFunc: () => input, options: { description: "The document." } };
  return createParameterDecorator(({ args }) => args.input, { arg });
}

@ArgsType()
export class PublishArgs {
  @Field(() => ID, { description: "The draft to publish." })
  draft!: string;
  @Field(() => String, { description: "The draft's contentHash as you read it, so that nothing else is published." })
  contentHash!: string;
  @Field(() => CorrectionInput, { nullable: true, description: "If it corrects the revision before it." })
  correction?: CorrectionInput | null;
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
