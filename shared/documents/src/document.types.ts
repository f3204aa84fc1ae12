import { registerEnumType } from "type-graphql";

export const PoliticalStatus = {
  ADMINISTRATIVE_DRAFT: "ADMINISTRATIVE_DRAFT",
  COMMITTEE_DRAFT: "COMMITTEE_DRAFT",
  COMMITTEE_ADOPTED: "COMMITTEE_ADOPTED",
} as const;
export type PoliticalStatus = keyof typeof PoliticalStatus;
registerEnumType(PoliticalStatus, {
  name: "PoliticalStatus",
  description: "How far a plan has come politically (politisk status).",
  valuesConfig: {
    ADMINISTRATIVE_DRAFT: { description: "The administration's draft (forvaltningens udkast)." },
    COMMITTEE_DRAFT: { description: "The committee's draft (udvalgets udkast)." },
    COMMITTEE_ADOPTED: { description: "Adopted by the committee (vedtaget i udvalget)." },
  },
});

export const InitiativeState = {
  PROPOSED: "PROPOSED",
  PLANNED: "PLANNED",
  RUNNING: "RUNNING",
  PAUSED: "PAUSED",
  COMPLETED: "COMPLETED",
  CANCELLED: "CANCELLED",
} as const;
export type InitiativeState = keyof typeof InitiativeState;
registerEnumType(InitiativeState, {
  name: "InitiativeState",
  description: "Where an initiative stands (indsatsens status).",
  valuesConfig: {
    PROPOSED: { description: "Proposed (foreslået)." },
    PLANNED: { description: "Planned (planlagt)." },
    RUNNING: { description: "Running (i gang); needs a financed budget line." },
    PAUSED: { description: "Paused (sat i bero)." },
    COMPLETED: { description: "Completed (afsluttet)." },
    CANCELLED: { description: "Cancelled (opgivet)." },
  },
});

export const FinancingState = {
  NOT_FINANCED: "NOT_FINANCED",
  UNFINANCED: "UNFINANCED",
  IN_INTERNAL_PRIORITISATION: "IN_INTERNAL_PRIORITISATION",
  IN_BUDGET_NEGOTIATION: "IN_BUDGET_NEGOTIATION",
  FINANCED_BY_BUDGET: "FINANCED_BY_BUDGET",
  EXTERNALLY_FINANCED: "EXTERNALLY_FINANCED",
  FINANCED_IN_FRAME: "FINANCED_IN_FRAME",
} as const;
export type FinancingState = keyof typeof FinancingState;
registerEnumType(FinancingState, {
  name: "FinancingState",
  description:
    "How money is found (finansiering), from least to most settled. An initiative's financing in a year is the least settled of its lines of that year.",
  valuesConfig: {
    NOT_FINANCED: { description: "Turned down in the budget talks (ikke finansieret)." },
    UNFINANCED: { description: "No money found yet (ufinansieret)." },
    IN_INTERNAL_PRIORITISATION: { description: "In the committee's own priorities (intern prioritering)." },
    IN_BUDGET_NEGOTIATION: { description: "In the talks on the city's overall budget (budgetforhandling)." },
    FINANCED_BY_BUDGET: { description: "Financed by the adopted budget (finansieret i budgettet)." },
    EXTERNALLY_FINANCED: { description: "Financed from outside the city (eksternt finansieret)." },
    FINANCED_IN_FRAME: { description: "Financed within the committee's budget frame (inden for rammen)." },
  },
});

export const Severity = { FATAL: "FATAL", ERROR: "ERROR", WARNING: "WARNING", ADVISORY: "ADVISORY" } as const;
export type Severity = keyof typeof Severity;
registerEnumType(Severity, {
  name: "Severity",
  description: "What a finding means for publishing (alvorlighed).",
  valuesConfig: {
    FATAL: { description: "Neither drafts nor publications may hold it." },
    ERROR: { description: "A draft may hold it, a publication may not." },
    WARNING: { description: "Published together with the document." },
    ADVISORY: { description: "Worth a look." },
  },
});

export const DocumentKind = {
  ACTION_PLAN: "ACTION_PLAN",
  INTEGRATION_STATEMENT: "INTEGRATION_STATEMENT",
  CALL_LETTER: "CALL_LETTER",
  BAROMETER_RELEASE: "BAROMETER_RELEASE",
  STATUS_REPORT: "STATUS_REPORT",
  BUDGET_ADOPTION: "BUDGET_ADOPTION",
  POLICY_VERSION: "POLICY_VERSION",
} as const;
export type DocumentKind = keyof typeof DocumentKind;
registerEnumType(DocumentKind, {
  name: "DocumentKind",
  description: "The documents that rules are for (dokumenttype).",
  valuesConfig: {
    ACTION_PLAN: { description: "Action plan (handleplan)." },
    INTEGRATION_STATEMENT: { description: "Yearly integration statement (integrationsredegørelse)." },
    CALL_LETTER: { description: "The coordinator's yearly call letter (opfordringsskrivelse)." },
    BAROMETER_RELEASE: { description: "A year's barometer, by the coordinator (integrationsbarometer)." },
    STATUS_REPORT: { description: "The combined status report to the council (samlet statusrapport)." },
    BUDGET_ADOPTION: {
      description: "The council's adoption of a budget, as far as it settles financing (budgetvedtagelse).",
    },
    POLICY_VERSION: { description: "A version of the policy itself (integrationspolitik)." },
  },
});

export const CorrectionKind = { CLERICAL: "CLERICAL", SUBSTANTIVE: "SUBSTANTIVE", REDACTION: "REDACTION" } as const;
export type CorrectionKind = keyof typeof CorrectionKind;
registerEnumType(CorrectionKind, {
  name: "CorrectionKind",
  description: "Why a published document is corrected or withdrawn (rettelsens art).",
  valuesConfig: {
    CLERICAL: { description: "A slip of the pen (skrivefejl)." },
    SUBSTANTIVE: { description: "A change of substance (indholdsmæssig)." },
    REDACTION: { description: "The text must not be kept (sletning): only its hash and the reason stay." },
  },
});

export const RevisionState = { PUBLISHED: "PUBLISHED", SUPERSEDED: "SUPERSEDED", WITHDRAWN: "WITHDRAWN" } as const;
export type RevisionState = keyof typeof RevisionState;
registerEnumType(RevisionState, {
  name: "RevisionState",
  description: "Where a published revision stands (udgavens status).",
  valuesConfig: {
    PUBLISHED: { description: "In force (gældende)." },
    SUPERSEDED: { description: "Followed by a newer revision (afløst)." },
    WITHDRAWN: { description: "Withdrawn by its owner, with a reason (trukket tilbage)." },
  },
});
