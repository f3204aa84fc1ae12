import { CallLetter, Observation, Question } from "@hub/cycle";
import { Goal, Node, Text } from "@hub/frame";
import { LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { ActionPlan, Initiative } from "./action-plan.types.js";
import { GoalProgress, InitiativeState } from "./document.types.js";
import { PublishedDocument } from "./published-document.types.js";
import { Money } from "./value.types.js";

const STANDS_IN =
  "The statement that it stands in; null where more than its id is asked for and that could not be reached.";
const OF_PLAN =
  "The initiative of that code in the plan revision that the statement cites; null where that has none, and where more than its id is asked for and that could not be reached.";

@Directive("@shareable")
@ObjectType("GoalAnswer", {
  implements: Node,
  description: "What a committee says of one goal of its plan, with its evidence (svar på et mål).",
})
export class GoalAnswer {
  @Field(() => ID, { description: "UUIDv7; belongs to this revision alone." })
  id!: string;
  @Field(() => Goal, { description: "The goal." })
  goal!: Goal;
  @Field(() => GoalProgress, { description: "How far it has come." })
  progress!: GoalProgress;
  @Field(() => Text, { description: "The answer in the committee's words." })
  narrative!: Text;
  @Field(() => [Observation], { description: "Released observations of the barometer that it rests on." })
  evidence!: Observation[];
  @Field(() => Text, {
    nullable: true,
    description: "Why there is no evidence; null where there is some, or its owner does not say.",
  })
  noEvidenceReason!: Text | null;
  @Field(() => IntegrationStatement, { nullable: true, description: STANDS_IN })
  statement!: IntegrationStatement | null;
}

@Directive("@shareable")
@ObjectType("QuestionAnswer", { description: "The answer to one question of the call letter (svar på et spørgsmål)." })
export class QuestionAnswer {
  @Field(() => Question, {
    nullable: true,
    description: "The question; null where the call letter that the statement names has no such question.",
  })
  question!: Question | null;
  @Field(() => Text, { description: "The answer." })
  text!: Text;
}

@Directive("@shareable")
@ObjectType("InitiativeStatus", {
  description: "Where an initiative of the plan stands, and what it has cost so far (status på en indsats).",
})
export class InitiativeStatus {
  @Field(() => String, { description: "The initiative's code, in the committee's own word." })
  code!: string;
  @Field(() => Initiative, { nullable: true, description: OF_PLAN })
  initiative!: Initiative | null;
  @Field(() => InitiativeState, { description: "Where it stands." })
  state!: InitiativeState;
  @Field(() => Money, {
    nullable: true,
    description: "Spent in the statement's year up to spentThrough (forbrug); null where the statement does not say.",
  })
  spent!: Money | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day that `spent` counts, as of the whole statement; null where nothing is told.",
  })
  spentThrough!: string | null;
  @Field(() => Text, { nullable: true, description: "What there is to say of it; null where nothing is said." })
  narrative!: Text | null;
  @Field(() => IntegrationStatement, { nullable: true, description: STANDS_IN })
  statement!: IntegrationStatement | null;
}

@Directive("@shareable")
@ObjectType("ContributionLine", {
  description: "What an initiative is entered with in the committee's budget contribution for a year (budgetbidrag).",
})
export class ContributionLine {
  @Field(() => String, { description: "The initiative's code, in the committee's own word." })
  code!: string;
  @Field(() => Initiative, { nullable: true, description: OF_PLAN })
  initiative!: Initiative | null;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => Money, { description: "The amount." })
  amount!: Money;
  @Field(() => Text, {
    nullable: true,
    description: "Why it differs from the plan's lines; null where it does not, or its owner does not say.",
  })
  differsBecause!: Text | null;
  @Field(() => IntegrationStatement, { nullable: true, description: STANDS_IN })
  statement!: IntegrationStatement | null;
}

@Directive("@shareable")
@ObjectType("FinalAccountLine", {
  description: "What an initiative has cost in the whole of the year before the statement's (regnskab).",
})
export class FinalAccountLine {
  @Field(() => String, { description: "The initiative's code, in the committee's own word." })
  code!: string;
  @Field(() => Initiative, { nullable: true, description: OF_PLAN })
  initiative!: Initiative | null;
  @Field(() => Int, { description: "Calendar year: that before the statement's." })
  year!: number;
  @Field(() => Money, { description: "The amount." })
  amount!: Money;
  @Field(() => IntegrationStatement, { nullable: true, description: STANDS_IN })
  statement!: IntegrationStatement | null;
}

@InterfaceType("IntegrationStatement", {
  autoRegisterImplementations: false,
  implements: PublishedDocument,
  description:
    "A committee's yearly account of its plan, with its budget contribution (integrationsredegørelse), one published revision.",
})
export abstract class IntegrationStatement extends PublishedDocument {
  @Field(() => Int, { description: "The year that it accounts for." })
  year!: number;
  @Field(() => ActionPlan, { description: "The plan revision that it accounts for." })
  plan!: ActionPlan | Promise<ActionPlan>;
  @Field(() => CallLetter, {
    nullable: true,
    description:
      "The call letter that it answers; null where it names none, and where more than its id is asked for and that could not be reached.",
  })
  callLetter!: CallLetter | null;
  @Field(() => Text, { nullable: true, description: "A summary; null where its owner gives none." })
  summary!: Text | null;
  @Field(() => [GoalAnswer], { description: "An answer for each goal that the plan carries." })
  goalAnswers!: GoalAnswer[];
  @Field(() => [QuestionAnswer], { description: "The answers to the call letter's questions." })
  questionAnswers!: QuestionAnswer[];
  @Field(() => [InitiativeStatus], { description: "Where each initiative of the plan stands." })
  initiativeStatuses!: InitiativeStatus[];
  @Field(() => [ContributionLine], { description: "The budget contribution for the next year (budgetbidrag)." })
  budgetContribution!: ContributionLine[];
  @Field(() => LocalDate, {
    description:
      "The last day that its spending counts; of a statement that does not tell it 31 May, or the day of its publication where that is before.",
  })
  spentThrough!: string;
  @Field(() => [FinalAccountLine], { description: "The final account of the year before (regnskab)." })
  finalAccount!: FinalAccountLine[];
}
