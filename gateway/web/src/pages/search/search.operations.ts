// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type SearchPageQueryVariables = Exact<{
  text: string;
  kind?: Array<Types.SearchKind> | Types.SearchKind | null | undefined;
  asOf?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchPageQuery = { search: { __typename: 'SearchConnection', totalCount: number, suggestions: Array<string>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'SearchHit', kind: Types.SearchKind, year: number | null, code: string | null, fragment: string, committee: { __typename: 'Committee', id: string, code: string } | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, about:
        | { __typename: 'BarometerRelease', id: string }
        | { __typename: 'BudgetAdoption', id: string }
        | { __typename: 'BudgetDecision', id: string }
        | { __typename: 'BudgetLine', id: string }
        | { __typename: 'CallLetter', id: string }
        | { __typename: 'Challenge', id: string }
        | { __typename: 'Change', id: string }
        | { __typename: 'ChildrenActionPlan', id: string }
        | { __typename: 'ChildrenInitiative', id: string }
        | { __typename: 'ChildrenIntegrationStatement', id: string }
        | { __typename: 'Committee', id: string }
        | { __typename: 'Concept', id: string, definition: { __typename: 'Text', da: string, en: string | null } | null, altLabels: Array<{ __typename: 'Text', da: string, en: string | null }> }
        | { __typename: 'CultureActionPlan', id: string }
        | { __typename: 'CultureInitiative', id: string }
        | { __typename: 'CultureIntegrationStatement', id: string }
        | { __typename: 'Cycle', id: string }
        | { __typename: 'Document', id: string }
        | { __typename: 'EffortTheme', id: string }
        | { __typename: 'EmploymentActionPlan', id: string }
        | { __typename: 'EmploymentInitiative', id: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string }
        | { __typename: 'Exemption', id: string }
        | { __typename: 'Extension', id: string }
        | { __typename: 'Goal', id: string }
        | { __typename: 'GoalAnswer', id: string }
        | { __typename: 'Hearing', id: string }
        | { __typename: 'HearingResponse', id: string }
        | { __typename: 'Indicator', id: string }
        | { __typename: 'MayorTalk', id: string }
        | { __typename: 'Milestone', id: string }
        | { __typename: 'Obligation', id: string }
        | { __typename: 'Observation', id: string }
        | { __typename: 'Policy', id: string, aliases: Array<{ __typename: 'Text', da: string, en: string | null }> }
        | { __typename: 'PolicyDecision', id: string }
        | { __typename: 'PolicyRendition', id: string }
        | { __typename: 'PolicyVersion', id: string }
        | { __typename: 'Principle', id: string }
        | { __typename: 'PriorityArea', id: string }
        | { __typename: 'ProcessStep', id: string }
        | { __typename: 'Question', id: string }
        | { __typename: 'Recommendation', id: string }
        | { __typename: 'Remark', id: string }
        | { __typename: 'RemarkReply', id: string }
        | { __typename: 'SocialServicesActionPlan', id: string }
        | { __typename: 'SocialServicesInitiative', id: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string }
        | { __typename: 'StatementTemplate', id: string }
        | { __typename: 'StatusReport', id: string }
        | { __typename: 'Term', id: string }
        | { __typename: 'Vision', id: string }
       | null }> } | null };

export type SearchTermQueryVariables = Exact<{
  name: string;
}>;


export type SearchTermQuery = { term: { __typename: 'Term', id: string, label: { __typename: 'Text', da: string, en: string | null }, aliases: Array<{ __typename: 'Text', da: string, en: string | null }> } | null };

export type SearchCountsQueryVariables = Exact<{
  text: string;
  asOf?: string | null | undefined;
}>;


export type SearchCountsQuery = { POLICY: { __typename: 'SearchConnection', totalCount: number } | null, PRIORITY_AREA: { __typename: 'SearchConnection', totalCount: number } | null, EFFORT_THEME: { __typename: 'SearchConnection', totalCount: number } | null, GOAL: { __typename: 'SearchConnection', totalCount: number } | null, CONCEPT: { __typename: 'SearchConnection', totalCount: number } | null, COMMITTEE: { __typename: 'SearchConnection', totalCount: number } | null, MILESTONE: { __typename: 'SearchConnection', totalCount: number } | null, INDICATOR: { __typename: 'SearchConnection', totalCount: number } | null, BAROMETER_RELEASE: { __typename: 'SearchConnection', totalCount: number } | null, CALL_LETTER: { __typename: 'SearchConnection', totalCount: number } | null, ACTION_PLAN: { __typename: 'SearchConnection', totalCount: number } | null, INITIATIVE: { __typename: 'SearchConnection', totalCount: number } | null, INTEGRATION_STATEMENT: { __typename: 'SearchConnection', totalCount: number } | null, REMARK: { __typename: 'SearchConnection', totalCount: number } | null, REMARK_REPLY: { __typename: 'SearchConnection', totalCount: number } | null, MAYOR_TALK: { __typename: 'SearchConnection', totalCount: number } | null, STATUS_REPORT: { __typename: 'SearchConnection', totalCount: number } | null, BUDGET_ADOPTION: { __typename: 'SearchConnection', totalCount: number } | null };

export const askSearchPage = operation<SearchPageQuery, SearchPageQueryVariables>({
  name: "SearchPage",
  id: "e23702e540a09fcde4b8df502a027c4afab02ce73d738bc9bba3dcc3af2c7762",
  text: "query SearchPage($text: String!, $kind: [SearchKind!], $asOf: DateTime, $after: String) {\n  search(\n    text: $text\n    filter: {kind: $kind}\n    asOf: $asOf\n    first: 200\n    after: $after\n  ) {\n    totalCount\n    suggestions\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      kind\n      committee {\n        id\n        code\n      }\n      year\n      code\n      title {\n        da\n        en\n        enSource\n      }\n      fragment\n      about {\n        __typename\n        id\n        ... on Policy {\n          aliases {\n            da\n            en\n          }\n        }\n        ... on Concept {\n          definition {\n            da\n            en\n          }\n          altLabels {\n            da\n            en\n          }\n        }\n      }\n    }\n  }\n}",
});

export const askSearchTerm = operation<SearchTermQuery, SearchTermQueryVariables>({
  name: "SearchTerm",
  id: "530783c95f9461b2be1840c01b7ce3d0773e0b9f4538a970e922cabc84ef10d9",
  text: "query SearchTerm($name: String!) {\n  term(name: $name) {\n    id\n    label {\n      da\n      en\n    }\n    aliases {\n      da\n      en\n    }\n  }\n}",
});

export const askSearchCounts = operation<SearchCountsQuery, SearchCountsQueryVariables>({
  name: "SearchCounts",
  id: "e889483884b971242afd77ef2d9a41c1dc3a1c278b7b5f16b8b6ba9414b072e5",
  text: "query SearchCounts($text: String!, $asOf: DateTime) {\n  POLICY: search(text: $text, filter: {kind: [POLICY]}, asOf: $asOf, first: 1) {\n    totalCount\n  }\n  PRIORITY_AREA: search(\n    text: $text\n    filter: {kind: [PRIORITY_AREA]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  EFFORT_THEME: search(\n    text: $text\n    filter: {kind: [EFFORT_THEME]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  GOAL: search(text: $text, filter: {kind: [GOAL]}, asOf: $asOf, first: 1) {\n    totalCount\n  }\n  CONCEPT: search(text: $text, filter: {kind: [CONCEPT]}, asOf: $asOf, first: 1) {\n    totalCount\n  }\n  COMMITTEE: search(\n    text: $text\n    filter: {kind: [COMMITTEE]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  MILESTONE: search(\n    text: $text\n    filter: {kind: [MILESTONE]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  INDICATOR: search(\n    text: $text\n    filter: {kind: [INDICATOR]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  BAROMETER_RELEASE: search(\n    text: $text\n    filter: {kind: [BAROMETER_RELEASE]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  CALL_LETTER: search(\n    text: $text\n    filter: {kind: [CALL_LETTER]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  ACTION_PLAN: search(\n    text: $text\n    filter: {kind: [ACTION_PLAN]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  INITIATIVE: search(\n    text: $text\n    filter: {kind: [INITIATIVE]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  INTEGRATION_STATEMENT: search(\n    text: $text\n    filter: {kind: [INTEGRATION_STATEMENT]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  REMARK: search(text: $text, filter: {kind: [REMARK]}, asOf: $asOf, first: 1) {\n    totalCount\n  }\n  REMARK_REPLY: search(\n    text: $text\n    filter: {kind: [REMARK_REPLY]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  MAYOR_TALK: search(\n    text: $text\n    filter: {kind: [MAYOR_TALK]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  STATUS_REPORT: search(\n    text: $text\n    filter: {kind: [STATUS_REPORT]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n  BUDGET_ADOPTION: search(\n    text: $text\n    filter: {kind: [BUDGET_ADOPTION]}\n    asOf: $asOf\n    first: 1\n  ) {\n    totalCount\n  }\n}",
});
