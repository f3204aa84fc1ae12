import { TextInput } from "@hub/frame";
import { Field, ID, InputType, Int } from "type-graphql";
import { patchedList } from "../draft/list-patch.rules.js";
import { statementDocument } from "./statement.document.js";
import {
  ContributionLineInput,
  GoalAnswerInput,
  InitiativeStatusInput,
  QuestionAnswerInput,
  type StatementInput,
} from "./statement.types.js";

@InputType("IntegrationStatementPatch", {
  description:
    "The changed parts of an integration statement; what is left out or null stays, unless the field says otherwise.",
})
export class StatementPatch {
  @Field(() => Int, { nullable: true, description: "The revision that the statement follows." })
  basedOn?: number | null;
  @Field(() => ID, { nullable: true, description: "The id of the plan revision that it accounts for." })
  plan?: string | null;
  @Field(() => ID, { nullable: true, description: "The id of the year's call letter; null removes it." })
  callLetter?: string | null;
  @Field(() => TextInput, { nullable: true, description: "A summary; null removes it." })
  summary?: TextInput | null;
  @Field(() => Boolean, { nullable: true, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
  @Field(() => [GoalAnswerInput], {
    nullable: true,
    description: "Answers that replace those on the same goal, or are added.",
  })
  goalAnswers?: GoalAnswerInput[] | null;
  @Field(() => [QuestionAnswerInput], {
    nullable: true,
    description: "Answers that replace those to the same question, or are added.",
  })
  questionAnswers?: QuestionAnswerInput[] | null;
  @Field(() => [InitiativeStatusInput], {
    nullable: true,
    description: "Statuses that replace those with the same initiative code, or are added.",
  })
  initiativeStatuses?: InitiativeStatusInput[] | null;
  @Field(() => [ContributionLineInput], {
    nullable: true,
    description: "Lines that replace all lines with the same initiative code, or are added.",
  })
  budgetContribution?: ContributionLineInput[] | null;
  @Field(() => [ID], { nullable: true, description: "Goals whose answers are removed." })
  removeGoalAnswers?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Questions whose answers are removed." })
  removeQuestionAnswers?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Codes of initiatives whose statuses are removed." })
  removeInitiativeStatuses?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Codes of initiatives whose contribution lines are removed." })
  removeBudgetContribution?: string[] | null;
}

/** How statements are changed in parts. */
export const statementPatching = { type: statementDocument, patched: patchedStatement };

/** The statement with the parts that a patch sends. */
function patchedStatement(statement: StatementInput, patch: StatementPatch): StatementInput {
  const { basedOn, plan, synthetic, callLetter, summary } = patch;
  return {
    ...statement,
    ...patchedLists(statement, patch),
    basedOn: basedOn ?? statement.basedOn,
    plan: plan ?? statement.plan,
    synthetic: synthetic ?? statement.synthetic,
    ...(callLetter !== undefined && { callLetter }),
    ...(summary !== undefined && { summary }),
  };
}

function patchedLists(statement: StatementInput, patch: StatementPatch) {
  return {
    goalAnswers: patchedList(statement.goalAnswers, {
      sent: patch.goalAnswers,
      removed: patch.removeGoalAnswers,
      argument: "removeGoalAnswers",
      noun: "answered goal",
      nameOf: ({ goal }) => goal,
    }),
    questionAnswers: patchedList(statement.questionAnswers, {
      sent: patch.questionAnswers,
      removed: patch.removeQuestionAnswers,
      argument: "removeQuestionAnswers",
      noun: "answered question",
      nameOf: ({ question }) => question,
    }),
    initiativeStatuses: patchedList(statement.initiativeStatuses, {
      sent: patch.initiativeStatuses,
      removed: patch.removeInitiativeStatuses,
      argument: "removeInitiativeStatuses",
      noun: "initiative with a status",
      nameOf: ({ initiativeCode }) => initiativeCode,
    }),
    budgetContribution: patchedList(statement.budgetContribution, {
      sent: patch.budgetContribution,
      removed: patch.removeBudgetContribution,
      argument: "removeBudgetContribution",
      noun: "initiative with a line",
      nameOf: ({ initiativeCode }) => initiativeCode,
    }),
  };
}
