// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";
import type * as Types from "../../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type CommitteeDifferenceQueryVariables = Exact<{
  earlier: string;
  later: string;
}>;


export type CommitteeDifferenceQuery = { difference: Array<{ __typename: 'FieldChange', path: string, kind: Types.ChangeKind, code: string | null, before: unknown, after: unknown, initiative:
      | { __typename: 'ChildrenInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
      | { __typename: 'CultureInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
      | { __typename: 'EmploymentInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
      | { __typename: 'SocialServicesInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
     | null }> | null };

export const askCommitteeDifference = operation<CommitteeDifferenceQuery, CommitteeDifferenceQueryVariables>({
  name: "CommitteeDifference",
  id: "b518e225b220493de159c4b3f19dbecb6571823b0deca7a9a401a46a7bf412b6",
  text: "query CommitteeDifference($earlier: ID!, $later: ID!) {\n  difference(earlier: $earlier, later: $later) {\n    path\n    kind\n    code\n    before\n    after\n    initiative {\n      id\n      code\n      title {\n        da\n        en\n      }\n    }\n  }\n}",
});
