// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";
import type * as Types from "../../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type PictureCellStatementQueryVariables = Exact<{
  statement: string;
  year: number;
  asOf?: string | null | undefined;
}>;


export type PictureCellStatementQuery = { integrationStatement:
    | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Types.Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: Types.GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<Types.ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: Types.ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
    | { __typename: 'CultureIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Types.Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: Types.GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<Types.ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: Types.ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
    | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Types.Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: Types.GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<Types.ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: Types.ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
    | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, timeliness: Types.Timeliness | null, callLetter: { __typename: 'CallLetter', id: string, year: number } | null, plan:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }
      , receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, goalAnswers: Array<{ __typename: 'GoalAnswer', id: string, progress: Types.GoalProgress, goal: { __typename: 'Goal', id: string, code: string }, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, noEvidenceReason: { __typename: 'Text', da: string, en: string | null } | null, evidence: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, targets: Array<{ __typename: 'Target', dueYear: number, value: number | null }>, series: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, category: Array<string>, flags: Array<Types.ObservationFlag> }>, progress: { __typename: 'IndicatorProgress', colour: Types.ProgressColour, formula: { __typename: 'Text', da: string, en: string | null } } | null } }> }> }
   | null };

export type PictureCellPlanQueryVariables = Exact<{
  plan: string;
}>;


export type PictureCellPlanQuery = { actionPlan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } }> }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } }> }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } }> }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null, commitments: Array<{ __typename: 'GoalCommitment', priority: number, goal: { __typename: 'Goal', id: string, code: string }, ambition: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } }> }
   | null };

export type PictureCellInitiativesQueryVariables = Exact<{
  year: number;
  years?: Array<number> | number | null | undefined;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
  committee?: Array<string> | string | null | undefined;
  goal?: Array<string> | string | null | undefined;
}>;


export type PictureCellInitiativesQuery = { initiatives: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<
      | { __typename: 'ChildrenInitiative', id: string, code: string, state: Types.InitiativeState, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
      | { __typename: 'CultureInitiative', id: string, code: string, state: Types.InitiativeState, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
      | { __typename: 'EmploymentInitiative', id: string, code: string, state: Types.InitiativeState, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
      | { __typename: 'SocialServicesInitiative', id: string, code: string, state: Types.InitiativeState, financing: Types.FinancingState | null, title: { __typename: 'Text', da: string, en: string | null }, financedAmount: { __typename: 'Money', oere: number } | null, unfinancedAmount: { __typename: 'Money', oere: number } | null, lapsedAmount: { __typename: 'Money', oere: number } | null }
    > } | null };

export type PictureCellVerifyQueryVariables = Exact<{
  position: string;
}>;


export type PictureCellVerifyQuery = { verify: { __typename: 'Verification', position: string, state: Types.EntryState, checks: Array<{ __typename: 'ReceiptCheck', holds: boolean | null, what: string }> } | null };

export const askPictureCellStatement = operation<PictureCellStatementQuery, PictureCellStatementQueryVariables>({
  name: "PictureCellStatement",
  id: "08816ce6d7e5b1f795fd335cad8e47b3843a77e49e2a08cc6adb5f569fb2b64b",
  text: "query PictureCellStatement($statement: ID!, $year: Int!, $asOf: DateTime) {\n  integrationStatement(id: $statement) {\n    id\n    revision\n    publishedAt\n    contentHash\n    synthetic\n    timeliness\n    callLetter {\n      id\n      year\n    }\n    plan {\n      id\n      revision\n      publishedAt\n    }\n    receipt {\n      id\n      position\n      entryHash\n    }\n    goalAnswers {\n      id\n      goal {\n        id\n        code\n      }\n      progress\n      narrative {\n        da\n        en\n        enSource\n      }\n      noEvidenceReason {\n        da\n        en\n      }\n      evidence {\n        id\n        period\n        value\n        indicator {\n          id\n          code\n          title {\n            da\n            en\n          }\n          unit\n          synthetic\n          targets {\n            dueYear\n            value\n          }\n          series(asOf: $asOf) {\n            id\n            period\n            value\n            category\n            flags\n          }\n          progress(asOf: $asOf, year: $year) {\n            colour\n            formula {\n              da\n              en\n            }\n          }\n        }\n      }\n    }\n  }\n}",
});

export const askPictureCellPlan = operation<PictureCellPlanQuery, PictureCellPlanQueryVariables>({
  name: "PictureCellPlan",
  id: "aa6f0c72b52c34fab9a6db9aa85bbbcaaa3092246a1ea56106f5ef4cae964e95",
  text: "query PictureCellPlan($plan: ID!) {\n  actionPlan(id: $plan) {\n    id\n    revision\n    publishedAt\n    contentHash\n    synthetic\n    receipt {\n      id\n      position\n      entryHash\n    }\n    commitments {\n      goal {\n        id\n        code\n      }\n      priority\n      ambition {\n        da\n        en\n        enSource\n      }\n    }\n  }\n}",
});

export const askPictureCellInitiatives = operation<PictureCellInitiativesQuery, PictureCellInitiativesQueryVariables>({
  name: "PictureCellInitiatives",
  id: "981594360b89cc29eda87532a8f2e13ea225ad9f87040bb55fe2f23302028464",
  text: "query PictureCellInitiatives($year: Int!, $years: [Int!], $asOf: DateTime, $basis: Basis, $committee: [ID!], $goal: [ID!]) {\n  initiatives(\n    asOf: $asOf\n    basis: $basis\n    filter: {year: $years, committee: $committee, mainGoal: $goal}\n    first: 100\n  ) {\n    totalCount\n    nodes {\n      id\n      code\n      title {\n        da\n        en\n      }\n      state\n      financing(asOf: $asOf, year: $year)\n      financedAmount(asOf: $asOf, year: $year) {\n        oere\n      }\n      unfinancedAmount(asOf: $asOf, year: $year) {\n        oere\n      }\n      lapsedAmount(asOf: $asOf, year: $year) {\n        oere\n      }\n    }\n  }\n}",
});

export const askPictureCellVerify = operation<PictureCellVerifyQuery, PictureCellVerifyQueryVariables>({
  name: "PictureCellVerify",
  id: "35afa1b23f9db0b6c01c682d70c1e0d56f50d040e5a837288b2fc4ddca798d89",
  text: "query PictureCellVerify($position: String!) {\n  verify(position: $position) {\n    position\n    state\n    checks {\n      holds\n      what\n    }\n  }\n}",
});
