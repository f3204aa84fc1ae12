import { connectionTypesOf, DateTime, LocalDate } from "@hub/subgraph-kit";
import { Field, InputType, Int, ObjectType } from "type-graphql";

@ObjectType("FieldUsageDay", { description: "How often a part of the graph was asked for on one day." })
export class FieldUsageDay {
  @Field(() => LocalDate, { description: "The day, of UTC and by the server's clock." })
  day!: string;
  @Field(() => Int, { description: "How many operations asked for it." })
  asked!: number;
}

@ObjectType("FieldUsage", {
  description: "That a client's operation asks for a part of the graph: whom it would hurt if that part went.",
})
export class FieldUsage {
  @Field(() => String, {
    description: "The part, as a schema coordinate: Goal.title, Query.goals(asOf:), PlanState.DRAFT, MoneyInput.oere.",
  })
  field!: string;
  @Field(() => String, {
    nullable: true,
    description: "The system, as its token names it, else as its request does; null where neither tells a name.",
  })
  client!: string | null;
  @Field(() => Boolean, {
    description: "Whether the client's name is that of a token, and not merely what a request says.",
  })
  isProved!: boolean;
  @Field(() => String, { nullable: true, description: "The operation's name; null where it has none." })
  operation!: string | null;
  @Field(() => Int, { description: "How many operations asked for it in the days that were asked about." })
  asked!: number;
  @Field(() => DateTime, { description: "When it was asked for last, by the server's clock." })
  lastAskedAt!: Date;
  @Field(() => [FieldUsageDay], { description: "Each day on which it was asked for, oldest first." })
  days!: FieldUsageDay[];
}

@InputType("FieldUsageFilter", { description: "Fields combine by AND, the values of a list by OR." })
export class FieldUsageFilter {
  @Field(() => [String], {
    nullable: true,
    description: "Parts of the graph, as coordinates; a type's name alone stands for all that is in it.",
  })
  field?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Clients." })
  client?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Names of operations." })
  operation?: string[] | null;
  @Field(() => LocalDate, { nullable: true, description: "From this day on." })
  startsOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "Before this day." })
  endsOn?: string | null;
}

export const { Connection: FieldUsageConnection } = connectionTypesOf<FieldUsage>({
  name: "FieldUsage",
  node: FieldUsage,
  description: "A page of the use of the graph.",
});
