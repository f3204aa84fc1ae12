// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** On which record a past year is shown (opgørelsesgrundlag). */
export type Basis =
  /** As it was reported (som rapporteret): the record of `asOf`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget. */
  | 'AS_REPORTED'
  /** As it is known now (som kendt nu): the record of today, with everything that came later; not with `asOf`. */
  | 'AS_KNOWN';

export type PicturePageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
}>;


export type PicturePageQuery = { policyPicture: { __typename: 'PolicyPicture', year: number, asOf: string, basis: Basis, committees: Array<{ __typename: 'Committee', id: string, code: string, slug: string | null, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }>, totals: { __typename: 'PictureTotals', committees: number, publishing: number, plansPublished: number, statementsPublished: number, initiatives: number, spentThrough: string | null, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number } | null, cancelled: { __typename: 'Money', oere: number } | null, spent: { __typename: 'Money', oere: number } | null }, areas: Array<{ __typename: 'AreaPicture', initiatives: number, area: { __typename: 'PriorityArea', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number } }> } | null };

export const askPicturePage = operation<PicturePageQuery, PicturePageQueryVariables>({
  name: "PicturePage",
  id: "fbd13dfc82937836b837a127277b9c43f0fae0225b448cf12b71bf6ff529c1b3",
  text: "query PicturePage($year: Int!, $asOf: DateTime, $basis: Basis) {\n  policyPicture(year: $year, asOf: $asOf, basis: $basis) {\n    year\n    asOf\n    basis\n    committees {\n      id\n      code\n      slug\n      publishes\n      name {\n        da\n        en\n      }\n    }\n    totals {\n      committees\n      publishing\n      plansPublished\n      statementsPublished\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n      lapsed {\n        oere\n      }\n      cancelled {\n        oere\n      }\n      spent {\n        oere\n      }\n      spentThrough\n    }\n    areas {\n      area {\n        id\n        code\n        title {\n          da\n          en\n        }\n      }\n      initiatives\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n    }\n  }\n}",
});
