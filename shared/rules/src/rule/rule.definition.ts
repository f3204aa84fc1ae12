import type {
  BudgetAdoptionContent,
  BudgetAdoptionContext,
  BudgetOutcomeName,
} from "../budget/budget-adoption.document.js";
import type { ActionPlanContent, DocumentKind, PolicyState, Severity } from "../document/action-plan.document.js";
import type { IntegrationStatementContent } from "../document/integration-statement.document.js";
import type { StatementContext } from "../document/statement.context.js";
import type { ReportContent, ReportContext } from "../report/report.document.js";

export interface BilingualText {
  readonly da: string;
  readonly en: string;
}

/** One breach of one rule; `path` is a JSON Pointer into the input. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: BilingualText;
  readonly hint: BilingualText;
}

/** A rule as data, as the catalogue shows it. */
export interface RuleEntry {
  readonly id: string;
  readonly version: number;
  readonly severity: Severity;
  readonly appliesTo: DocumentKind;
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
}

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

/** What a check reports; the rule adds its id, and its own severity and hint where the offence has none. */
export interface Offence {
  readonly path: string;
  readonly message: BilingualText;
  readonly hint?: BilingualText;
  /** Where this breach of the rule weighs less than the others. */
  readonly severity?: Severity;
}

export interface Rule<Document, Context> {
  readonly entry: RuleEntry;
  readonly findings: (document: Document, context: Context) => readonly Finding[];
}
export type PlanRule = Rule<ActionPlanContent, PlanContext>;
export type StatementRule = Rule<IntegrationStatementContent, StatementContext>;
export type ReportRule = Rule<ReportContent, ReportContext>;
export type BudgetRule = Rule<BudgetAdoptionContent, BudgetAdoptionContext>;

export interface RuleDescription {
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
  /** Raised whenever the rule judges differently than before, so that the rule set's version changes with it. */
  readonly version?: number;
}

type Check<Document, Context> = (document: Document, context: Context) => readonly Offence[];

/** How rules on one kind of document are stated. Without a check a rule is in the catalogue only, and enforced where its facts are known. */
function rulesOn<Document, Context>(appliesTo: DocumentKind) {
  return (
    id: string,
    severity: Severity,
    about: RuleDescription,
    check: Check<Document, Context> = () => [],
  ): Rule<Document, Context> => {
    const { title, explanation, hint, version = 1 } = about;
    const entry: RuleEntry = { id, version, severity, appliesTo, title, explanation, hint };
    return { entry, findings: (...judged) => check(...judged).map((offence) => findingOf(entry, offence)) };
  };
}

/** A rule on action plans. */
export const rule = rulesOn<ActionPlanContent, PlanContext>("ACTION_PLAN");

/** A rule on adoptions of a budget. */
export const budgetRule = rulesOn<BudgetAdoptionContent, BudgetAdoptionContext>("BUDGET_ADOPTION");

/** A rule on editions of the combined status report. */
export const reportRule = rulesOn<ReportContent, ReportContext>("STATUS_REPORT");

/** A rule on integration statements. */
export const statementRule = rulesOn<IntegrationStatementContent, StatementContext>("INTEGRATION_STATEMENT");

export function findingOf(entry: RuleEntry, offence: Offence): Finding {
  const { path, message, hint = entry.hint, severity = entry.severity } = offence;
  return { rule: entry.id, severity, path, message, hint };
}
