import type { FinancingState, InitiativeState, PoliticalStatus, TextContent } from "../rule/vocabulary.js";

/** A goal that the plan carries (GoalCommitment), and its place in the committee's order of priority. */
export interface CommitmentContent {
  readonly goal: string;
  readonly priority: number;
  readonly ambition: TextContent;
}

export interface YearTotalContent {
  readonly year: number;
  readonly oere: number;
}

export interface BudgetLineContent {
  readonly year: number;
  readonly oere: number;
  /** The code of the committee that pays this line. */
  readonly payer: string;
  readonly account?: string | null;
  readonly financing: FinancingState;
  readonly estimate: boolean;
  /** LocalDate. */
  readonly estimatedOn?: string | null;
}

/** The fields common to all committees; a committee's own (schoolLevel, venues, …) stand beside them. */
export interface InitiativeContent {
  readonly code: string;
  readonly title: TextContent;
  readonly description?: TextContent | null;
  /** The first is the main goal: the initiative and its money are counted there. */
  readonly goals: readonly string[];
  readonly themes: readonly string[];
  readonly partners: readonly string[];
  readonly state: InitiativeState;
  readonly targetGroups: readonly string[];
  readonly districts: readonly string[];
  /** LocalDate; the interval from–to is half-open. */
  readonly from?: string | null;
  /** LocalDate, the first day that no longer belongs to the initiative. */
  readonly to?: string | null;
  readonly budgetLines: readonly BudgetLineContent[];
  readonly totals: readonly YearTotalContent[];
  readonly [ownField: string]: unknown;
}

/** What is hashed and published: a committee's action plan input with its defaults applied and without `basedOn`. */
export interface ActionPlanContent {
  readonly policy: string;
  readonly title: TextContent;
  readonly politicalStatus: PoliticalStatus;
  /** LocalDate. */
  readonly approvedOn?: string | null;
  readonly synthetic: boolean;
  readonly commitments: readonly CommitmentContent[];
  readonly initiatives: readonly InitiativeContent[];
  readonly totals: readonly YearTotalContent[];
}
