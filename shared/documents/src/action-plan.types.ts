import { Indicator } from "@hub/cycle";
import { Committee, EffortTheme, Goal, Node, Policy, Text } from "@hub/frame";
import { LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { BudgetLine } from "./budget-line.types.js";
import { InitiativeState, PoliticalStatus } from "./document.types.js";
import { PublishedDocument } from "./published-document.types.js";
import { YearTotal } from "./value.types.js";

@Directive("@shareable")
@ObjectType("GoalCommitment", {
  description:
    "A goal that a committee takes on, with its place in the committee's order of priority (ansvarsfordeling).",
})
export class GoalCommitment {
  @Field(() => Goal, { description: "The goal." })
  goal!: Goal;
  @Field(() => Int, { description: "1 is the most important (prioritering)." })
  priority!: number;
  @Field(() => Text, { description: "What the committee wants to reach." })
  ambition!: Text;
}

@InterfaceType("ActionPlan", {
  autoRegisterImplementations: false,
  implements: PublishedDocument,
  description: "A committee's action plan for the integration policy (handleplan), one published revision.",
})
export abstract class ActionPlan extends PublishedDocument {
  @Field(() => Policy, { description: "The policy that it carries out." })
  policy!: Policy;
  @Field(() => Text, { description: "The plan's name." })
  title!: Text;
  @Field(() => PoliticalStatus, { description: "How far it has come politically." })
  politicalStatus!: PoliticalStatus;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day the committee approved it; null where the plan names none.",
  })
  approvedOn!: string | null;
  @Field(() => [GoalCommitment], { description: "The goals that the committee carries, ranked." })
  commitments!: GoalCommitment[];
  @Field(() => [Initiative], { description: "Its initiatives, in the plan's order." })
  initiatives!: Initiative[];
  @Field(() => [YearTotal], { description: "The plan's sums by year." })
  totals!: YearTotal[];
}

@Directive("@shareable")
@ObjectType("IndicatorLink", { description: "An indicator that an initiative is to move, by its plan (indikator)." })
export class IndicatorLink {
  @Field(() => Indicator, {
    nullable: true,
    description: "The indicator; null where the catalogue did not have it when the plan was published.",
  })
  indicator!: Indicator | null;
  @Field(() => Text, {
    nullable: true,
    description: "What the committee says of the initiative's part in it (bidrag); null where it says nothing.",
  })
  contribution!: Text | null;
}

@InterfaceType("Initiative", {
  implements: Node,
  autoRegisterImplementations: false,
  description:
    "An initiative of an action plan (indsats, initiativ). goals[0] is the main goal: the initiative and its money are counted there, once; the others say what it also serves.",
})
export abstract class Initiative {
  @Field(() => ID, { description: "UUIDv7; belongs to this revision alone." })
  id!: string;
  @Field(() => String, { description: "The owner's code; the same from revision to revision." })
  code!: string;
  @Field(() => Committee, { description: "The committee that owns it." })
  committee!: Committee;
  @Field(() => ActionPlan, { description: "The plan revision that it stands in." })
  plan!: ActionPlan | Promise<ActionPlan>;
  @Field(() => Text, { description: "Its name." })
  title!: Text;
  @Field(() => Text, { nullable: true, description: "What is done; null where its owner does not say." })
  description!: Text | null;
  @Field(() => [Goal], { description: "The goals it serves, the main goal first." })
  goals!: Goal[];
  @Field(() => [EffortTheme], { description: "The policy's efforts that it takes up." })
  themes!: EffortTheme[];
  @Field(() => [Committee], { description: "Committees that take part; it is counted at its owner alone." })
  partners!: Committee[];
  @Field(() => [IndicatorLink], {
    description: "Indicators that it is to move, as its plan says; none in older plans.",
  })
  indicators!: IndicatorLink[];
  @Field(() => InitiativeState, { description: "Where it stands." })
  state!: InitiativeState;
  @Field(() => Text, {
    nullable: true,
    description:
      "Why it is in that state (begrundelse): of a cancelled one always, but in revisions from before the rule R84; null where its owner does not say.",
  })
  stateReason!: Text | null;
  @Field(() => [String], { description: "Whom it is for (målgrupper)." })
  targetGroups!: string[];
  @Field(() => [String], { description: "Where in the city (bydele)." })
  districts!: string[];
  @Field(() => LocalDate, { nullable: true, description: "First day; null where none is named." })
  startsOn!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day after the last one (half-open); null where none is named.",
  })
  endsOn!: string | null;
  @Field(() => [BudgetLine], { description: "Its budget lines." })
  budgetLines!: BudgetLine[];
  @Field(() => [YearTotal], { description: "The sums of its lines by year." })
  totals!: YearTotal[];
}
