import { GoalProgress, InitiativeState, MoneyInput } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { LocalDate } from "@hub/subgraph-kit";
import { Field, ID, InputType, Int } from "type-graphql";

@InputType("GoalAnswerInput", { description: "What the committee says of one goal that its plan carries." })
export class GoalAnswerInput {
  @Field(() => ID, { description: "The goal's id, e.g. goal-1." })
  goal!: string;
  @Field(() => GoalProgress, { description: "How far it has come." })
  progress!: GoalProgress;
  @Field(() => TextInput, { description: "The answer; one that is empty or last year's does not count." })
  narrative!: TextInput;
  @Field(() => [ID], {
    nullable: true,
    defaultValue: [],
    description: "Observations of the year's barometer or a later one, by id.",
  })
  evidence!: string[];
  @Field(() => TextInput, { nullable: true, description: "Why there is no evidence, where there is none." })
  noEvidenceReason?: TextInput | null;
}

@InputType("QuestionAnswerInput", { description: "The answer to one question of the call letter." })
export class QuestionAnswerInput {
  @Field(() => ID, { description: "The question's id." })
  question!: string;
  @Field(() => TextInput, { description: "The answer." })
  text!: TextInput;
}

@InputType("InitiativeStatusInput", { description: "Where an initiative of the plan stands." })
export class InitiativeStatusInput {
  @Field(() => String, { description: "The initiative's code in the plan." })
  initiativeCode!: string;
  @Field(() => InitiativeState, { description: "Where it stands." })
  state!: InitiativeState;
  @Field(() => MoneyInput, {
    nullable: true,
    description: "Spent in the statement's year up to its spentThrough.",
  })
  spent?: MoneyInput | null;
  @Field(() => TextInput, { nullable: true, description: "What there is to say of it; needed where it overspends." })
  narrative?: TextInput | null;
}

@InputType("FinalAccountLineInput", { description: "What an initiative has cost in the whole of the year before." })
export class FinalAccountLineInput {
  @Field(() => String, { description: "The initiative's code, in the plan or in the statement of the year before." })
  initiativeCode!: string;
  @Field(() => MoneyInput, { description: "0 or more." })
  amount!: MoneyInput;
}

@InputType("ContributionLineInput", { description: "What an initiative is entered with in the budget contribution." })
export class ContributionLineInput {
  @Field(() => String, { description: "The initiative's code." })
  initiativeCode!: string;
  @Field(() => Int, { description: "Calendar year; the statement's next or a later one." })
  year!: number;
  @Field(() => MoneyInput, { description: "0 or more." })
  amount!: MoneyInput;
  @Field(() => TextInput, { nullable: true, description: "Why it differs from the plan's lines, where it does." })
  differsBecause?: TextInput | null;
}

@InputType("IntegrationStatementInput", { description: "An integration statement; the same for every committee." })
export class StatementInput {
  @Field(() => Int, { description: "The year that it accounts for." })
  year!: number;
  @Field(() => Int, { description: "The revision that this one follows, 0 for the year's first." })
  basedOn!: number;
  @Field(() => ID, { description: "The id of the plan revision that it accounts for." })
  plan!: string;
  @Field(() => ID, { nullable: true, description: "The id of the year's call letter, where the committee has one." })
  callLetter?: string | null;
  @Field(() => TextInput, { nullable: true, description: "A summary." })
  summary?: TextInput | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic!: boolean;
  @Field(() => [GoalAnswerInput], { description: "One for each goal that the plan carries." })
  goalAnswers!: GoalAnswerInput[];
  @Field(() => [QuestionAnswerInput], {
    nullable: true,
    defaultValue: [],
    description: "One for each required question of the call letter.",
  })
  questionAnswers!: QuestionAnswerInput[];
  @Field(() => [InitiativeStatusInput], { description: "One for each initiative of the plan." })
  initiativeStatuses!: InitiativeStatusInput[];
  @Field(() => [ContributionLineInput], {
    nullable: true,
    defaultValue: [],
    description: "The plan's lines of the next year, or what differs from them and why.",
  })
  budgetContribution!: ContributionLineInput[];
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The last day that the spending counts; default 31 May, or the day of publication where that is before.",
  })
  spentThrough?: string | null;
  @Field(() => [FinalAccountLineInput], {
    nullable: true,
    defaultValue: [],
    description: "The final account of the year before (regnskab).",
  })
  finalAccount!: FinalAccountLineInput[];
}
