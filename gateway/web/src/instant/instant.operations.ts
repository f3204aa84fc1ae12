// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../graph/operation.js";
import type * as Types from "../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type InstantBarQueryVariables = Exact<{ [key: string]: never; }>;


export type InstantBarQuery = { cycles: Array<{ __typename: 'Cycle', id: string, year: number, state: Types.CycleState, reportFrozenAt: string | null }> | null, policies: Array<{ __typename: 'Policy', id: string, code: string, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null } }> | null, freshness: Array<{ __typename: 'Freshness', lastPublishedAt: string | null, lastContactAt: string | null, lagSeconds: number | null, stalledAt: string | null, reachable: boolean, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, inForce: Array<
      | { __typename: 'ChildrenActionPlan', id: string, synthetic: boolean }
      | { __typename: 'ChildrenIntegrationStatement', id: string, synthetic: boolean }
      | { __typename: 'CultureActionPlan', id: string, synthetic: boolean }
      | { __typename: 'CultureIntegrationStatement', id: string, synthetic: boolean }
      | { __typename: 'EmploymentActionPlan', id: string, synthetic: boolean }
      | { __typename: 'EmploymentIntegrationStatement', id: string, synthetic: boolean }
      | { __typename: 'SocialServicesActionPlan', id: string, synthetic: boolean }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, synthetic: boolean }
    > }> | null };

export type InstantReportQueryVariables = Exact<{
  year: number;
}>;


export type InstantReportQuery = { statusReport: { __typename: 'StatusReport', id: string, frozenAt: string | null } | null };

export type InstantBudgetQueryVariables = Exact<{
  year: number;
}>;


export type InstantBudgetQuery = { financingOverview: { __typename: 'FinancingOverview', year: number, asOf: string } | null };

export const askInstantBar = operation<InstantBarQuery, InstantBarQueryVariables>({
  name: "InstantBar",
  id: "c2988346f308a3699c719448c344a759efb1e674d696ab83e79a9cd9b733e9f8",
  text: "query InstantBar {\n  cycles {\n    id\n    year\n    state\n    reportFrozenAt\n  }\n  policies {\n    id\n    code\n    startsOn\n    endsOn\n    title {\n      da\n      en\n    }\n  }\n  freshness {\n    committee {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    lastPublishedAt\n    lastContactAt\n    lagSeconds\n    stalledAt\n    reachable\n    inForce {\n      id\n      synthetic\n    }\n  }\n}",
});

export const askInstantReport = operation<InstantReportQuery, InstantReportQueryVariables>({
  name: "InstantReport",
  id: "bb9be44fc06457e43d02e1ce789be4736fa877e859814f3976b13f19958c766f",
  text: "query InstantReport($year: Int!) {\n  statusReport(year: $year) {\n    id\n    frozenAt\n  }\n}",
});

export const askInstantBudget = operation<InstantBudgetQuery, InstantBudgetQueryVariables>({
  name: "InstantBudget",
  id: "35870476768e9ce5d059a8c549be8e3b37d4a453c99162f0b1380fd9523223bc",
  text: "query InstantBudget($year: Int!) {\n  financingOverview(year: $year, basis: AS_REPORTED) {\n    year\n    asOf\n  }\n}",
});
