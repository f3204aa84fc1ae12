// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type FinancingPageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
}>;


export type FinancingPageQuery = { financingOverview: { __typename: 'FinancingOverview', year: number, asOf: string, basis: Types.Basis, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number }, cancelled: { __typename: 'Money', oere: number }, adoption: { __typename: 'BudgetAdoption', id: string, adoptedOn: string, settledAt: string, synthetic: boolean } | null, rows: { __typename: 'FinancingRowConnection', totalCount: number, nodes: Array<{ __typename: 'FinancingRow', financed: boolean, state: Types.FinancingState, spentThrough: string | null, amount: { __typename: 'Money', oere: number }, financedAmount: { __typename: 'Money', oere: number }, unfinancedAmount: { __typename: 'Money', oere: number }, lapsedAmount: { __typename: 'Money', oere: number }, cancelledAmount: { __typename: 'Money', oere: number }, spent: { __typename: 'Money', oere: number } | null, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, area: { __typename: 'PriorityArea', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }, initiative:
          | { __typename: 'ChildrenInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
          | { __typename: 'CultureInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
          | { __typename: 'EmploymentInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
          | { __typename: 'SocialServicesInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
         }> } } | null, policyPicture: { __typename: 'PolicyPicture', cells: Array<{ __typename: 'PictureCell', progress: Types.GoalProgress | null, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string } }> } | null };

export type FinancingComparedQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
}>;


export type FinancingComparedQuery = { financingOverview: { __typename: 'FinancingOverview', year: number, asOf: string, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, rows: { __typename: 'FinancingRowConnection', totalCount: number, nodes: Array<{ __typename: 'FinancingRow', amount: { __typename: 'Money', oere: number }, unfinancedAmount: { __typename: 'Money', oere: number }, committee: { __typename: 'Committee', id: string, code: string }, area: { __typename: 'PriorityArea', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }, initiative:
          | { __typename: 'ChildrenInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'CultureInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'EmploymentInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
          | { __typename: 'SocialServicesInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }
         }> } } | null };

export type FinancingSplitQueryVariables = Exact<{
  by: Array<Types.Dimension> | Types.Dimension;
  asOf?: string | null | undefined;
}>;


export type FinancingSplitQuery = { breakdown: Array<{ __typename: 'BreakdownRow', keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type FinancingStagesQueryVariables = Exact<{
  year: Array<number> | number;
  by: Array<Types.Dimension> | Types.Dimension;
  before: string;
  adopted: string;
  asOf?: string | null | undefined;
}>;


export type FinancingStagesQuery = { planned: Array<{ __typename: 'BreakdownRow', keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, adopted: Array<{ __typename: 'BreakdownRow', keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, spent: Array<{ __typename: 'BreakdownRow', spentThrough: string | null, keys: Array<{ __typename: 'BreakdownKey', dimension: Types.Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type FinancingBeforeQueryVariables = Exact<{
  year: number;
  before: string;
}>;


export type FinancingBeforeQuery = { financingOverview: { __typename: 'FinancingOverview', year: number, asOf: string, unfinanced: { __typename: 'Money', oere: number } } | null };

export type FinancingPathQueryVariables = Exact<{
  earlier: number;
  later: number;
}>;


export type FinancingPathQuery = { financingDifference: { __typename: 'FinancingDifference', earlier: { __typename: 'BudgetAdoption', id: string, budgetYear: number, adoptedOn: string, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number } }, later: { __typename: 'BudgetAdoption', id: string, budgetYear: number, adoptedOn: string, settledAt: string, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number } }, changes: { __typename: 'FinancingChangeConnection', totalCount: number, nodes: Array<{ __typename: 'FinancingChange', kind: Types.FinancingChangeKind, code: string, before: { __typename: 'FinancingRow', financedAmount: { __typename: 'Money', oere: number }, unfinancedAmount: { __typename: 'Money', oere: number } } | null, after: { __typename: 'FinancingRow', financedAmount: { __typename: 'Money', oere: number }, unfinancedAmount: { __typename: 'Money', oere: number } } | null }> } } | null };

export const askFinancingPage = operation<FinancingPageQuery, FinancingPageQueryVariables>({
  name: "FinancingPage",
  id: "39ed0104d4b7a89df6e2caa6a99715101a002bbd278fc94e6ffbe52282c3237b",
  text: "query FinancingPage($year: Int!, $asOf: DateTime, $basis: Basis) {\n  financingOverview(year: $year, asOf: $asOf, basis: $basis) {\n    year\n    asOf\n    basis\n    financed {\n      oere\n    }\n    unfinanced {\n      oere\n    }\n    lapsed {\n      oere\n    }\n    cancelled {\n      oere\n    }\n    adoption {\n      id\n      adoptedOn\n      settledAt\n      synthetic\n    }\n    rows(first: 200) {\n      totalCount\n      nodes {\n        financed\n        state\n        amount {\n          oere\n        }\n        financedAmount {\n          oere\n        }\n        unfinancedAmount {\n          oere\n        }\n        lapsedAmount {\n          oere\n        }\n        cancelledAmount {\n          oere\n        }\n        spent {\n          oere\n        }\n        spentThrough\n        committee {\n          id\n          code\n          name {\n            da\n            en\n          }\n        }\n        area {\n          id\n          code\n          title {\n            da\n            en\n          }\n        }\n        initiative {\n          id\n          code\n          title {\n            da\n            en\n          }\n          goals {\n            id\n            code\n            title {\n              da\n              en\n            }\n          }\n        }\n      }\n    }\n  }\n  policyPicture(year: $year, asOf: $asOf, basis: $basis) {\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n      }\n      progress\n    }\n  }\n}",
});

export const askFinancingCompared = operation<FinancingComparedQuery, FinancingComparedQueryVariables>({
  name: "FinancingCompared",
  id: "7b587297567f6fdc44543b6d986ce9db7fd198be435ec91ecad075fe413697c5",
  text: "query FinancingCompared($year: Int!, $asOf: DateTime, $basis: Basis) {\n  financingOverview(year: $year, asOf: $asOf, basis: $basis) {\n    year\n    asOf\n    financed {\n      oere\n    }\n    unfinanced {\n      oere\n    }\n    rows(first: 200) {\n      totalCount\n      nodes {\n        amount {\n          oere\n        }\n        unfinancedAmount {\n          oere\n        }\n        committee {\n          id\n          code\n        }\n        area {\n          id\n          code\n          title {\n            da\n            en\n          }\n        }\n        initiative {\n          id\n          code\n          title {\n            da\n            en\n          }\n        }\n      }\n    }\n  }\n}",
});

export const askFinancingSplit = operation<FinancingSplitQuery, FinancingSplitQueryVariables>({
  name: "FinancingSplit",
  id: "54b0b3807a40d1552125794c41be2d59e6ce117df1a5c7dc2dbae58f69637435",
  text: "query FinancingSplit($by: [Dimension!]!, $asOf: DateTime) {\n  breakdown(of: AMOUNT, by: $by, asOf: $asOf) {\n    keys {\n      dimension\n      code\n      label {\n        da\n        en\n      }\n    }\n    money {\n      oere\n    }\n  }\n}",
});

export const askFinancingStages = operation<FinancingStagesQuery, FinancingStagesQueryVariables>({
  name: "FinancingStages",
  id: "a4286871760072166751c09f2eeb63854719c074589a5b7207d37cce0792c8f1",
  text: "query FinancingStages($year: [Int!]!, $by: [Dimension!]!, $before: DateTime!, $adopted: DateTime!, $asOf: DateTime) {\n  planned: breakdown(of: AMOUNT, by: $by, asOf: $before, filter: {year: $year}) {\n    keys {\n      dimension\n      code\n      label {\n        da\n        en\n      }\n    }\n    money {\n      oere\n    }\n  }\n  adopted: breakdown(of: FINANCED, by: $by, asOf: $adopted, filter: {year: $year}) {\n    keys {\n      dimension\n      code\n      label {\n        da\n        en\n      }\n    }\n    money {\n      oere\n    }\n  }\n  spent: breakdown(of: SPENT, by: $by, asOf: $asOf, filter: {year: $year}) {\n    keys {\n      dimension\n      code\n      label {\n        da\n        en\n      }\n    }\n    money {\n      oere\n    }\n    spentThrough\n  }\n}",
});

export const askFinancingBefore = operation<FinancingBeforeQuery, FinancingBeforeQueryVariables>({
  name: "FinancingBefore",
  id: "460fda77479b2bea64e54558e4f8c40ea1bf3cc827e60b8579ea88c40b3f57c7",
  text: "query FinancingBefore($year: Int!, $before: DateTime!) {\n  financingOverview(year: $year, asOf: $before) {\n    year\n    asOf\n    unfinanced {\n      oere\n    }\n  }\n}",
});

export const askFinancingPath = operation<FinancingPathQuery, FinancingPathQueryVariables>({
  name: "FinancingPath",
  id: "ec1526787f004fe11e4c0fed2c0203a88bd451c71eba5cb3ca827c5ad2892756",
  text: "query FinancingPath($earlier: Int!, $later: Int!) {\n  financingDifference(earlier: $earlier, later: $later) {\n    earlier {\n      id\n      budgetYear\n      adoptedOn\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n    }\n    later {\n      id\n      budgetYear\n      adoptedOn\n      settledAt\n      financed {\n        oere\n      }\n      unfinanced {\n        oere\n      }\n    }\n    changes(first: 200) {\n      totalCount\n      nodes {\n        kind\n        code\n        before {\n          financedAmount {\n            oere\n          }\n          unfinancedAmount {\n            oere\n          }\n        }\n        after {\n          financedAmount {\n            oere\n          }\n          unfinancedAmount {\n            oere\n          }\n        }\n      }\n    }\n  }\n}",
});
