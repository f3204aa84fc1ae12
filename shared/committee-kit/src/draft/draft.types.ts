import { DocumentKind, ValidationReport as Report } from "@hub/documents";
import { DateTime, JsonValue, KEY_OPTIONS } from "@hub/subgraph-kit";
import {
  ArgsType,
  type ClassType,
  createParameterDecorator,
  Directive,
  Field,
  ID,
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

@Directive("@shareable")
@ObjectType("DraftPayload", {
  description:
    "The saved draft with its findings, or none where it cannot or must not be stored: where a finding `refusesDraft`.",
})
export class DraftPayload {
  @Field(() => Draft, { nullable: true, description: "The draft as saved." })
  draft!: Draft | null;
  @Field(() => Report, { description: "What the rules say of it." })
  report!: Report;
}

/** The document with GraphQL's defaults and the caller's own nulls, as the hash covers it. */
export function DocumentArg(input: ClassType): ReturnType<typeof createParameterDecorator> {
  const arg = { name: "input", typeFunc: () => input, options: { description: "The document." } };
  return createParameterDecorator(({ args }) => args.input, { arg });
}

/** The changed parts of a document: what is left out is left as it is. */
export function PatchArg(patch: ClassType): ReturnType<typeof createParameterDecorator> {
  const arg = { name: "patch", typeFunc: () => patch, options: { description: "The changed parts; the rest stays." } };
  return createParameterDecorator(({ args }) => args.patch, { arg });
}

const EXPECTED_HASH = {
  nullable: true,
  description:
    "The contentHash of the draft as you read or saved it; needed with `id`, so that of two editors none loses the other's work. Where it was saved anew since, CONFLICT says by whom and what differs.",
};

@ArgsType()
export class SaveArgs {
  @Field(() => ID, { nullable: true, description: "The draft to save anew." })
  id?: string | null;
  @Field(() => String, EXPECTED_HASH)
  expectedHash?: string | null;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ArgsType()
export class EditArgs {
  @Field(() => ID, { description: "The draft to change." })
  id!: string;
  @Field(() => String, {
    description:
      "The contentHash of the draft as you read or saved it. Where it was saved anew since, CONFLICT says by whom and what differs.",
  })
  expectedHash!: string;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}
