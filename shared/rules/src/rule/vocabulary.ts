/** The kinds of document that rules judge. */
export const DOCUMENT_KINDS = [
  "ACTION_PLAN",
  "INTEGRATION_STATEMENT",
  "CALL_LETTER",
  "BAROMETER_RELEASE",
  "STATUS_REPORT",
  "BUDGET_ADOPTION",
  "POLICY_VERSION",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const POLITICAL_STATUSES = ["ADMINISTRATIVE_DRAFT", "COMMITTEE_DRAFT", "COMMITTEE_ADOPTED"] as const;
export type PoliticalStatus = (typeof POLITICAL_STATUSES)[number];

export const INITIATIVE_STATES = ["PROPOSED", "PLANNED", "RUNNING", "PAUSED", "COMPLETED", "CANCELLED"] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** From least to most settled; `financingOf` depends on this order. */
export const FINANCING_STATES = [
  "NOT_FINANCED",
  "UNFINANCED",
  "IN_INTERNAL_PRIORITISATION",
  "IN_BUDGET_NEGOTIATION",
  "FINANCED_BY_BUDGET",
  "EXTERNALLY_FINANCED",
  "FINANCED_IN_FRAME",
] as const;
export type FinancingState = (typeof FINANCING_STATES)[number];

export const POLICY_STATES = [
  "DRAFT",
  "IN_HEARING",
  "HEARD",
  "RECOMMENDED",
  "ADOPTED",
  "IN_FORCE",
  "EXPIRED",
  "REPLACED",
  "REJECTED",
] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** FATAL, ERROR: not published; whether a rule refuses drafts too it says itself. WARNING: published with the warning. ADVISORY: advice only. */
export const SEVERITIES = ["FATAL", "ERROR", "WARNING", "ADVISORY"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How much a warning weighs, in its publisher's own judgement. */
export const FINDING_WEIGHTS = ["HIGH", "MEDIUM", "LOW"] as const;
export type FindingWeight = (typeof FINDING_WEIGHTS)[number];

export const TRANSLATION_SOURCES = ["OFFICIAL", "EDITORIAL", "MACHINE"] as const;
export type TranslationSource = (typeof TRANSLATION_SOURCES)[number];

/** A text in Danish, which is authoritative, and perhaps in English, with the source of the translation. */
export interface TextContent {
  readonly da: string;
  readonly en?: string | null;
  readonly enSource?: TranslationSource | null;
}

export type BudgetOutcomeName = "FINANCED" | "NOT_FINANCED";

/** How a revision corrects the one before it. */
export type CorrectionName = "CLERICAL" | "SUBSTANTIVE";
