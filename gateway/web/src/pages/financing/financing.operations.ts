// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** On which record a past year is shown (opgørelsesgrundlag). */
export type Basis =
  /** As it was reported (som rapporteret): the record of `asOf`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget. */
  | 'AS_REPORTED'
  /** As it is known now (som kendt nu): the record of today, with everything that came later; not with `asOf`. */
  | 'AS_KNOWN';

/** What it is broken down by. By THEME, DISTRICT and TARGET_GROUP, and initiatives by PARTNER, an initiative counts under each that it names, so rows do not add up there; by the others money does. Initiatives count under each YEAR, PAYER and ACCOUNT of their lines. */
export type Dimension =
  /** The owner. */
  | 'COMMITTEE'
  /** The policy of its plan. */
  | 'POLICY'
  /** The area of the main goal. */
  | 'AREA'
  /** The main goal. */
  | 'GOAL'
  /** Each effort that it takes up. */
  | 'THEME'
  /** Where it stands; of SPENT where the statement says that it stands. */
  | 'STATE'
  /** Money by its line's state; initiatives, and SPENT in its year, by the least settled of their lines. */
  | 'FINANCING'
  /** The lines' year; of SPENT the statements'. */
  | 'YEAR'
  /** Each district. */
  | 'DISTRICT'
  /** Each target group. */
  | 'TARGET_GROUP'
  /** Each committee that takes part; of money what it pays itself, and under the empty key what no partner pays. Spending is the whole initiative's. */
  | 'PARTNER'
  /** Who pays the line; not of SPENT and FINAL_ACCOUNT, which are stated for the whole initiative. */
  | 'PAYER'
  /** The account that the line is on, by code or free text; empty where it names none; not of SPENT and FINAL_ACCOUNT. */
  | 'ACCOUNT'
  /** What its committee states of its main goal: in the row's or the filter's year, else in its newest statement; of SPENT in the statement that says it; empty where nothing is stated. */
  | 'PROGRESS';

/** What has become of an initiative's money from one overview to the next. */
export type FinancingChangeKind =
  /** It has a row in the later overview alone. */
  | 'NEW'
  /** It has a row in the earlier overview alone. */
  | 'GONE'
  /** Financed in the later overview, and not in the earlier. */
  | 'NEWLY_FINANCED'
  /** Financed in the earlier overview, and not in the later. */
  | 'NO_LONGER_FINANCED'
  /** Financed, or not, in both alike; of another amount. */
  | 'AMOUNT_CHANGED';

/** How money is found (finansiering), from least to most settled. An initiative's financing in a year is the least settled of its lines of that year. */
export type FinancingState =
  /** Turned down: the adopted budget does not finance it (afvist, ikke finansieret). */
  | 'NOT_FINANCED'
  /** No funding yet: nobody has turned it down (endnu uden finansiering). */
  | 'UNFINANCED'
  /** In the committee's own priorities (intern prioritering). */
  | 'IN_INTERNAL_PRIORITISATION'
  /** In the talks on the city's overall budget (budgetforhandling). */
  | 'IN_BUDGET_NEGOTIATION'
  /** Financed by the adopted budget (finansieret i budgettet). */
  | 'FINANCED_BY_BUDGET'
  /** Financed from outside the city (eksternt finansieret). */
  | 'EXTERNALLY_FINANCED'
  /** Financed within the committee's budget frame (inden for rammen). */
  | 'FINANCED_IN_FRAME';

/** How far a committee has come with a goal, in its own judgement (fremdrift). */
export type GoalProgress =
  /** Reached (nået). */
  | 'ACHIEVED'
  /** On the way as planned (på rette vej). */
  | 'ON_TRACK'
  /** In danger of not being reached (i fare). */
  | 'AT_RISK'
  /** Not on the way (ude af kurs). */
  | 'OFF_TRACK'
  /** Not begun (ikke begyndt). */
  | 'NOT_STARTED'
  /** Cannot be told yet (kan ikke måles). */
  | 'NOT_MEASURABLE';

export type FinancingPageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
}>;


export type FinancingPageQuery = { financingOverview: { __typename: 'FinancingOverview', year: number, asOf: string, basis: Basis, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number }, lapsed: { __typename: 'Money', oere: number }, cancelled: { __typename: 'Money', oere: number }, adoption: { __typename: 'BudgetAdoption', id: string, adoptedOn: string, settledAt: string, synthetic: boolean } | null, rows: { __typename: 'FinancingRowConnection', totalCount: number, nodes: Array<{ __typename: 'FinancingRow', financed: boolean, state: FinancingState, spentThrough: string | null, amount: { __typename: 'Money', oere: number }, financedAmount: { __typename: 'Money', oere: number }, unfinancedAmount: { __typename: 'Money', oere: number }, lapsedAmount: { __typename: 'Money', oere: number }, cancelledAmount: { __typename: 'Money', oere: number }, spent: { __typename: 'Money', oere: number } | null, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, area: { __typename: 'PriorityArea', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }, initiative:
          | { __typename: 'ChildrenInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
          | { __typename: 'CultureInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
          | { __typename: 'EmploymentInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
          | { __typename: 'SocialServicesInitiative', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }> }
         }> } } | null, policyPicture: { __typename: 'PolicyPicture', cells: Array<{ __typename: 'PictureCell', progress: GoalProgress | null, committee: { __typename: 'Committee', id: string, code: string }, goal: { __typename: 'Goal', id: string, code: string } }> } | null };

export type FinancingSplitQueryVariables = Exact<{
  by: Array<Dimension> | Dimension;
  asOf?: string | null | undefined;
}>;


export type FinancingSplitQuery = { breakdown: Array<{ __typename: 'BreakdownRow', keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type FinancingStagesQueryVariables = Exact<{
  year: Array<number> | number;
  by: Array<Dimension> | Dimension;
  before: string;
  adopted: string;
  asOf?: string | null | undefined;
}>;


export type FinancingStagesQuery = { planned: Array<{ __typename: 'BreakdownRow', keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, adopted: Array<{ __typename: 'BreakdownRow', keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null, spent: Array<{ __typename: 'BreakdownRow', spentThrough: string | null, keys: Array<{ __typename: 'BreakdownKey', dimension: Dimension, code: string | null, label: { __typename: 'Text', da: string, en: string | null } | null }>, money: { __typename: 'Money', oere: number } | null }> | null };

export type FinancingBeforeQueryVariables = Exact<{
  year: number;
  before: string;
}>;


export type FinancingBeforeQuery = { financingOverview: { __typename: 'FinancingOverview', year: number, asOf: string, unfinanced: { __typename: 'Money', oere: number } } | null };

export type FinancingPathQueryVariables = Exact<{
  earlier: number;
  later: number;
}>;


export type FinancingPathQuery = { financingDifference: { __typename: 'FinancingDifference', earlier: { __typename: 'BudgetAdoption', id: string, budgetYear: number, adoptedOn: string, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number } }, later: { __typename: 'BudgetAdoption', id: string, budgetYear: number, adoptedOn: string, settledAt: string, financed: { __typename: 'Money', oere: number }, unfinanced: { __typename: 'Money', oere: number } }, changes: { __typename: 'FinancingChangeConnection', totalCount: number, nodes: Array<{ __typename: 'FinancingChange', kind: FinancingChangeKind, code: string, before: { __typename: 'FinancingRow', financedAmount: { __typename: 'Money', oere: number }, unfinancedAmount: { __typename: 'Money', oere: number } } | null, after: { __typename: 'FinancingRow', financedAmount: { __typename: 'Money', oere: number }, unfinancedAmount: { __typename: 'Money', oere: number } } | null }> } } | null };

export const askFinancingPage = operation<FinancingPageQuery, FinancingPageQueryVariables>({
  name: "FinancingPage",
  id: "39ed0104d4b7a89df6e2caa6a99715101a002bbd278fc94e6ffbe52282c3237b",
  text: "query FinancingPage($year: Int!, $asOf: DateTime, $basis: Basis) {\n  financingOverview(year: $year, asOf: $asOf, basis: $basis) {\n    year\n    asOf\n    basis\n    financed {\n      oere\n    }\n    unfinanced {\n      oere\n    }\n    lapsed {\n      oere\n    }\n    cancelled {\n      oere\n    }\n    adoption {\n      id\n      adoptedOn\n      settledAt\n      synthetic\n    }\n    rows(first: 200) {\n      totalCount\n      nodes {\n        financed\n        state\n        amount {\n          oere\n        }\n        financedAmount {\n          oere\n        }\n        unfinancedAmount {\n          oere\n        }\n        lapsedAmount {\n          oere\n        }\n        cancelledAmount {\n          oere\n        }\n        spent {\n          oere\n        }\n        spentThrough\n        committee {\n          id\n          code\n          name {\n            da\n            en\n          }\n        }\n        area {\n          id\n          code\n          title {\n            da\n            en\n          }\n        }\n        initiative {\n          id\n          code\n          title {\n            da\n            en\n          }\n          goals {\n            id\n            code\n            title {\n              da\n              en\n            }\n          }\n        }\n      }\n    }\n  }\n  policyPicture(year: $year, asOf: $asOf, basis: $basis) {\n    cells {\n      committee {\n        id\n        code\n      }\n      goal {\n        id\n        code\n      }\n      progress\n    }\n  }\n}",
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
