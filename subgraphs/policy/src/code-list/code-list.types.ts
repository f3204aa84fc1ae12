import { Text } from "@hub/frame";
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType("CodeItem", { description: "A code of a list, with its name in both languages." })
export class CodeItem {
  @Field(() => ID, { description: "As documents, filters and the keys of a breakdown have it, e.g. Nørrebro or BUU." })
  code!: string;
  @Field(() => Text, { description: "Its name." })
  label!: Text;
  @Field(() => Text, {
    nullable: true,
    description:
      "What it means: of an enum's value, a rule, an indicator or a concept; null where the list says no more than its name.",
  })
  description!: Text | null;
  @Field(() => [String], { description: "Other words that are taken for it where a document names them." })
  aliases!: string[];
}

@ObjectType("CodeList", { description: "The codes that fields and arguments of one kind take (kodeliste)." })
export class CodeList {
  @Field(() => ID, {
    description: "DISTRICT, TARGET_GROUP, ACCOUNT, COMMITTEE, GOAL, …, or the name of an enum of this graph.",
  })
  id!: string;
  @Field(() => Text, { description: "What its codes are of." })
  title!: Text;
  @Field(() => Boolean, { description: "Whether documents may name others beside them, as free text." })
  takesFreeText!: boolean;
  @Field(() => Boolean, { description: "Whether it is an enum of this graph, which changes with the contract alone." })
  isEnum!: boolean;
  @Field(() => String, { description: "Changes with any change to any of its codes or names." })
  version!: string;
  @Field(() => [CodeItem], { description: "Its codes, in their order." })
  items!: CodeItem[];
}
