// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type InitiativesFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type InitiativesFrameQuery = { goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, area: { __typename: 'PriorityArea', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null }, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }> } }> | null };

export type InitiativesSumsQueryVariables = Exact<{
  filter?: Types.InitiativeFilter | null | undefined;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
}>;


export type InitiativesSumsQuery = { count: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, amount: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, financed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, unfinanced: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, lapsed: Array<{ __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type CommitteeSumFragment = { __typename: 'BreakdownRow', count: number, keys: Array<{ __typename: 'BreakdownKey', code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null };

export const askInitiativesFrame = operation<InitiativesFrameQuery, InitiativesFrameQueryVariables>({
  name: "InitiativesFrame",
  id: "c2e773c98a1c83ad92f0c24e649b25a6c371f76c895780cc1f1d62a699c47f13",
  text: "query InitiativesFrame {\n  goals {\n    id\n    code\n    ordinal\n    title {\n      da\n      en\n    }\n    area {\n      id\n      code\n      ordinal\n      title {\n        da\n        en\n      }\n      themes {\n        id\n        code\n        text {\n          da\n          en\n        }\n      }\n    }\n  }\n}",
});

export const askInitiativesSums = operation<InitiativesSumsQuery, InitiativesSumsQueryVariables>({
  name: "InitiativesSums",
  id: "0beb47405f34adad73de166d5c4a3e5ff615f52ae19c3648d7f3afdd96876ec3",
  text: "query InitiativesSums($filter: InitiativeFilter, $asOf: DateTime, $basis: Basis) {\n  count: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: INITIATIVES\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    ...CommitteeSum\n  }\n  amount: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: AMOUNT\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    ...CommitteeSum\n  }\n  financed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: FINANCED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    ...CommitteeSum\n  }\n  unfinanced: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: UNFINANCED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    ...CommitteeSum\n  }\n  lapsed: breakdown(\n    asOf: $asOf\n    basis: $basis\n    of: LAPSED\n    by: [COMMITTEE]\n    filter: $filter\n  ) {\n    ...CommitteeSum\n  }\n}\n\nfragment CommitteeSum on BreakdownRow {\n  keys {\n    code\n    label {\n      da\n      en\n    }\n  }\n  count\n  money {\n    oere\n  }\n}",
});
