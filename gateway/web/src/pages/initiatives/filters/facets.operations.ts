// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";
import type * as Types from "../../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type InitiativesFacetQueryVariables = Exact<{
  filter?: Types.InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
  by: Array<Types.Dimension> | Types.Dimension;
}>;


export type InitiativesFacetQuery = { breakdown: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }> }> | null };

export type InitiativesWantsQueryVariables = Exact<{
  filter?: Types.InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
}>;


export type InitiativesWantsQuery = { open: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null }> }> | null, lapsed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null }> }> | null, cancelled: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null }> }> | null };

export const askInitiativesFacet = operation<InitiativesFacetQuery, InitiativesFacetQueryVariables>({
  name: "InitiativesFacet",
  id: "59764383da412e6b2f8402954a5bf7a575ce52b8968ebd5eac5bc0a58576dc64",
  text: "query InitiativesFacet($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis, $by: [Dimension!]!) {\n  breakdown(asOf: $asOf, basis: $basis, of: INITIATIVES, by: $by, filter: $filter) {\n    keys {\n      code\n      label {\n        da\n        en\n      }\n    }\n    count\n  }\n}",
});

export const askInitiativesWants = operation<InitiativesWantsQuery, InitiativesWantsQueryVariables>({
  name: "InitiativesWants",
  id: "64a67b894b8d4060ca290363557b6db6ef18f926c34da00b3c55e04d65d1689e",
  text: "query InitiativesWants($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis) {\n  open: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: UNFINANCED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    keys {\n      code\n    }\n    count\n  }\n  lapsed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: LAPSED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    keys {\n      code\n    }\n    count\n  }\n  cancelled: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: CANCELLED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    keys {\n      code\n    }\n    count\n  }\n}",
});
