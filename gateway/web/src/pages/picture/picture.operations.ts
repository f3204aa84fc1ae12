// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type PicturePageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
}>;


export type PicturePageQuery = { policyPicture: { __typename: 'PolicyPicture', year: number, asOf: string, basis: Types.Basis, committees: Array<{ __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', committees: number, publishing: number, plansPublished: number, statementsPublished: number, initiatives: number, spentThrough: string | null, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null, spent: { __typename: 'Money', oere: number } | null }, areas: Array<{ __typename: 'AreaPicture', area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } } }>, cells: Array<{ __typename: 'PictureCell', state: Types.CellState, progress: Types.GoalProgress | null, initiatives: number, alsoServing: number, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null, spent: { __typename: 'Money', oere: number } | null, statement:
        | { __typename: 'ChildrenIntegrationStatement', id: string }
        | { __typename: 'CultureIntegrationStatement', id: string }
        | { __typename: 'EmploymentIntegrationStatement', id: string }
        | { __typename: 'SocialServicesIntegrationStatement', id: string }
       | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string }
        | { __typename: 'CultureActionPlan', id: string }
        | { __typename: 'EmploymentActionPlan', id: string }
        | { __typename: 'SocialServicesActionPlan', id: string }
       | null }>, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, message: { __typename: 'Text', da: string, en: string | null } }> } | null };

export type PictureBarometerQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
}>;


export type PictureBarometerQuery = { goals: Array<{ __typename: 'Goal', id: string, code: string, indicators: Array<{ __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, progress: { __typename: 'IndicatorProgress', colour: Types.ProgressColour, ground: Types.ProgressGround } | null }> | null }> | null };

export const askPicturePage = operation<PicturePageQuery, PicturePageQueryVariables>({
  name: "PicturePage",
  id: "43ea91b2676150912bf0984bf87900e2c68d18ab4aa5f487033c7713b6b82e7a",
  text: "query PicturePage($year: Int!, $asOf: DateTime, $basis: Basis) {\n  policyPicture(year: $year, asOf: $asOf, basis: $basis) {\n    year\n    asOf\n    basis\n    committees {\n      id\n      code\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    totals {\n      committees\n      publishing\n      plansPublished\n      statementsPublished\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n      spent {\n        oere\n      }\n      spentThrough\n    }\n    areas {\n      area {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n      }\n    }\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n        ordinal\n        title {\n          da\n          en\n        }\n        area {\n          id\n          code\n        }\n      }\n      state\n      progress\n      initiatives\n      alsoServing\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n      spent {\n        oere\n      }\n      statement {\n        id\n      }\n      plan {\n        id\n      }\n    }\n    findings {\n      rule\n      severity\n      message {\n        da\n        en\n      }\n    }\n  }\n}",
});

export const askPictureBarometer = operation<PictureBarometerQuery, PictureBarometerQueryVariables>({
  name: "PictureBarometer",
  id: "69192d341a03606da2e4887c5cbf35a4e12bbfa1dcbb197aaec79f17a646b014",
  text: "query PictureBarometer($year: Int!, $asOf: DateTime) {\n  goals {\n    id\n    code\n    indicators(asOf: $asOf) {\n      id\n      code\n      title {\n        da\n        en\n      }\n      progress(asOf: $asOf, year: $year) {\n        colour\n        ground\n      }\n    }\n  }\n}",
});
