import { type Rule, rulesOn } from "../rule/rule.js";
import type { BudgetOutcomeName, PolicyState } from "../rule/vocabulary.js";
import type { ActionPlanContent } from "./action-plan.document.js";
import type { IntegrationStatementContent } from "./integration-statement.document.js";
import type { StatementContext } from "./statement.context.js";

/** What a plan is judged against: all that the rules know of the world outside the plan. */
export interface PlanContext {
  /** Code of the committee whose plan it is. */
  readonly owner: string;
  /** LocalDate in Copenhagen. */
  readonly today: string;
  readonly policies: readonly PolicyFacts[];
  /** Codes of all committees of the frame. */
  readonly committees: readonly string[];
  /** The council's last decision on an initiative's money of a year; left out where nobody knows its decisions. */
  readonly decisionOn?: (code: string, year: number) => BudgetOutcomeName | undefined;
  /** The revision on record, whose place the plan would take; undefined where there is none. */
  readonly before?: ActionPlanContent | undefined;
}

export interface PolicyFacts {
  readonly id: string;
  readonly state: PolicyState;
  readonly goals: readonly string[];
  readonly themes: readonly string[];
}

export type PlanRule = Rule<ActionPlanContent, PlanContext>;
export type StatementRule = Rule<IntegrationStatementContent, StatementContext>;

/** A rule on action plans. */
export const rule = rulesOn<ActionPlanContent, PlanContext>("ACTION_PLAN");

/** A rule on integration statements. */
export const statementRule = rulesOn<IntegrationStatementContent, StatementContext>("INTEGRATION_STATEMENT");
