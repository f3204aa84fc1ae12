// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";
import type * as Types from "../../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type InitiativesListQueryVariables = Exact<{
  filter?: Types.InitiativeFilter | null | undefined;
  orderBy?: Types.InitiativeOrder | null | undefined;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
  year?: number | null | undefined;
  years?: Array<number> | number | null | undefined;
  moneyAsOf?: string | null | undefined;
  withSpent: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InitiativesListQuery = { initiatives: { __typename: 'InitiativeConnection', totalCount: number, asOf: string, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<
      | { __typename: 'ChildrenInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
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
      | { __typename: 'CultureInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
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
      | { __typename: 'EmploymentInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
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
      | { __typename: 'SocialServicesInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, committee: { __typename: 'Committee', id: string, code: string }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, plan:
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
