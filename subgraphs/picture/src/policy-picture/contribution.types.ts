import { Indicator } from "@hub/cycle";
import { Initiative } from "@hub/documents";
import { Goal, Text } from "@hub/frame";
import { DateTime } from "@hub/subgraph-kit";
import { Field, ObjectType } from "type-graphql";

@ObjectType("IndicatorContribution", { description: "An initiative and an indicator that it is to move (bidrag)." })
export class IndicatorContribution {
  @Field(() => Indicator, { description: "The indicator." })
  indicator!: Indicator;
  @Field(() => Boolean, {
    description:
      "Whether the plan names the indicator at the initiative; false where the two only have the goal in common.",
  })
  isStated!: boolean;
  @Field(() => Text, { nullable: true, description: "The committee's own word on the contribution; null without one." })
  contribution!: Text | null;
}

@ObjectType("InitiativeContribution", { description: "An initiative that serves a goal, with the goal's indicators." })
export class InitiativeContribution {
  @Field(() => Initiative, { description: "The initiative, of a plan in force." })
  initiative!: Initiative;
  @Field(() => Boolean, { description: "Whether it is its main goal, where it and its money are counted." })
  isMainGoal!: boolean;
  @Field(() => [IndicatorContribution], {
    description: "Those that its plan names first, also of other goals, then the goal's others.",
  })
  indicators!: IndicatorContribution[];
}

@ObjectType("GoalContributions", {
  description:
    "Who does what for a goal, and what measures it: goal to initiatives to indicators (bidragskæde), as of an instant.",
})
export class GoalContributions {
  @Field(() => Goal, { description: "The goal." })
  goal!: Goal;
  @Field(() => DateTime, { description: "The instant whose record it shows." })
  asOf!: Date;
  @Field(() => [Indicator], { description: "The indicators that measure the goal." })
  indicators!: Indicator[];
  @Field(() => [Indicator], { description: "Of these, those that no initiative is said to move." })
  unaddressed!: Indicator[];
  @Field(() => [InitiativeContribution], {
    description:
      "The initiatives in force that serve the goal: those with it as their main goal first, then by owner and code.",
  })
  initiatives!: InitiativeContribution[];
}
