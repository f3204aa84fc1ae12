// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type ReportPageQueryVariables = Exact<{
  year: number;
  edition?: number | null | undefined;
}>;


export type ReportPageQuery = { statusReport: { __typename: 'StatusReport', id: string, state: Types.ReportState, frozenAt: string | null, manifestHash: string, figuresHash: string, synthetic: boolean, year: number, edition: number, editions: Array<{ __typename: 'StatusReport', id: string, edition: number, frozenAt: string | null, reason: { __typename: 'Text', da: string, en: string | null } | null }>, correctedBy: { __typename: 'StatusReport', id: string, edition: number, frozenAt: string | null, reason: { __typename: 'Text', da: string, en: string | null } | null } | null, release: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, releasedAt: string | null } | null, steps: Array<{ __typename: 'ReportStep', state: Types.ReportState, takenOn: string, outcome: Types.ReportOutcome | null, note: { __typename: 'Text', da: string, en: string | null } | null }>, unfinancedThisYear: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string }, initiative:
        | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
       | null }>, unfinancedNextYear: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, initiative:
        | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
        | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
        | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
        | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
       | null }>, reason: { __typename: 'Text', da: string, en: string | null } | null, manifest: Array<{ __typename: 'ManifestEntry', kind: Types.DocumentKind, inclusion: Types.Inclusion, revision: number | null, contentHash: string | null, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, document:
        | { __typename: 'ChildrenActionPlan', id: string, publishedAt: string }
        | { __typename: 'ChildrenIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, publishedAt: string }
        | { __typename: 'CultureIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, publishedAt: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, publishedAt: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, publishedAt: string }
       | null }>, picture: { __typename: 'PolicyPicture', year: number, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', initiatives: number, publishing: number, statementsPublished: number, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }, cells: Array<{ __typename: 'PictureCell', state: Types.CellState, progress: Types.GoalProgress | null, initiatives: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }> } } | null };

export type ReportCorrectedQueryVariables = Exact<{
  year: number;
  edition: number;
}>;


export type ReportCorrectedQuery = { statusReport: { __typename: 'StatusReport', id: string, year: number, edition: number, unfinancedNextYear: Array<{ __typename: 'UnfinancedInitiative', code: string, year: number, amount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string }, initiative:
        | { __typename: 'ChildrenInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'CultureInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'EmploymentInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
        | { __typename: 'SocialServicesInitiative', id: string, title: { __typename: 'Text', da: string, en: string | null } }
       | null }>, reason: { __typename: 'Text', da: string, en: string | null } | null, manifest: Array<{ __typename: 'ManifestEntry', kind: Types.DocumentKind, inclusion: Types.Inclusion, revision: number | null, contentHash: string | null, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, document:
        | { __typename: 'ChildrenActionPlan', id: string, publishedAt: string }
        | { __typename: 'ChildrenIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, publishedAt: string }
        | { __typename: 'CultureIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, publishedAt: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, publishedAt: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, publishedAt: string }
       | null }>, picture: { __typename: 'PolicyPicture', year: number, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', initiatives: number, publishing: number, statementsPublished: number, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }, cells: Array<{ __typename: 'PictureCell', state: Types.CellState, progress: Types.GoalProgress | null, initiatives: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }> } } | null };

export type ReportPartFragment = { __typename: 'StatusReport', year: number, edition: number, reason: { __typename: 'Text', da: string, en: string | null } | null, manifest: Array<{ __typename: 'ManifestEntry', kind: Types.DocumentKind, inclusion: Types.Inclusion, revision: number | null, contentHash: string | null, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, document:
      | { __typename: 'ChildrenActionPlan', id: string, publishedAt: string }
      | { __typename: 'ChildrenIntegrationStatement', id: string, publishedAt: string }
      | { __typename: 'CultureActionPlan', id: string, publishedAt: string }
      | { __typename: 'CultureIntegrationStatement', id: string, publishedAt: string }
      | { __typename: 'EmploymentActionPlan', id: string, publishedAt: string }
      | { __typename: 'EmploymentIntegrationStatement', id: string, publishedAt: string }
      | { __typename: 'SocialServicesActionPlan', id: string, publishedAt: string }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, publishedAt: string }
     | null }>, picture: { __typename: 'PolicyPicture', year: number, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', initiatives: number, publishing: number, statementsPublished: number, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }, cells: Array<{ __typename: 'PictureCell', state: Types.CellState, progress: Types.GoalProgress | null, initiatives: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null }> } };

export const askReportPage = operation<ReportPageQuery, ReportPageQueryVariables>({
  name: "ReportPage",
  id: "7884c58e83c4c98ea3421bd3dd6da90b601d5ee917e0cb24e4db26a4a17cd666",
  text: "query ReportPage($year: Int!, $edition: Int) {\n  statusReport(year: $year, edition: $edition) {\n    id\n    state\n    frozenAt\n    manifestHash\n    figuresHash\n    synthetic\n    editions {\n      id\n      edition\n      frozenAt\n      reason {\n        da\n        en\n      }\n    }\n    correctedBy {\n      id\n      edition\n      frozenAt\n      reason {\n        da\n        en\n      }\n    }\n    release {\n      id\n      year\n      vintage\n      releasedAt\n    }\n    steps {\n      state\n      takenOn\n      outcome\n      note {\n        da\n        en\n      }\n    }\n    unfinancedThisYear {\n      code\n      year\n      amount {\n        oere\n      }\n      committee {\n        id\n        code\n      }\n      initiative {\n        id\n        title {\n          da\n          en\n        }\n      }\n    }\n    unfinancedNextYear {\n      code\n      year\n      amount {\n        oere\n      }\n      committee {\n        id\n        code\n        name {\n          da\n          en\n        }\n      }\n      initiative {\n        id\n        title {\n          da\n          en\n        }\n        goals {\n          id\n          code\n          title {\n            da\n            en\n          }\n        }\n      }\n    }\n    ...ReportPart\n  }\n}\n\nfragment ReportPart on StatusReport {\n  year\n  edition\n  reason {\n    da\n    en\n  }\n  manifest {\n    committee {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    kind\n    inclusion\n    revision\n    contentHash\n    document {\n      id\n      publishedAt\n    }\n  }\n  picture {\n    year\n    committees {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    totals {\n      initiatives\n      publishing\n      statementsPublished\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n      state\n      progress\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n  }\n}",
});

export const askReportCorrected = operation<ReportCorrectedQuery, ReportCorrectedQueryVariables>({
  name: "ReportCorrected",
  id: "409111aec7915baf1b9d3c424ee18e47503b5e52177e9d05824f09763ed68b37",
  text: "query ReportCorrected($year: Int!, $edition: Int!) {\n  statusReport(year: $year, edition: $edition) {\n    id\n    unfinancedNextYear {\n      code\n      year\n      amount {\n        oere\n      }\n      committee {\n        id\n        code\n      }\n      initiative {\n        id\n        title {\n          da\n          en\n        }\n      }\n    }\n    ...ReportPart\n  }\n}\n\nfragment ReportPart on StatusReport {\n  year\n  edition\n  reason {\n    da\n    en\n  }\n  manifest {\n    committee {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    kind\n    inclusion\n    revision\n    contentHash\n    document {\n      id\n      publishedAt\n    }\n  }\n  picture {\n    year\n    committees {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    totals {\n      initiatives\n      publishing\n      statementsPublished\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n      state\n      progress\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n    }\n  }\n}",
});
