import { CommandInput, DateTime, made } from "@hub/subgraph-kit";
import { Directive, Field, ID, InputType, ObjectType } from "type-graphql";
import { CommandPayload, recorded } from "./command-payload.types.js";
import type { RedactionOnRecord } from "./redaction.service.js";

@InputType("RedactInput", { description: "Which texts of something on record are emptied for good, and why." })
export class RedactInput extends CommandInput {
  @Field(() => ID, {
    description:
      "What the texts stand in: the position of its receipt (`policy:17`), or its id where one record has it.",
  })
  record!: string;
  @Field(() => [String], {
    nullable: true,
    description: "JSON Pointers to the texts, such as `/challenges/0/text`; left out: all texts of it that can go.",
  })
  texts?: string[] | null;
  @Field(() => String, { description: "Why, in a sentence, without the words that are to go; on record." })
  reason!: string;
}

@Directive("@shareable")
@ObjectType("TextRedaction", { description: "That texts of something on record are gone (redigering)." })
export class TextRedaction {
  @Field(() => String, { description: "The position of what they stood in, such as `policy:17`." })
  record!: string;
  @Field(() => String, { description: "The type of its event, such as `remark.written.v1`." })
  type!: string;
  @Field(() => [String], { description: "JSON Pointers to where they stood in the event's data." })
  texts!: string[];
  @Field(() => String, { description: "Why." })
  reason!: string;
  @Field(() => DateTime, { description: "When, by the hub's clock." })
  redactedAt!: Date;
}

@Directive("@shareable")
@ObjectType("RedactPayload", { implements: CommandPayload, description: "A redaction on record; hash and time stay." })
export class RedactPayload extends CommandPayload {
  @Field(() => TextRedaction, { description: "What is gone." })
  redaction!: TextRedaction;
  @Field(() => [String], {
    description:
      "Positions at which the same owner has the same words on record too, at most 100; they are still there.",
  })
  stillIn!: string[];
}

/** The payload of a redaction. */
export function presentRedaction({ receipt, stillIn, redactedAt, ...facts }: RedactionOnRecord): RedactPayload {
  const redaction = made(TextRedaction, { ...facts, redactedAt: new Date(redactedAt) });
  return made(RedactPayload, { redaction, stillIn, ...recorded(receipt) });
}
