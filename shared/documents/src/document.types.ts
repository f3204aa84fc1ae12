import type * as rules from "@hub/rules";
import { ruleCatalogue } from "@hub/rules";
import { graphEnum } from "@hub/subgraph-kit";

export const PoliticalStatus = graphEnum<rules.PoliticalStatus>(
  "PoliticalStatus",
  "How far a plan has come politically (politisk status).",
  {
    ADMINISTRATIVE_DRAFT: "The administration's draft (forvaltningens udkast).",
    COMMITTEE_DRAFT: "The committee's draft (udvalgets udkast).",
    COMMITTEE_ADOPTED: "Adopted by the committee (vedtaget i udvalget).",
  },
);
export type PoliticalStatus = keyof typeof PoliticalStatus;

export const InitiativeState = graphEnum<rules.InitiativeState>(
  "InitiativeState",
  "Where an initiative stands (indsatsens status).",
  {
    PROPOSED: "Proposed (foreslået).",
    PLANNED: "Planned (planlagt).",
    RUNNING: "Running (i gang); needs a financed budget line.",
    PAUSED: "Paused (sat i bero).",
    COMPLETED: "Completed (afsluttet).",
    CANCELLED: "Cancelled (opgivet).",
  },
);
export type InitiativeState = keyof typeof InitiativeState;

export const FinancingState = graphEnum<rules.FinancingState>(
  "FinancingState",
  "How money is found (finansiering), from least to most settled. An initiative's financing in a year is the least settled of its lines of that year.",
  {
    NOT_FINANCED: "Turned down: the adopted budget does not finance it (afvist, ikke finansieret).",
    UNFINANCED: "No funding yet: nobody has turned it down (endnu uden finansiering).",
    IN_INTERNAL_PRIORITISATION: "In the committee's own priorities (intern prioritering).",
    IN_BUDGET_NEGOTIATION: "In the talks on the city's overall budget (budgetforhandling).",
    FINANCED_BY_BUDGET: "Financed by the adopted budget (finansieret i budgettet).",
    EXTERNALLY_FINANCED: "Financed from outside the city (eksternt finansieret).",
    FINANCED_IN_FRAME: "Financed within the committee's budget frame (inden for rammen).",
  },
);
export type FinancingState = keyof typeof FinancingState;

export const Severity = graphEnum<rules.Severity>("Severity", "What a finding means for publishing (alvorlighed).", {
  FATAL:
    "Never published: it contradicts itself or what is on record. A draft may hold it, unless the finding `refusesDraft`.",
  ERROR: "Not published: something is unfinished or untimely. A draft may hold it.",
  WARNING: "Published together with the document.",
  ADVISORY: "Worth a look.",
});
export type Severity = keyof typeof Severity;

export const RuleCode = graphEnum(
  "RuleCode",
  "The rules that documents are checked by (regel); `rules` has their texts in both languages. A code that findings on record name is never removed.",
  Object.fromEntries(ruleCatalogue().map(({ id, title }) => [id, title.en])),
);

export const FindingWeight = graphEnum<rules.FindingWeight>(
  "FindingWeight",
  "How much a warning weighs in its publisher's own judgement (vægt).",
  {
    HIGH: "It limits what the document can be used for (stor).",
    MEDIUM: "It is to be kept in mind (mellem).",
    LOW: "It makes no difference in practice (lille).",
  },
);
export type FindingWeight = keyof typeof FindingWeight;

export const DocumentKind = graphEnum<rules.DocumentKind>(
  "DocumentKind",
  "The documents that rules are for (dokumenttype).",
  {
    ACTION_PLAN: "Action plan (handleplan).",
    INTEGRATION_STATEMENT: "Yearly integration statement (integrationsredegørelse).",
    CALL_LETTER: "The coordinator's yearly call letter (opfordringsskrivelse).",
    BAROMETER_RELEASE: "A year's barometer, by the coordinator (integrationsbarometer).",
    STATUS_REPORT: "The combined status report to the council (samlet statusrapport).",
    BUDGET_ADOPTION: "The council's adoption of a budget, as far as it settles financing (budgetvedtagelse).",
    POLICY_VERSION: "A version of the policy itself (integrationspolitik).",
  },
);
export type DocumentKind = keyof typeof DocumentKind;

export const CorrectionKind = graphEnum(
  "CorrectionKind",
  "Why a published document is corrected or withdrawn (rettelsens art).",
  {
    CLERICAL: "A slip of the pen (skrivefejl).",
    SUBSTANTIVE: "A change of substance (indholdsmæssig).",
    REDACTION: "The text must not be kept (sletning): only its hash and the reason stay.",
  },
);
export type CorrectionKind = keyof typeof CorrectionKind;

export const RevisionState = graphEnum("RevisionState", "Where a published revision stands (udgavens status).", {
  PUBLISHED: "In force (gældende).",
  SUPERSEDED: "Followed by a newer revision (afløst).",
  WITHDRAWN: "Withdrawn by its owner, with a reason (trukket tilbage).",
});
export type RevisionState = keyof typeof RevisionState;

export const GoalProgress = graphEnum<rules.GoalProgress>(
  "GoalProgress",
  "How far a committee has come with a goal, in its own judgement (fremdrift).",
  {
    ACHIEVED: "Reached (nået).",
    ON_TRACK: "On the way as planned (på rette vej).",
    AT_RISK: "In danger of not being reached (i fare).",
    OFF_TRACK: "Not on the way (ude af kurs).",
    NOT_STARTED: "Not begun (ikke begyndt).",
    NOT_MEASURABLE: "Cannot be told yet (kan ikke måles).",
  },
);
export type GoalProgress = keyof typeof GoalProgress;

export const Timeliness = graphEnum(
  "Timeliness",
  "How a delivery stands with its deadline (rettidighed): derived, never set.",
  {
    NOT_DUE: "Not due yet (ikke forfalden).",
    DUE_SOON: "Due within 14 days (forfalder snart).",
    ON_TIME: "Delivered by the date that counts (rettidig).",
    LATE: "Delivered after the date that counts (for sent).",
    MISSING: "Due, and not delivered (mangler).",
    EXEMPT: "Nothing is owed, by a recorded decision (fritaget).",
  },
);
export type Timeliness = keyof typeof Timeliness;
