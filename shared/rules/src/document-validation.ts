import type { BudgetAdoptionContent, BudgetAdoptionContext } from "./budget/budget-adoption.document.js";
import type { ActionPlanContent } from "./document/action-plan.document.js";
import type { PlanContext } from "./document/document.rule.js";
import type { IntegrationStatementContent } from "./document/integration-statement.document.js";
import type { StatementContext } from "./document/statement.context.js";
import type { ReportContent, ReportContext } from "./report/report.document.js";
import { comparePaths } from "./rule/finding-path.js";
import type { Finding, Rule } from "./rule/rule.js";
import { actionPlanRules, budgetRules, reportRules, ruleSetVersion, statementRules } from "./rule-catalogue.js";

export interface ValidationReport {
  /** No FATAL and no ERROR: it may be published. */
  readonly valid: boolean;
  /** The `ruleSetVersion` that judged. */
  readonly ruleSet: string;
  /** By rule in the catalogue's order, then by path. */
  readonly findings: readonly Finding[];
}

/** Judges a plan by every rule; the same plan and context give the same report, always. */
export function validateActionPlan(plan: ActionPlanContent, context: PlanContext): ValidationReport {
  return judge(actionPlanRules, plan, context);
}

/** Judges a statement by every rule, as if it were to be published now. */
export function validateIntegrationStatement(
  statement: IntegrationStatementContent,
  context: StatementContext,
): ValidationReport {
  return judge(statementRules, statement, context);
}

/** What stands in the way of freezing an edition of the combined status report. */
export function judgeReport(report: ReportContent, context: ReportContext): readonly Finding[] {
  return judge(reportRules, report, context).findings;
}

/** What stands in the way of putting a budget's adoption on record. */
export function judgeBudgetAdoption(
  adoption: BudgetAdoptionContent,
  context: BudgetAdoptionContext,
): readonly Finding[] {
  return judge(budgetRules, adoption, context).findings;
}

function judge<Document, Context>(
  rules: readonly Rule<Document, Context>[],
  document: Document,
  context: Context,
): ValidationReport {
  const findings = rules.flatMap((rule) =>
    [...rule.findings(document, context)].sort((one, other) => comparePaths(one.path, other.path)),
  );
  const valid = findings.every(({ severity }) => severity !== "FATAL" && severity !== "ERROR");
  return { valid, ruleSet: ruleSetVersion, findings };
}
