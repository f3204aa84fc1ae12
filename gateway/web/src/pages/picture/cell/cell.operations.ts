// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** On which record a past year is shown (opgørelsesgrundlag). */
export type Basis =
  /** As it was reported (som rapporteret): the record of `asOf`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget. */
  | 'AS_REPORTED'
  /** As it is known now (som kendt nu): the record of today, with everything that came later; not with `asOf`. */
  | 'AS_KNOWN';

/** What became of what a receipt is for (status). */
export type EntryState =
  /** The revision stands: no newer one has taken its place, and it is not withdrawn. */
  | 'IN_FORCE'
  /** A newer revision has taken its place; it stays on record. */
  | 'SUPERSEDED'
  /** Its owner has withdrawn it; `withdrawnBy` says when and why. */
  | 'WITHDRAWN'
  /** It is on record for good: no revision, but an act, such as a withdrawal, a letter or a decision. */
  | 'RECORDED'
  /** Its owner's database was put back to an older state, and no longer counts what it had recorded with this position, or may have: the receipt is kept where anybody else had it. */
  | 'LOST'
  /** Its owner has it on record, or cannot be asked, and it has not arrived here: ask again. */
  | 'NOT_HERE_YET'
  /** Its owner has nothing on record with this position. */
  | 'UNKNOWN';

/** How money is found (finansiering), from least to most settled. An initiative's financing in a year is the least settled of its lines of that year. */
export type FinancingState =
  /** Turned down: the adopted budget does not finance it (afvist, ikke finansieret). */
  | 'NOT_FINANCED'
  /** No funding yet: nobody has turned it down (endnu uden finansiering). */
  | 'UNFINANCED'
  /** In the committee's own priorities (intern prioritering). */
  | 'IN_INTERNAL_PRIORITISATION'
  /** In the talks on the city's overall budget (budgetforhandling). */
  | 'IN_BUDGET_NEGOTIATION'
  /** Financed by the adopted budget (finansieret i budgettet). */
  | 'FINANCED_BY_BUDGET'
  /** Financed from outside the city (eksternt finansieret). */
  | 'EXTERNALLY_FINANCED'
  /** Financed within the committee's budget frame (inden for rammen). */
  | 'FINANCED_IN_FRAME';

/** How far a committee has come with a goal, in its own judgement (fremdrift). */
export type GoalProgress =
  /** Reached (nået). */
  | 'ACHIEVED'
  /** On the way as planned (på rette vej). */
  | 'ON_TRACK'
  /** In danger of not being reached (i fare). */
  | 'AT_RISK'
  /** Not on the way (ude af kurs). */
  | 'OFF_TRACK'
  /** Not begun (ikke begyndt). */
  | 'NOT_STARTED'
  /** Cannot be told yet (kan ikke måles). */
  | 'NOT_MEASURABLE';

/** Where an initiative stands (indsatsens status). */
export type InitiativeState =
  /** Proposed (foreslået). */
  | 'PROPOSED'
  /** Planned (planlagt). */
  | 'PLANNED'
  /** Running (i gang); needs a financed budget line. */
  | 'RUNNING'
  /** Paused (sat i bero). */
  | 'PAUSED'
  /** Completed (afsluttet). */
  | 'COMPLETED'
  /** Cancelled (opgivet). */
  | 'CANCELLED';

/** What is to be known of an observed value (markering). */
export type ObservationFlag =
  /** Final (endelig). */
  | 'FINAL'
  /** Provisional: may still change (foreløbig). */
  | 'PROVISIONAL'
  /** Estimated, not measured (skønnet). */
  | 'ESTIMATED'
  /** Not comparable with the values before it (databrud). */
  | 'BREAK_IN_SERIES'
  /** Not shown, to protect persons (diskretioneret). */
  | 'SUPPRESSED'
  /** There is no value (mangler). */
  | 'MISSING'
  /** Demo data, not the city's (syntetisk). */
  | 'SYNTHETIC';

/** How far an indicator has come, by the published formula (fremdrift). */
export type ProgressColour =
  /** The target is met, or as much of the way is done as of the time is gone (grøn). */
  | 'GREEN'
  /** At least half as much (gul). */
  | 'YELLOW'
  /** Less (rød). */
  | 'RED'
  /** It cannot be said (grå). */
  | 'GREY';

/** How a delivery stands with its deadline (rettidighed): derived, never set. */
export type Timeliness =
  /** Not due yet (ikke forfalden). */
  | 'NOT_DUE'
  /** Due within 14 days (forfalder snart). */
  | 'DUE_SOON'
  /** Delivered by the date that counts (rettidig). */
  | 'ON_TIME'
  /** Delivered after the date that counts (for sent). */
  | 'LATE'
  /** Due, and not delivered (mangler). */
  | 'MISSING'
  /** Nothing is owed, by a recorded decision (fritaget). */
  | 'EXEMPT';

/** Who made the English text (oversættelsens kilde). */
export type TranslationSource =
  /** The body itself. */
  | 'OFFICIAL'
  /** The hub's editors. */
  | 'EDITORIAL'
  /** A machine translation, not read by a person. */
  | 'MACHINE';

export type PictureCellStatementQueryVariables = Exact<{
  statement: string;
  year: number;
  asOf?: string | null | undefined;
}>;


export type PictureCellStatementQuery = { integrationStatement:
    | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
    | { __typename: 'CultureIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
    | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
    | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
   | null };

export type PictureCellPlanQueryVariables = Exact<{
  plan: string;
}>;


export type PictureCellPlanQuery = { actionPlan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } }> }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } }> }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } }> }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } }> }
   | null };

export type PictureCellInitiativesQueryVariables = Exact<{
  year: number;
  years?: Array<number> | number | null | undefined;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
  committee?: Array<string> | string | null | undefined;
  goal?: Array<string> | string | null | undefined;
}>;


export type PictureCellInitiativesQuery = { initiatives: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<
      | { __typename: 'ChildrenInitiative', id: string, code: string, state: InitiativeState, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
      | { __typename: 'CultureInitiative', id: string, code: string, state: InitiativeState, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
      | { __typename: 'EmploymentInitiative', id: string, code: string, state: InitiativeState, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
      | { __typename: 'SocialServicesInitiative', id: string, code: string, state: InitiativeState, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
    > } | null };

export type PictureCellVerifyQueryVariables = Exact<{
  position: string;
}>;


export type PictureCellVerifyQuery = { verify: { __typename: 'Verification', position: string, state: EntryState, checks: Array<{ __typename: 'ReceiptCheck', holds: boolean | null, what: string }> } | null };

export const askPictureCellStatement = operation<PictureCellStatementQuery, PictureCellStatementQueryVariables>({
  name: "PictureCellStatement",
  id: "08816ce6d7e5b1f795fd335cad8e47b3843a77e49e2a08cc6adb5f569fb2b64b",
  text: "query PictureCellStatement($statement: ID!, $year: Int!, $asOf: DateTime) {\n  integrationStatement(id: $statement) {\n    id\n    revision\n    publishedAt\n    contentHash\n    synthetic\n    timeliness\n    callLetter {\n      id\n      year\n    }\n    plan {\n      id\n      revision\n      publishedAt\n    }\n    receipt {\n      id\n      position\n      entryHash\n    }\n    goalAnswers {\n      id\n      goal {\n        id\n        code\n      }\n      progress\n      narrative {\n        da\n        en\n        enSource\n      }\n      noEvidenceReason {\n        da\n        en\n      }\n      evidence {\n        id\n        period\n        value\n        indicator {\n          id\n          code\n          title {\n            da\n            en\n          }\n          unit\n          synthetic\n          targets {\n            dueYear\n            value\n          }\n          series(asOf: $asOf) {\n            id\n            period\n            value\n            category\n            flags\n          }\n          progress(asOf: $asOf, year: $year) {\n            colour\n            formula {\n              da\n              en\n            }\n          }\n        }\n      }\n    }\n  }\n}",
});

export const askPictureCellPlan = operation<PictureCellPlanQuery, PictureCellPlanQueryVariables>({
  name: "PictureCellPlan",
  id: "aa6f0c72b52c34fab9a6db9aa85bbbcaaa3092246a1ea56106f5ef4cae964e95",
  text: "query PictureCellPlan($plan: ID!) {\n  actionPlan(id: $plan) {\n    id\n    revision\n    publishedAt\n    contentHash\n    synthetic\n    receipt {\n      id\n      position\n      entryHash\n    }\n    commitments {\n      goal {\n        id\n        code\n      }\n      priority\n      ambition {\n        da\n        en\n        enSource\n      }\n    }\n  }\n}",
});

export const askPictureCellInitiatives = operation<PictureCellInitiativesQuery, PictureCellInitiativesQueryVariables>({
  name: "PictureCellInitiatives",
  id: "981594360b89cc29eda87532a8f2e13ea225ad9f87040bb55fe2f23302028464",
  text: "query PictureCellInitiatives($year: Int!, $years: [Int!], $asOf: DateTime, $basis: Basis, $committee: [ID!], $goal: [ID!]) {\n  initiatives(\n    asOf: $asOf\n    basis: $basis\n    filter: {year: $years, committee: $committee, mainGoal: $goal}\n    first: 100\n  ) {\n    totalCount\n    nodes {\n      id\n      code\n      title {\n        da\n        en\n      }\n      state\n      financing(asOf: $asOf, year: $year)\n      financedAmount(asOf: $asOf, year: $year) {\n        oere\n      }\n      unfinancedAmount(asOf: $asOf, year: $year) {\n        oere\n      }\n      lapsedAmount(asOf: $asOf, year: $year) {\n        oere\n      }\n    }\n  }\n}",
});

export const askPictureCellVerify = operation<PictureCellVerifyQuery, PictureCellVerifyQueryVariables>({
  name: "PictureCellVerify",
  id: "35afa1b23f9db0b6c01c682d70c1e0d56f50d040e5a837288b2fc4ddca798d89",
  text: "query PictureCellVerify($position: String!) {\n  verify(position: $position) {\n    position\n    state\n    checks {\n      holds\n      what\n    }\n  }\n}",
});
