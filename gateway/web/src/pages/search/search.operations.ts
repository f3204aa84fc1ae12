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
