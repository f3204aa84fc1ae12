import { Goal, Node, Text } from "@hub/frame";
import { LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, InterfaceType, ObjectType } from "type-graphql";
import { ActionPlan } from "./action-plan.types.js";
import { GoalProgress, InitiativeState } from "./document.types.js";
import { PublishedDocument } from "./published-document.types.js";
import { Money } from "./value.types.js";

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
  @Field(() => [ID], { description: "Released observations of the barometer that it rests on, by id." })
  evidence!: string[];
  @Field(() => Text, { nullable: true, description: "Why there is no evidence, where there is none." })
  noEvidenceReason!: Text | null;
}

@Directive("@shareable")
@ObjectType("QuestionAnswer", { description: "The answer to one question of the call letter (svar på et spørgsmål)." })
export class QuestionAnswer {
  @Field(() => ID, { description: "The question, by its id in the call letter." })
  question!: string;
  @Field(() => Text, { description: "The answer." })
  text!: Text;
}

@Directive("@shareable")
@ObjectType("InitiativeStatus", {
  description: "Where an initiative of the plan stands, and what it has cost so far (status på en indsats).",
})
export class InitiativeStatus {
  @Field(() => String, { description: "The initiative's code in the plan." })
  initiativeCode!: string;
  @Field(() => InitiativeState, { description: "Where it stands." })
  state!: InitiativeState;
  @Field(() => Money, { nullable: true, description: "Spent in the statement's year up to spentThrough (forbrug)." })
  spent!: Money | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day that `spent` counts, as of the whole statement; null where nothing is told.",
  })
  spentThrough!: string | null;
  @Field(() => Text, { nullable: true, description: "What there is to say of it." })
  narrative!: Text | null;
}

@Directive("@shareable")
@ObjectType("ContributionLine", {
  description: "What an initiative is entered with in the committee's budget contribution for a year (budgetbidrag).",
})
export class ContributionLine {
  @Field(() => String, { description: "The initiative's code in the plan." })
  initiativeCode!: string;
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => Money, { description: "The amount." })
  amount!: Money;
  @Field(() => Text, { nullable: true, description: "Why it differs from the plan's lines, where it does." })
  differsBecause!: Text | null;
}

@Directive("@shareable")
@ObjectType("FinalAccountLine", {
  description: "What an initiative has cost in the whole of the year before the statement's (regnskab).",
})
export class FinalAccountLine {
  @Field(() => String, { description: "The initiative's code." })
  initiativeCode!: string;
  @Field(() => Int, { description: "Calendar year: that before the statement's." })
  year!: number;
  @Field(() => Money, { description: "The amount." })
  amount!: Money;
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
  @Field(() => ID, { nullable: true, description: "The call letter that it answers, by id; null where none was sent." })
  callLetter!: string | null;
  @Field(() => Text, { nullable: true, description: "A summary." })
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
