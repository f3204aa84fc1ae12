import { CorrectionKind } from "@hub/documents";
import { KEY_OPTIONS } from "@hub/subgraph-kit";
import { ArgsType, type ClassType, createParameterDecorator, Field, ID } from "type-graphql";
import { CorrectionInput } from "./command.types.js";

/** The document as GraphQL has read it, with its defaults and its explicit nulls: what is hashed. */
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
