import { Text } from "@hub/frame";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { RenditionAudience } from "./version/version.enums.js";

@ObjectType("Principle", { description: "A basic principle of the policy (grundprincip)." })
export class Principle {
  @Field(() => ID, { description: "Readable id, e.g. principle-1." })
  id!: string;
  @Field(() => Int, { description: "Its place in the policy, from 1." })
  ordinal!: number;
  @Field(() => Text, { description: "The principle." })
  text!: Text;
}

@ObjectType("Concept", { description: "A concept that the policy defines (centralt begreb)." })
export class Concept {
  @Field(() => ID, { description: "Readable id, e.g. concept-inklusion." })
  id!: string;
  @Field(() => Text, { description: "The term." })
  term!: Text;
  @Field(() => Text, { nullable: true, description: "Its definition; null where the source does not hold it." })
  definition!: Text | null;
  @Field(() => [Text], { description: "Other words for it." })
  altLabels!: Text[];
}

@ObjectType("PolicyRendition", { description: "A version of the policy's text, for one kind of reader." })
export class PolicyRendition {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => String, { description: "As the case calls it, e.g. 'Version 1'." })
  label!: string;
  @Field(() => RenditionAudience, { description: "Whom it is for." })
  audience!: RenditionAudience;
  @Field(() => Text, { description: "Its name, e.g. pixi-version, hovedtekst." })
  title!: Text;
  @Field(() => Text, { nullable: true, description: "What it is for, in the case's words." })
  text!: Text;
  @Field(() => [String], { description: "The parts of the policy that it holds." })
  contains!: string[];
  @Field(() => String, { nullable: true, description: "Where it sends those who want to read more." })
  refersTo!: string | null;
}

@ObjectType("Document", { description: "A document that belongs to the case (bilag)." })
export class Document {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => Int, { nullable: true, description: "The annex's number in the case." })
  annexNumber!: number | null;
  @Field(() => Text, { description: "Its title." })
  title!: Text;
  @Field(() => String, { nullable: true, description: "Where it can be read; null where the source does not say." })
  url!: string | null;
  @Field(() => String, { nullable: true, description: "SHA-256, hex, of its bytes; null where they are not at hand." })
  sha256!: string | null;
  @Field(() => [String], { description: "Columns that the case's words let one expect; inferred." })
  columnsInferred!: string[];
}
