import { CommandPayload, DocumentKind, ValidationReport as Report } from "@hub/documents";
import { connectionTypesOf, DateTime, JsonValue } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

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
  @Field(() => JsonValue, { description: "What will be published, as it is stored: what `contentHash` covers." })
  content!: unknown;
  @Field(() => JsonValue, {
    description: "The same in the form of the input, with basedOn: it can be changed and sent back as it is.",
  })
  asInput!: unknown;
  @Field(() => Int, { description: "The revision that it follows, as in the input." })
  basedOn!: number;
  @Field(() => DateTime, { description: "When it was last saved." })
  savedAt!: Date;
  @Field(() => String, { description: "The client that saved it; another one has to publish it (I6)." })
  preparedBy!: string;
  @Field(() => Report, { description: "What the rules would say if you published it now." })
  report!: Report;
  @Field(() => String, {
    nullable: true,
    description: "The rule set that it was last validated by; null where that was an older version of the hub.",
  })
  ruleSet!: string | null;
  @Field(() => Boolean, {
    description:
      "Whether the rules have changed since it was last validated: `validateDraft` validates it anew, and only then can it be published (R166).",
  })
  needsRevalidation!: boolean;
  @Field(() => Int, {
    nullable: true,
    description:
      "Days in Copenhagen until the last on which it is in time, by the due date that counts for you: 0 on that day, negative when it is late, null where nothing is due.",
  })
  daysRemaining!: number | null;
}

export const { Connection: DraftConnection } = connectionTypesOf<Draft>({
  name: "Draft",
  node: Draft,
  description: "A page of drafts.",
  isShared: true,
});

@Directive("@shareable")
@ObjectType("DraftPayload", {
  implements: CommandPayload,
  description:
    "The saved draft with its findings, or none where it cannot or must not be stored: where a finding `refusesDraft`.",
})
export class DraftPayload extends CommandPayload {
  @Field(() => Draft, { nullable: true, description: "The draft as saved; null where a finding refuses drafts." })
  draft!: Draft | null;
  @Field(() => Report, { description: "What the rules say of it." })
  report!: Report;
}

@Directive("@shareable")
@ObjectType("DiscardDraftPayload", { implements: CommandPayload, description: "A draft that is gone for good." })
export class DiscardDraftPayload extends CommandPayload {
  @Field(() => ID, { description: "The id that the draft had." })
  discardedDraftId!: string;
}
