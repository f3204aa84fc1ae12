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

/** What is counted or summed. */
export type Measure =
  /** Initiatives. */
  | 'INITIATIVES'
  /** All budget lines: the sum of FINANCED, UNFINANCED, LAPSED and CANCELLED. */
  | 'AMOUNT'
  /** Budget lines that are financed. */
  | 'FINANCED'
  /** Budget lines that are not financed and open: of initiatives that are neither cancelled nor completed, in a year of their period that is not over. */
  | 'UNFINANCED'
  /** Budget lines that are not financed and have lapsed: the year is over or outside the initiative's period, or the initiative is completed. */
  | 'LAPSED'
  /** Budget lines that are not financed and of cancelled initiatives. */
  | 'CANCELLED'
  /** What the statements of the year after say was spent in the whole year (regnskab), counted as SPENT is; an initiative that the cited plan has no more is counted as in the year's own statement. Its spentThrough is 31 December. */
  | 'FINAL_ACCOUNT'
  /** What the statements on record say was spent in their years, up to spentThrough. It is counted by what the plan that the statement cites says of the initiative, whatever later plans say. */
  | 'SPENT';

/** What has become of money that is not financed (ikke finansieret). */
export type UnfinancedStatus =
  /** Wanted still: of an initiative that is neither cancelled nor completed, in a year of its period that is not over (åben). */
  | 'OPEN'
  /** The year is over or outside the initiative's period, or the initiative is completed (bortfaldet). */
  | 'LAPSED'
  /** The initiative is cancelled (opgivet). */
  | 'CANCELLED';

export type InitiativesGroupsQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
  by: Array<Dimension> | Dimension;
}>;


export type InitiativesGroupsQuery = { count: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, amount: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, financed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, unfinanced: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, lapsed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type InitiativesPivotQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
  of: Measure;
  by: Array<Dimension> | Dimension;
}>;


export type InitiativesPivotQuery = { breakdown: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type GroupSumFragment = { __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null };

export const askInitiativesGroups = operation<InitiativesGroupsQuery, InitiativesGroupsQueryVariables>({
  name: "InitiativesGroups",
  id: "7930645a496d57a9fed7ed72d738d84f1236339a293bb3057a9158e56eff5713",
  text: "query InitiativesGroups($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis, $by: [Dimension!]!) {\n  count: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: INITIATIVES\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  amount: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: AMOUNT\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  financed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: FINANCED\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  unfinanced: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: UNFINANCED\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  lapsed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: LAPSED\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n}\n\nfragment GroupSum on BreakdownRow {\n  keys {\n    dimension\n    code\n    label {\n      da\n      en\n    }\n  }\n  count\n  money {\n    oere\n  }\n}",
});

export const askInitiativesPivot = operation<InitiativesPivotQuery, InitiativesPivotQueryVariables>({
  name: "InitiativesPivot",
  id: "9fd186dd147f5a0b45d24ec88aa75a62f51af62557efa69a97d182289fbc3258",
  text: "query InitiativesPivot($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis, $of: Measure!, $by: [Dimension!]!) {\n  breakdown(asOf: $asOf, basis: $basis, of: $of, by: $by, filter: $filter) {\n    ...GroupSum\n  }\n}\n\nfragment GroupSum on BreakdownRow {\n  keys {\n    dimension\n    code\n    label {\n      da\n      en\n    }\n  }\n  count\n  money {\n    oere\n  }\n}",
});
