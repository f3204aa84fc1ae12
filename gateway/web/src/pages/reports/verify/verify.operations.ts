// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ReportVerifyQueryVariables = Exact<{
  year: number;
  edition?: number | null | undefined;
}>;


export type ReportVerifyQuery = { statusReport: { __typename: 'StatusReport', id: string, manifestHash: string, figuresHash: string, manifestContent: unknown, figuresContent: unknown, frameContent: unknown, recompiled: { __typename: 'Recompilation', agrees: boolean, manifestHash: string, figuresHash: string, redacted: Array<
        | { __typename: 'ChildrenActionPlan', id: string }
        | { __typename: 'ChildrenIntegrationStatement', id: string }
        | { __typename: 'CultureActionPlan', id: string }
        | { __typename: 'CultureIntegrationStatement', id: string }
        | { __typename: 'EmploymentActionPlan', id: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string }
        | { __typename: 'SocialServicesActionPlan', id: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string }
      > } | null } | null };

export const askReportVerify = operation<ReportVerifyQuery, ReportVerifyQueryVariables>({
  name: "ReportVerify",
  id: "436960dd653fdab8dad55c59e424945e419275762218a4a734fb6ae278908846",
  text: "query ReportVerify($year: Int!, $edition: Int) {\n  statusReport(year: $year, edition: $edition) {\n    id\n    manifestHash\n    figuresHash\n    manifestContent\n    figuresContent\n    frameContent\n    recompiled {\n      agrees\n      manifestHash\n      figuresHash\n      redacted {\n        id\n      }\n    }\n  }\n}",
});
