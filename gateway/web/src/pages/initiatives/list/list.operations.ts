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

/** What initiatives are ordered by, and which way. */
export type InitiativeOrder = {
  /** What by. */
  by: InitiativeOrderField;
  /** Which way. */
  direction?: OrderDirection | null | undefined;
};

/** What initiatives are ordered by; their ids settle ties. */
export type InitiativeOrderField =
  /** The Danish title. */
  | 'TITLE'
  /** The owner's code, then the initiative's. */
  | 'COMMITTEE'
  /** The sum of all its lines. */
  | 'AMOUNT'
  /** When its revision went on record. */
  | 'PUBLISHED_AT'
  /** The owner's priority of its main goal. */
  | 'PRIORITY';

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

/** Which way a list runs. */
export type OrderDirection =
  /** Smallest first. */
  | 'ASC'
  /** Largest first. */
  | 'DESC';

/** Who made the English text (oversættelsens kilde). */
export type TranslationSource =
  /** The body itself. */
  | 'OFFICIAL'
  /** The hub's editors. */
  | 'EDITORIAL'
  /** A machine translation, not read by a person. */
  | 'MACHINE';

/** What has become of money that is not financed (ikke finansieret). */
export type UnfinancedStatus =
  /** Wanted still: of an initiative that is neither cancelled nor completed, in a year of its period that is not over (åben). */
  | 'OPEN'
  /** The year is over or outside the initiative's period, or the initiative is completed (bortfaldet). */
  | 'LAPSED'
  /** The initiative is cancelled (opgivet). */
  | 'CANCELLED';

export type InitiativesListQueryVariables = Exact<{
  filter?: InitiativeFilter | null | undefined;
  orderBy?: InitiativeOrder | null | undefined;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
  year?: number | null | undefined;
  years?: Array<number> | number | null | undefined;
  moneyAsOf?: string | null | undefined;
  withSpent: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InitiativesListQuery = { initiatives: { __typename: 'InitiativeConnection', totalCount: number, asOf: string, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { __typename: 'ChildrenInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
        , financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null, statuses?: Array<{ __typename: 'InitiativeStatus', spent: { __typename: 'Money', oere: number } | null, statement:
            | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
            | { __typename: 'CultureIntegrationStatement', id: string, year: number }
            | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
            | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
           | null }> | null }
      | { __typename: 'CultureInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
        , financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null, statuses?: Array<{ __typename: 'InitiativeStatus', spent: { __typename: 'Money', oere: number } | null, statement:
            | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
            | { __typename: 'CultureIntegrationStatement', id: string, year: number }
            | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
            | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
           | null }> | null }
      | { __typename: 'EmploymentInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
        , financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null, statuses?: Array<{ __typename: 'InitiativeStatus', spent: { __typename: 'Money', oere: number } | null, statement:
            | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
            | { __typename: 'CultureIntegrationStatement', id: string, year: number }
            | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
            | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
           | null }> | null }
      | { __typename: 'SocialServicesInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
        , financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null, statuses?: Array<{ __typename: 'InitiativeStatus', spent: { __typename: 'Money', oere: number } | null, statement:
            | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
            | { __typename: 'CultureIntegrationStatement', id: string, year: number }
            | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
            | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
           | null }> | null }
    > } | null };

export const askInitiativesList = operation<InitiativesListQuery, InitiativesListQueryVariables>({
  name: "InitiativesList",
  id: "f93ab4e161beafd62314a5efb27ebcf33d5b2aef2fe5c0d5f27e0e145ba03956",
  text: "query InitiativesList($filter: InitiativeFilter, $orderBy: InitiativeOrder, $asOf: DateTime, $basis: Basis, $year: Int, $years: [Int!], $moneyAsOf: DateTime, $withSpent: Boolean!, $first: Int, $after: String) {\n  initiatives(\n    asOf: $asOf\n    basis: $basis\n    filter: $filter\n    orderBy: $orderBy\n    first: $first\n    after: $after\n  ) {\n    totalCount\n    asOf\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      code\n      title {\n        da\n        en\n        enSource\n      }\n      committee {\n        id\n        code\n      }\n      goals {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n        area {\n          id\n          code\n          ordinal\n          title {\n            da\n            en\n          }\n        }\n      }\n      themes {\n        id\n        code\n        text {\n          da\n          en\n        }\n      }\n      partners {\n        id\n        code\n      }\n      state\n      districts\n      targetGroups\n      startsOn\n      endsOn\n      totals {\n        year\n        amount {\n          oere\n        }\n      }\n      plan {\n        id\n        revision\n        publishedAt\n      }\n      financing(asOf: $moneyAsOf, year: $year)\n      financedAmount(asOf: $moneyAsOf, year: $year) {\n        oere\n      }\n      unfinancedAmount(asOf: $moneyAsOf, year: $year) {\n        oere\n      }\n      lapsedAmount(asOf: $moneyAsOf, year: $year) {\n        oere\n      }\n      statuses(asOf: $moneyAsOf, year: $years) @include(if: $withSpent) {\n        spent {\n          oere\n        }\n        statement {\n          id\n          year\n        }\n      }\n    }\n  }\n}",
});
