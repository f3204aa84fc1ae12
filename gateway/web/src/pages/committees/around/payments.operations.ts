// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CommitteePaymentsQueryVariables = Exact<{
  payer?: Array<string> | string | null | undefined;
  years?: Array<number> | number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type CommitteePaymentsQuery = { initiatives: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<
      | { __typename: 'ChildrenInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }> }
      | { __typename: 'CultureInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }> }
      | { __typename: 'EmploymentInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }> }
      | { __typename: 'SocialServicesInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }> }
    > } | null };

export const askCommitteePayments = operation<CommitteePaymentsQuery, CommitteePaymentsQueryVariables>({
  name: "CommitteePayments",
  id: "894484919e6383177c725b4adeb7dce222db976abe732e04c2bebcbe25eb05fd",
  text: "query CommitteePayments($payer: [ID!], $years: [Int!], $asOf: DateTime) {\n  initiatives(first: 200, asOf: $asOf, filter: {payer: $payer, year: $years}) {\n    totalCount\n    nodes {\n      id\n      code\n      title {\n        da\n        en\n      }\n      committee {\n        id\n        code\n        name {\n          da\n          en\n        }\n      }\n      budgetLines {\n        id\n        year\n        amount {\n          oere\n        }\n        payer {\n          id\n          code\n        }\n      }\n    }\n  }\n}",
});
