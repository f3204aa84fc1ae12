// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Amounts in whole øre, both ends included; either may be left out. */
export type AmountRange = {
  /** As much at least. */
  atLeast?: number | null | undefined;
  /** As much at most. */
  atMost?: number | null | undefined;
};

/** On which record a past year is shown (opgørelsesgrundlag). */
export type Basis =
  /** As it was reported (som rapporteret): the record of `asOf`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget. */
  | 'AS_REPORTED'
  /** As it is known now (som kendt nu): the record of today, with everything that came later; not with `asOf`. */
  | 'AS_KNOWN';

/** What it is broken down by. By THEME, DISTRICT and TARGET_GROUP, and initiatives by PARTNER, an initiative counts under each that it names, so rows do not add up there; by the others money does. Initiatives count under each YEAR, PAYER and ACCOUNT of their lines. */
export type Dimension =
  /** The owner. */
  | 'COMMITTEE'
  /** The policy of its plan. */
  | 'POLICY'
  /** The area of the main goal. */
  | 'AREA'
  /** The main goal. */
  | 'GOAL'
  /** Each effort that it takes up. */
  | 'THEME'
  /** Where it stands; of SPENT where the statement says that it stands. */
  | 'STATE'
  /** Money by its line's state; initiatives, and SPENT in its year, by the least settled of their lines. */
  | 'FINANCING'
  /** The lines' year; of SPENT the statements'. */
  | 'YEAR'
  /** Each district. */
  | 'DISTRICT'
  /** Each target group. */
  | 'TARGET_GROUP'
  /** Each committee that takes part; of money what it pays itself, and under the empty key what no partner pays. Spending is the whole initiative's. */
  | 'PARTNER'
  /** Who pays the line; not of SPENT and FINAL_ACCOUNT, which are stated for the whole initiative. */
  | 'PAYER'
  /** The account that the line is on, by code or free text; empty where it names none; not of SPENT and FINAL_ACCOUNT. */
  | 'ACCOUNT'
  /** What its committee states of its main goal: in the row's or the filter's year, else in its newest statement; of SPENT in the statement that says it; empty where nothing is stated. */
  | 'PROGRESS';

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

/** Fields combine by AND, the values of a list by OR; an empty list matches nothing. */
export type InitiativeFilter = {
  /** Initiatives of revisions on record, by id. */
  id?: Array<string> | null | undefined;
  /** The owners' codes, e.g. BUU-01. */
  code?: Array<string> | null | undefined;
  /** Its revision was published at that instant or later. */
  publishedSince?: string | null | undefined;
  /** The sum of its lines, of the years asked for or of all. */
  amount?: AmountRange | null | undefined;
  /** Whether its plan was published with a warning about it. */
  hasFindings?: boolean | null | undefined;
  /** Owning committees, by code. */
  committee?: Array<string> | null | undefined;
  /** Policies. */
  policy?: Array<string> | null | undefined;
  /** Areas of any of its goals. */
  area?: Array<string> | null | undefined;
  /** Any of its goals. */
  goal?: Array<string> | null | undefined;
  /** Its main goal, where it and its money are counted. */
  mainGoal?: Array<string> | null | undefined;
  /** Efforts of the policy that it takes up. */
  theme?: Array<string> | null | undefined;
  /** Where it stands. */
  state?: Array<InitiativeState> | null | undefined;
  /** Its financing: the least settled of its lines, of the years asked for or of all. */
  financing?: Array<FinancingState> | null | undefined;
  /** Has a line, of the years asked for or of any, that is not financed and of these. */
  unfinanced?: Array<UnfinancedStatus> | null | undefined;
  /** Committees that take part. */
  partner?: Array<string> | null | undefined;
  /** Districts, by code (codeList DISTRICT) or free text. */
  district?: Array<string> | null | undefined;
  /** Target groups, by code (codeList TARGET_GROUP) or free text. */
  targetGroup?: Array<string> | null | undefined;
  /** Committees that pay any of its lines, of the years asked for or of all; with `account`, of one and the same line. */
  payer?: Array<string> | null | undefined;
  /** Accounts that any of its lines is on, by code (codeList ACCOUNT) or free text; likewise. */
  account?: Array<string> | null | undefined;
  /** Has a budget line in any of these years, or its own period touches one. */
  year?: Array<number> | null | undefined;
  /** Its own period holds the day. */
  validOn?: string | null | undefined;
  /** Words in its title or description, as `search` finds them. */
  text?: string | null | undefined;
};

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

/** What has become of money that is not financed (ikke finansieret). */
export type UnfinancedStatus =
  /** Wanted still: of an initiative that is neither cancelled nor completed, in a year of its period that is not over (åben). */
  | 'OPEN'
  /** The year is over or outside the initiative's period, or the initiative is completed (bortfaldet). */
  | 'LAPSED'
  /** The initiative is cancelled (opgivet). */
  | 'CANCELLED';

export type InitiativesFacetQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
  by: Array<Dimension> | Dimension;
}>;


export type InitiativesFacetQuery = { breakdown: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }> }> | null };

export type InitiativesWantsQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
}>;


export type InitiativesWantsQuery = { open: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null }> }> | null, lapsed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null }> }> | null, cancelled: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null }> }> | null };

export const askInitiativesFacet = operation<InitiativesFacetQuery, InitiativesFacetQueryVariables>({
  name: "InitiativesFacet",
  id: "59764383da412e6b2f8402954a5bf7a575ce52b8968ebd5eac5bc0a58576dc64",
  text: "query InitiativesFacet($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis, $by: [Dimension!]!) {\n  breakdown(asOf: $asOf, basis: $basis, of: INITIATIVES, by: $by, filter: $filter) {\n    keys {\n      code\n      label {\n        da\n        en\n      }\n    }\n    count\n  }\n}",
});

export const askInitiativesWants = operation<InitiativesWantsQuery, InitiativesWantsQueryVariables>({
  name: "InitiativesWants",
  id: "64a67b894b8d4060ca290363557b6db6ef18f926c34da00b3c55e04d65d1689e",
  text: "query InitiativesWants($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis) {\n  open: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: UNFINANCED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    keys {\n      code\n    }\n    count\n  }\n  lapsed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: LAPSED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    keys {\n      code\n    }\n    count\n  }\n  cancelled: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: CANCELLED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    keys {\n      code\n    }\n    count\n  }\n}",
});
