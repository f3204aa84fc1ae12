import type { ActionPlanContent, DocumentKind, PolicyState, Severity } from "./action-plan.document.js";

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
}

export interface PolicyFacts {
  readonly id: string;
  readonly state: PolicyState;
  readonly goals: readonly string[];
  readonly themes: readonly string[];
}

/** What a check reports; the rule adds its id and severity, and its own hint where the offence has none. */
export interface Offence {
  readonly path: string;
  readonly message: BilingualText;
  readonly hint?: BilingualText;
}

export interface Rule {
  readonly entry: RuleEntry;
  readonly findings: (plan: ActionPlanContent, context: PlanContext) => readonly Finding[];
}

interface RuleDescription {
  readonly title: BilingualText;
  readonly explanation: BilingualText;
  readonly hint: BilingualText;
  /** Raised whenever the rule judges differently than before, so that the rule set's version changes with it. */
  readonly version?: number;
}

type PlanCheck = (plan: ActionPlanContent, context: PlanContext) => readonly Offence[];

/** A rule on action plans. Without a check it is in the catalogue only, and enforced where its facts are known. */
export function rule(id: string, severity: Severity, about: RuleDescription, check: PlanCheck = () => []): Rule {
  const { title, explanation, hint, version = 1 } = about;
  const entry: RuleEntry = { id, version, severity, appliesTo: "ACTION_PLAN", title, explanation, hint };
  return { entry, findings: (plan, context) => check(plan, context).map((offence) => findingOf(entry, offence)) };
}

export function findingOf(entry: RuleEntry, offence: Offence): Finding {
  const { path, message, hint = entry.hint } = offence;
  return { rule: entry.id, severity: entry.severity, path, message, hint };
}
