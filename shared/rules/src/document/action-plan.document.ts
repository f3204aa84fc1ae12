import { type Rule, rulesOn } from "../rule/rule.js";
import type {
  BudgetOutcomeName,
  CorrectionName,
  FinancingState,
  InitiativeState,
  PolicyState,
  PoliticalStatus,
  TextContent,
} from "../rule/vocabulary.js";

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
  /** The year whose prices the amount is in; null: the line's own year. */
  readonly priceLevelYear?: number | null;
  readonly financing: FinancingState;
  readonly estimate: boolean;
  /** LocalDate. */
  readonly estimatedOn?: string | null;
}

/** An indicator that an initiative is to move, and what the committee says of its part in that. */
export interface IndicatorLinkContent {
  readonly indicator: string;
  readonly contribution?: TextContent | null;
}

/** The fields common to all committees; a committee's own fields (schoolLevel, venues, …) come beside them. */
export interface InitiativeContent {
  readonly code: string;
  readonly title: TextContent;
  readonly description?: TextContent | null;
  /** The first is the main goal: the initiative and its money are counted there. */
  readonly goals: readonly string[];
  readonly themes: readonly string[];
  readonly partners: readonly string[];
  /** Absent where the plan says nothing of indicators. */
  readonly indicators?: readonly IndicatorLinkContent[] | null;
  readonly state: InitiativeState;
  /** Why it is in that state; stated where it is CANCELLED. */
  readonly stateReason?: TextContent | null;
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

/** A policy that a plan may cite, as far as the rules need it. */
export interface PolicyFacts {
  readonly id: string;
  readonly state: PolicyState;
  readonly goals: readonly string[];
  readonly themes: readonly string[];
  /** LocalDate; the period from–to is half-open. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** What a plan is judged against: all that the rules know of the world outside the plan. */
export interface PlanContext {
  /** Code of the committee that owns the plan. */
  readonly owner: string;
  /** LocalDate in Copenhagen. */
  readonly today: string;
  readonly policies: readonly PolicyFacts[];
  /** Codes of all committees of the frame. */
  readonly committees: readonly string[];
  /** The barometer's indicators with their goals; absent where they are not known. */
  readonly indicators?: readonly { readonly id: string; readonly goals: readonly string[] }[];
  /** The council's last decision on an initiative's money of a year; absent where its decisions are not known. */
  readonly decisionOn?: (code: string, year: number) => BudgetOutcomeName | undefined;
  /** The published revision that the plan would replace; undefined where there is none. */
  readonly before?: ActionPlanContent | undefined;
  /** What the committee's statements say was spent on an initiative so far, in øre; absent where they are not known. */
  readonly spentOn?: (code: string) => bigint | undefined;
  /** How it corrects that revision; undefined where it does not. */
  readonly correction?: CorrectionName | undefined;
}

/** The policy that a plan cites; undefined where it is unknown, which is a finding of rule I8. */
export function citedPolicy(plan: ActionPlanContent, { policies }: PlanContext): PolicyFacts | undefined {
  return policies.find(({ id }) => id === plan.policy);
}

export type PlanRule = Rule<ActionPlanContent, PlanContext>;

/** Makes a rule on action plans. */
export const planRule = rulesOn<ActionPlanContent, PlanContext>("ACTION_PLAN");
