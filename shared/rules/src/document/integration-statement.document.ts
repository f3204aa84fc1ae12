import type { InitiativeState, TextContent } from "../rule/vocabulary.js";

export const GOAL_PROGRESSES = [
  "ACHIEVED",
  "ON_TRACK",
  "AT_RISK",
  "OFF_TRACK",
  "NOT_STARTED",
  "NOT_MEASURABLE",
] as const;
export type GoalProgress = (typeof GOAL_PROGRESSES)[number];

/** What the committee says of one goal of its plan; evidence by the ids of released observations. */
export interface GoalAnswerContent {
  readonly goal: string;
  readonly progress: GoalProgress;
  readonly narrative: TextContent;
  readonly evidence: readonly string[];
  /** Why there is no evidence; stated where `evidence` is empty. */
  readonly noEvidenceReason?: TextContent | null;
}

/** The answer to one question of the call letter, by its id. */
export interface QuestionAnswerContent {
  readonly question: string;
  readonly text: TextContent;
}

export interface InitiativeStatusContent {
  readonly initiativeCode: string;
  readonly state: InitiativeState;
  /** Whole øre spent in the statement's year so far. */
  readonly spentOere?: number | null;
  readonly narrative?: TextContent | null;
}

/** A line of the budget contribution for the next year. */
export interface ContributionLineContent {
  readonly initiativeCode: string;
  readonly year: number;
  readonly oere: number;
  readonly differsBecause?: TextContent | null;
}

/** What is hashed and published: a committee's statement input with its defaults applied and without `basedOn`. */
export interface IntegrationStatementContent {
  readonly year: number;
  /** Id of the published plan revision that it accounts for. */
  readonly plan: string;
  /** Id of the cycle's call letter, where the committee was sent one. */
  readonly callLetter?: string | null;
  readonly summary?: TextContent | null;
  readonly synthetic: boolean;
  readonly goalAnswers: readonly GoalAnswerContent[];
  readonly questionAnswers: readonly QuestionAnswerContent[];
  readonly initiativeStatuses: readonly InitiativeStatusContent[];
  readonly budgetContribution: readonly ContributionLineContent[];
}
