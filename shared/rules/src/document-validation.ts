import type { BudgetAdoptionContent, BudgetAdoptionContext } from "./budget/budget-adoption.document.js";
import { codeListVersion } from "./code/published-code-lists.js";
import type { ActionPlanContent, PlanContext } from "./document/action-plan.document.js";
import type { IntegrationStatementContent, StatementContext } from "./document/integration-statement.document.js";
import type { ReportContent, ReportContext } from "./report/report.document.js";
import { type Finding, isPublishable, judge, judgeInSlices } from "./rule/rule.js";
import { actionPlanRules, budgetRules, reportRules, ruleSetVersion, statementRules } from "./rule-catalogue.js";

export interface ValidationReport {
  /** Whether it can be published: it has no FATAL and no ERROR finding. */
  readonly valid: boolean;
  /** The `ruleSetVersion` of the rules. */
  readonly ruleSet: string;
  /** The `codeListVersion` of the code lists that it was read with. */
  readonly codeLists: string;
  /** Sorted by rule in the catalogue's order, then by path. */
  readonly findings: readonly Finding[];
}

/** Judges a plan by every rule. The same plan and context always give the same report. */
export function validateActionPlan(plan: ActionPlanContent, context: PlanContext): ValidationReport {
  return reportOf(judge(actionPlanRules, plan, context));
}

/** The same, a few rules at a time: `othersTurn` lets others' work be done in between. */
export async function validateActionPlanInSlices(
  document: ActionPlanContent,
  context: PlanContext,
  othersTurn: () => Promise<unknown>,
): Promise<ValidationReport> {
  return reportOf(await judgeInSlices(actionPlanRules, { document, context, othersTurn }));
}

/** Judges a statement by every rule, as if it were published now. */
export function validateIntegrationStatement(
  statement: IntegrationStatementContent,
  context: StatementContext,
): ValidationReport {
  return reportOf(judge(statementRules, statement, context));
}

/** The same, a few rules at a time: `othersTurn` lets others' work be done in between. */
export async function validateIntegrationStatementInSlices(
  document: IntegrationStatementContent,
  context: StatementContext,
  othersTurn: () => Promise<unknown>,
): Promise<ValidationReport> {
  return reportOf(await judgeInSlices(statementRules, { document, context, othersTurn }));
}

/** The findings that keep an edition of the combined status report from being frozen. */
export function judgeReport(report: ReportContent, context: ReportContext): readonly Finding[] {
  return judge(reportRules, report, context);
}

/** The findings that keep a budget's adoption from being recorded. */
export function judgeBudgetAdoption(
  adoption: BudgetAdoptionContent,
  context: BudgetAdoptionContext,
): readonly Finding[] {
  return judge(budgetRules, adoption, context);
}

function reportOf(findings: readonly Finding[]): ValidationReport {
  return { valid: findings.every(isPublishable), ruleSet: ruleSetVersion, codeLists: codeListVersion, findings };
}
