// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DataSourcesQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type DataSourcesQuery = { policies: Array<{ __typename: 'Policy', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, current: { __typename: 'PolicyVersion', id: string, number: number, url: string | null, synthetic: boolean, documents: Array<{ __typename: 'Document', id: string, annexNumber: number | null, url: string | null, title: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null, indicators: Array<{ __typename: 'Indicator', id: string, code: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, series: Array<{ __typename: 'Observation', id: string, period: string, source: { __typename: 'SourceCitation', title: string, publisher: string, url: string | null } }> }> | null, freshness: Array<{ __typename: 'Freshness', lastPublishedAt: string | null, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, inForce: Array<
      | { __typename: 'ChildrenActionPlan', id: string, synthetic: boolean }
      | { __typename: 'ChildrenIntegrationStatement', id: string, synthetic: boolean }
      | { __typename: 'CultureActionPlan', id: string, synthetic: boolean }
      | { __typename: 'CultureIntegrationStatement', id: string, synthetic: boolean }
      | { __typename: 'EmploymentActionPlan', id: string, synthetic: boolean }
      | { __typename: 'EmploymentIntegrationStatement', id: string, synthetic: boolean }
      | { __typename: 'SocialServicesActionPlan', id: string, synthetic: boolean }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, synthetic: boolean }
    > }> | null, treeHead: { __typename: 'TreeHead', size: number, rootHash: string, at: string } | null };

export const askDataSources = operation<DataSourcesQuery, DataSourcesQueryVariables>({
  name: "DataSources",
  id: "716b681677cae3e22b97ad38ea70618ad7eca990962ef8379a0d6f56295c9de6",
  text: "query DataSources($asOf: DateTime) {\n  policies {\n    id\n    code\n    title {\n      da\n      en\n    }\n    current {\n      id\n      number\n      url\n      synthetic\n      documents {\n        id\n        annexNumber\n        title {\n          da\n          en\n        }\n        url\n      }\n    }\n  }\n  indicators(asOf: $asOf) {\n    id\n    code\n    title {\n      da\n      en\n    }\n    synthetic\n    series(asOf: $asOf) {\n      id\n      period\n      source {\n        title\n        publisher\n        url\n      }\n    }\n  }\n  freshness {\n    committee {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    lastPublishedAt\n    inForce {\n      id\n      synthetic\n    }\n  }\n  treeHead {\n    size\n    rootHash\n    at\n  }\n}",
});
