// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";
import type * as Types from "../../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type InitiativesGroupsQueryVariables = Exact<{
  filter?: Types.InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
  by: Array<Types.Dimension> | Types.Dimension;
}>;


export type InitiativesGroupsQuery = { count: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, amount: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, financed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, unfinanced: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, lapsed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type InitiativesPivotQueryVariables = Exact<{
  filter?: Types.InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
  of: Types.Measure;
  by: Array<Types.Dimension> | Types.Dimension;
}>;


export type InitiativesPivotQuery = { breakdown: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type GroupSumFragment = { __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null };

export const askInitiativesGroups = operation<InitiativesGroupsQuery, InitiativesGroupsQueryVariables>({
  name: "InitiativesGroups",
  id: "7930645a496d57a9fed7ed72d738d84f1236339a293bb3057a9158e56eff5713",
  text: "query InitiativesGroups($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis, $by: [Dimension!]!) {\n  count: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: INITIATIVES\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  amount: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: AMOUNT\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  financed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: FINANCED\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  unfinanced: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: UNFINANCED\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n  lapsed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: LAPSED\n    by: $by\n    filter: $filter\n  ) {\n    ...GroupSum\n  }\n}\n\nfragment GroupSum on BreakdownRow {\n  keys {\n    dimension\n    code\n    label {\n      da\n      en\n    }\n  }\n  count\n  money {\n    oere\n  }\n}",
});

export const askInitiativesPivot = operation<InitiativesPivotQuery, InitiativesPivotQueryVariables>({
  name: "InitiativesPivot",
  id: "9fd186dd147f5a0b45d24ec88aa75a62f51af62557efa69a97d182289fbc3258",
  text: "query InitiativesPivot($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis, $of: Measure!, $by: [Dimension!]!) {\n  breakdown(asOf: $asOf, basis: $basis, of: $of, by: $by, filter: $filter) {\n    ...GroupSum\n  }\n}\n\nfragment GroupSum on BreakdownRow {\n  keys {\n    dimension\n    code\n    label {\n      da\n      en\n    }\n  }\n  count\n  money {\n    oere\n  }\n}",
});
