import { SlotKind } from "@hub/cycle";
import { Committee, Node, Text } from "@hub/frame";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("YearWheelSlot", { description: "A place in the year wheel, as the policy words it (årshjul)." })
export class YearWheelSlot {
  @Field(() => Int, { description: "First month, 1 to 12." })
  monthFrom!: number;
  @Field(() => Int, { description: "Last month, 1 to 12." })
  monthTo!: number;
  @Field(() => [SlotKind], { description: "What takes place." })
  kinds!: SlotKind[];
  @Field(() => Text, { description: "The policy's words." })
  text!: Text;
}

@Directive('@key(fields: "id")')
@ObjectType("Obligation", { implements: Node, description: "Who owes what to whom each year, as the case words it." })
export class Obligation {
  @Field(() => ID, { description: "Readable id." })
  id!: string;
  @Field(() => SlotKind, { description: "What kind." })
  kind!: SlotKind;
  @Field(() => Text, { description: "What is owed." })
  what!: Text;
  @Field(() => Text, { nullable: true, description: "What it has to hold; null where the source does not say." })
  mustContain!: Text | null;
  @Field(() => [Committee], { description: "Who owes it." })
  owedBy!: Committee[];
  @Field(() => [Committee], { description: "Who receives it." })
  owedTo!: Committee[];
  @Field(() => String, { description: "When, in the case's own words." })
  dueText!: string;
  @Field(() => String, {
    nullable: true,
    description: "Day of the year, as ISO 8601 writes it: --05-01; null where the source names none.",
  })
  due!: string | null;
  @Field(() => [Int], { description: "In which years, where the case says so." })
  years!: number[];
  @Field(() => Boolean, { description: "Whether the years are inferred from the policy's period." })
  yearsInferred!: boolean;
  @Field(() => Int, { nullable: true, description: "The first year, inferred; null where it cannot be." })
  firstYearInferred!: number | null;
}
