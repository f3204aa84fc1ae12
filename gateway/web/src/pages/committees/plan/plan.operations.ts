// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** How far a plan has come politically (politisk status). */
export type PoliticalStatus =
  /** The administration's draft (forvaltningens udkast). */
  | 'ADMINISTRATIVE_DRAFT'
  /** The committee's draft (udvalgets udkast). */
  | 'COMMITTEE_DRAFT'
  /** Adopted by the committee (vedtaget i udvalget). */
  | 'COMMITTEE_ADOPTED';

/** Who made the English text (oversættelsens kilde). */
export type TranslationSource =
  /** The body itself. */
  | 'OFFICIAL'
  /** The hub's editors. */
  | 'EDITORIAL'
  /** A machine translation, not read by a person. */
  | 'MACHINE';

export type CommitteePlanQueryVariables = Exact<{
  id: string;
  year: number;
  asOf?: string | null | undefined;
}>;


export type CommitteePlanQuery = { actionPlan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, politicalStatus: PoliticalStatus, approvedOn: string | null, synthetic: boolean, contentHash: string, title: { __typename: 'Text', da: string, en: string | null }, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, commitments: Array<{ __typename: 'GoalCommitment', priority: number, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, initiatives: Array<{ __typename: 'ChildrenInitiative', schoolLevel: string | null, daycareInstitutions: number | null, languageStimulation: boolean | null, motherTongueLanguages: Array<string> | null, distributionModel: string | null, id: string, code: string, state: InitiativeState, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, description: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }>, unfinancedAmount: { __typename: 'Money', oere: number } | null }> }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, politicalStatus: PoliticalStatus, approvedOn: string | null, synthetic: boolean, contentHash: string, title: { __typename: 'Text', da: string, en: string | null }, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, commitments: Array<{ __typename: 'GoalCommitment', priority: number, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, initiatives: Array<{ __typename: 'CultureInitiative', venues: Array<string> | null, programme: string | null, internationalPartners: Array<string> | null, volunteers: number | null, id: string, code: string, state: InitiativeState, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, description: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }>, unfinancedAmount: { __typename: 'Money', oere: number } | null }> }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, politicalStatus: PoliticalStatus, approvedOn: string | null, synthetic: boolean, contentHash: string, title: { __typename: 'Text', da: string, en: string | null }, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, commitments: Array<{ __typename: 'GoalCommitment', priority: number, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, initiatives: Array<{ __typename: 'EmploymentInitiative', danishEducation: boolean | null, employersInvolved: number | null, jobTarget: number | null, discriminationPrevention: boolean | null, managerTrack: boolean | null, id: string, code: string, state: InitiativeState, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, description: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }>, unfinancedAmount: { __typename: 'Money', oere: number } | null }> }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, politicalStatus: PoliticalStatus, approvedOn: string | null, synthetic: boolean, contentHash: string, title: { __typename: 'Text', da: string, en: string | null }, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, commitments: Array<{ __typename: 'GoalCommitment', priority: number, ambition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, initiatives: Array<{ __typename: 'SocialServicesInitiative', outreach: boolean | null, housingAreas: Array<string> | null, administrationsInvolved: Array<string> | null, povertyMeasure: string | null, id: string, code: string, state: InitiativeState, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, description: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }>, unfinancedAmount: { __typename: 'Money', oere: number } | null }> }
   | null };

export type CommitteeReceiptQueryVariables = Exact<{
  position: string;
}>;


export type CommitteeReceiptQuery = { verify: { __typename: 'Verification', position: string, state: EntryState, checks: Array<{ __typename: 'ReceiptCheck', holds: boolean | null, what: string }> } | null };

export const askCommitteePlan = operation<CommitteePlanQuery, CommitteePlanQueryVariables>({
  name: "CommitteePlan",
  id: "e3ed7f97234d2d901a4bb3575cdf7f7092b8669bded9a65b64b214b958504a52",
  text: "query CommitteePlan($id: ID!, $year: Int!, $asOf: DateTime) {\n  actionPlan(id: $id) {\n    id\n    revision\n    publishedAt\n    title {\n      da\n      en\n    }\n    politicalStatus\n    approvedOn\n    synthetic\n    contentHash\n    receipt {\n      id\n      position\n      entryHash\n    }\n    totals {\n      year\n      amount {\n        oere\n      }\n    }\n    commitments {\n      priority\n      ambition {\n        da\n        en\n        enSource\n      }\n      goal {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n    }\n    initiatives {\n      id\n      code\n      title {\n        da\n        en\n      }\n      description {\n        da\n        en\n      }\n      state\n      startsOn\n      endsOn\n      goals {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n      partners {\n        id\n        code\n      }\n      budgetLines {\n        id\n        year\n        amount {\n          oere\n        }\n        payer {\n          id\n          code\n          name {\n            da\n            en\n          }\n        }\n      }\n      unfinancedAmount(asOf: $asOf, year: $year) {\n        oere\n      }\n      financing(asOf: $asOf, year: $year)\n      ... on ChildrenInitiative {\n        schoolLevel\n        daycareInstitutions\n        languageStimulation\n        motherTongueLanguages\n        distributionModel\n      }\n      ... on CultureInitiative {\n        venues\n        programme\n        internationalPartners\n        volunteers\n      }\n      ... on EmploymentInitiative {\n        danishEducation\n        employersInvolved\n        jobTarget\n        discriminationPrevention\n        managerTrack\n      }\n      ... on SocialServicesInitiative {\n        outreach\n        housingAreas\n        administrationsInvolved\n        povertyMeasure\n      }\n    }\n  }\n}",
});

export const askCommitteeReceipt = operation<CommitteeReceiptQuery, CommitteeReceiptQueryVariables>({
  name: "CommitteeReceipt",
  id: "0ee99fa8997bce83cfe4d1607f32656fd954daee1a30f4871b29744d071dcaa7",
  text: "query CommitteeReceipt($position: String!) {\n  verify(position: $position) {\n    position\n    state\n    checks {\n      holds\n      what\n    }\n  }\n}",
});
