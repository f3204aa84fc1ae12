import { graphEnum, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Node } from "./node.types.js";
import { Text } from "./text.types.js";

export const BodyKind = graphEnum("BodyKind", "What a political body is (politisk organ).", {
  COUNCIL: "The City Council (Borgerrepræsentationen).",
  FINANCE_COMMITTEE: "The Finance Committee (Økonomiudvalget).",
  STANDING_COMMITTEE: "A standing committee (stående udvalg).",
  COORDINATING_COMMITTEE: "The committee that coordinates the integration policy.",
});
export type BodyKind = keyof typeof BodyKind;

export const Direction = graphEnum("Direction", "Which way is good: more or fewer.", {
  INCREASE: "More is better.",
  DECREASE: "Fewer is better.",
});
export type Direction = keyof typeof Direction;

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("Committee", {
  implements: Node,
  description: "A political body of the city (udvalg) as it was called at a time: each wording has an id of its own.",
})
export class Committee {
  @Field(() => ID, {
    description: "The id of this wording: the code, and from its second name on also a number, e.g. BUU@2.",
  })
  id!: string;
  @Field(() => ID, { description: "The lasting code: its Danish abbreviation, e.g. BUU." })
  code!: string;
  @Field(() => String, {
    nullable: true,
    description: "How addresses and clients spell it, e.g. social-services; null where it has no subgraph.",
  })
  slug!: string | null;
  @Field(() => Text, { description: "The body's name." })
  name!: Text;
  @Field(() => String, {
    nullable: true,
    description: "Its root field in this graph, e.g. socialServices; null where it has no subgraph.",
  })
  root!: string | null;
  @Field(() => [BodyKind], { description: "What it is; one body can be several things." })
  kinds!: BodyKind[];
  @Field(() => Boolean, { description: "Whether it publishes plans and statements through the hub." })
  publishes!: boolean;
}

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("EffortTheme", {
  implements: Node,
  description: "An effort that the policy names within an area (indsats).",
})
export class EffortTheme {
  @Field(() => ID, {
    description:
      "The id of this wording: the code, and from the policy's second version on also its number, e.g. theme-1-1@2.",
  })
  id!: string;
  @Field(() => ID, { description: "The lasting code, which every wording has, e.g. theme-1-1." })
  code!: string;
  @Field(() => Text, { description: "The effort as the policy words it." })
  text!: Text;
}

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("PriorityArea", {
  implements: Node,
  description: "One of the policy's priority areas (prioriteret indsatsområde).",
})
export class PriorityArea {
  @Field(() => ID, {
    description:
      "The id of this wording: the code, and from the policy's second version on also its number, e.g. area-1@2.",
  })
  id!: string;
  @Field(() => ID, { description: "The lasting code, which every wording has, e.g. area-1." })
  code!: string;
  @Field(() => Int, { description: "Its number in the policy, from 1." })
  ordinal!: number;
  @Field(() => Text, { description: "The area's name." })
  title!: Text;
  @Field(() => [EffortTheme], { description: "The efforts that the policy names in this area." })
  themes!: EffortTheme[];
  @Field(() => [Goal], { description: "The area's goals." })
  goals!: Goal[];
}

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("Goal", { implements: Node, description: "A goal of the policy (mål); it stands in exactly one area." })
export class Goal {
  @Field(() => ID, {
    description:
      "The id of this wording: the code, and from the policy's second version on also its number, e.g. goal-1@2.",
  })
  id!: string;
  @Field(() => ID, { description: "The lasting code, which every wording has, e.g. goal-1." })
  code!: string;
  @Field(() => Int, { description: "Its place in the policy, from 1 (the source does not number goals)." })
  ordinal!: number;
  @Field(() => Text, { description: "The goal as the policy words it." })
  title!: Text;
  @Field(() => PriorityArea, { description: "The area it stands in." })
  area!: PriorityArea;
  @Field(() => Direction, { description: "Whether the goal is more or fewer of what it names." })
  direction!: Direction;
}

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("Policy", {
  implements: Node,
  description: "The city's integration policy for a period (integrationspolitik).",
})
export class Policy {
  @Field(() => ID, {
    description:
      "The id of this wording: the code, and from the policy's second version on also its number, e.g. integration-policy-2011-2014@2.",
  })
  id!: string;
  @Field(() => ID, { description: "The lasting code, which every wording has, e.g. integration-policy-2011-2014." })
  code!: string;
  @Field(() => Text, { description: "The policy's name." })
  title!: Text;
  @Field(() => [Text], { description: "Other names in official use, e.g. inklusionspolitik." })
  aliases!: Text[];
  @Field(() => LocalDate, {
    nullable: true,
    description: "First day of its period; null where the policy names none yet.",
  })
  startsOn!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day after its period (half-open); null where the policy names none yet.",
  })
  endsOn!: string | null;
  @Field(() => [PriorityArea], { description: "Its priority areas, in their order." })
  areas!: PriorityArea[];
  @Field(() => [Goal], { description: "Its goals, in their order." })
  goals!: Goal[];
}
