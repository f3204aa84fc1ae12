import { type Rule, rulesOn } from "../rule/rule.js";
import type { CorrectionName, InitiativeState, TextContent } from "../rule/vocabulary.js";
import type { ActionPlanContent, PolicyFacts } from "./action-plan.document.js";

export const GOAL_PROGRESSES = [
  "ACHIEVED",
  "ON_TRACK",
  "AT_RISK",
  "OFF_TRACK",
  "NOT_STARTED",
  "NOT_MEASURABLE",
] as const;
export type GoalProgress = (typeof GOAL_PROGRESSES)[number];

/** The committee's answer on one goal of its plan. `evidence` has the ids of released observations. */
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
  /** Whole øre spent in the statement's year, up to its `spentThrough`. */
  readonly spentOere?: number | null;
  readonly narrative?: TextContent | null;
}

/** What an initiative has cost in the whole of the year before the statement's. */
export interface FinalAccountContent {
  readonly initiativeCode: string;
  /** Whole øre. */
  readonly oere: number;
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
  /** LocalDate: the last day that the spending counts. Statements of the hub's first version do not tell it. */
  readonly spentThrough?: string | null;
  /** The final account of the year before. Statements of the hub's first version have none. */
  readonly finalAccount?: readonly FinalAccountContent[];
}

/** The plan revision that a statement cites, as its committee published it. */
export interface CitedPlan {
  readonly content: ActionPlanContent;
  readonly isWithdrawn: boolean;
  /** Whether it is the newest revision of its plan, and not withdrawn. */
  readonly isInForce: boolean;
  /** Whether the newest revision of its plan is withdrawn, so that no revision of it is in force. */
  readonly isEnded: boolean;
}

export interface QuestionFacts {
  readonly id: string;
  readonly text: { readonly da: string };
  readonly goal: string | null;
  readonly required: boolean;
}

/** The call letter of the statement's year that is live for the committee. */
export interface LetterFacts {
  readonly id: string;
  readonly questions: readonly QuestionFacts[];
}

/** The committee's published statement of the year before, with the questions that it answered. */
export interface EarlierStatement {
  readonly content: IntegrationStatementContent;
  readonly questions: readonly QuestionFacts[];
}

/** When statements of the year can be published; half-open. */
export interface StatementWindow {
  readonly opensAt: Date;
  /** null: never. */
  readonly locksAt: Date | null;
  /** The end of the committee's extension, if it has one. */
  readonly extendedDueAt: Date | null;
}

/** What a statement is judged against: all that the rules know of the world outside the statement. */
export interface StatementContext {
  readonly now: Date;
  /** undefined where the committee has published no plan revision with that id. */
  readonly plan: CitedPlan | undefined;
  /** undefined where the committee has no live letter of the year. */
  readonly letter: LetterFacts | undefined;
  /** undefined where the committee published no statement of the year before. */
  readonly lastYear: EarlierStatement | undefined;
  /** The committee's published statement of the same year that this one would replace; undefined where there is none. */
  readonly before?: IntegrationStatementContent | undefined;
  /** How it corrects that statement; undefined where it does not. */
  readonly correction?: CorrectionName | undefined;
  /** Whether any plan that the committee has published has an initiative with that code; absent where they are not known. */
  readonly isPlanned?: (code: string) => boolean;
  /** The policy of the cited plan; undefined where it is unknown. */
  readonly policy?: PolicyFacts | undefined;
  /** undefined where no cycle of the year is planned. */
  readonly window: StatementWindow | undefined;
  /** The year of the barometer's release that holds the observation; undefined where none was released with that id. */
  readonly releaseYearOf: (observation: string) => number | undefined;
}

export type StatementRule = Rule<IntegrationStatementContent, StatementContext>;

/** Makes a rule on integration statements. */
export const statementRule = rulesOn<IntegrationStatementContent, StatementContext>("INTEGRATION_STATEMENT");
