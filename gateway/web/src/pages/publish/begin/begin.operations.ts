// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";
import type * as Types from "../../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type PublishFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishFrameQuery = { committees: Array<{ __typename: 'Committee', id: string, code: string, root: string | null, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }> | null, policies: Array<{ __typename: 'Policy', id: string, code: string, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }>, areas: Array<{ __typename: 'PriorityArea', id: string, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }> }>, current: { __typename: 'PolicyVersion', id: string, state: Types.PolicyState } | null }> | null, indicators: Array<{ __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string }> }> | null, cycles: Array<{ __typename: 'Cycle', id: string, year: number, state: Types.CycleState, milestones: Array<{ __typename: 'Milestone', id: string, slot: Types.SlotKind, opensAt: string, dueOn: string, locksAt: string | null }> }> | null };

export type PublishDraftsQueryVariables = Exact<{
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishDraftsQuery = { children?: { __typename: 'ChildrenQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: Types.DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null, employment?: { __typename: 'EmploymentQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: Types.DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null, socialServices?: { __typename: 'SocialServicesQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: Types.DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null, culture?: { __typename: 'CultureQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: Types.DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null };

export type PublishPlanStartQueryVariables = Exact<{
  policy?: string | null | undefined;
  revision?: number | null | undefined;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishPlanStartQuery = { children?: { __typename: 'ChildrenQueries', prefilledActionPlan: unknown } | null, employment?: { __typename: 'EmploymentQueries', prefilledActionPlan: unknown } | null, socialServices?: { __typename: 'SocialServicesQueries', prefilledActionPlan: unknown } | null, culture?: { __typename: 'CultureQueries', prefilledActionPlan: unknown } | null };

export type PublishStatementStartQueryVariables = Exact<{
  year: number;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishStatementStartQuery = { children?: { __typename: 'ChildrenQueries', prefilledIntegrationStatement: unknown } | null, employment?: { __typename: 'EmploymentQueries', prefilledIntegrationStatement: unknown } | null, socialServices?: { __typename: 'SocialServicesQueries', prefilledIntegrationStatement: unknown } | null, culture?: { __typename: 'CultureQueries', prefilledIntegrationStatement: unknown } | null };

export type PublishPlanBaseQueryVariables = Exact<{
  policy?: string | null | undefined;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishPlanBaseQuery = { children?: { __typename: 'ChildrenQueries', actionPlan: { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, actionPlanRevisions: { __typename: 'ChildrenActionPlanRevisionConnection', nodes: Array<{ __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string }> } | null } | null, employment?: { __typename: 'EmploymentQueries', actionPlan: { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, actionPlanRevisions: { __typename: 'EmploymentActionPlanRevisionConnection', nodes: Array<{ __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string }> } | null } | null, socialServices?: { __typename: 'SocialServicesQueries', actionPlan: { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, actionPlanRevisions: { __typename: 'SocialServicesActionPlanRevisionConnection', nodes: Array<{ __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string }> } | null } | null, culture?: { __typename: 'CultureQueries', actionPlan: { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, actionPlanRevisions: { __typename: 'CultureActionPlanRevisionConnection', nodes: Array<{ __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string }> } | null } | null };

export type PublishStatementBaseQueryVariables = Exact<{
  year: number;
  before: number;
  hasBefore: boolean;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishStatementBaseQuery = { children?: { __typename: 'ChildrenQueries', integrationStatement: { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier?: { __typename: 'ChildrenIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'ChildrenActionPlan', id: string, revision: number, content: unknown } | null } | null, employment?: { __typename: 'EmploymentQueries', integrationStatement: { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier?: { __typename: 'EmploymentIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'EmploymentActionPlan', id: string, revision: number, content: unknown } | null } | null, socialServices?: { __typename: 'SocialServicesQueries', integrationStatement: { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier?: { __typename: 'SocialServicesIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'SocialServicesActionPlan', id: string, revision: number, content: unknown } | null } | null, culture?: { __typename: 'CultureQueries', integrationStatement: { __typename: 'CultureIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier?: { __typename: 'CultureIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'CultureActionPlan', id: string, revision: number, content: unknown } | null } | null };

export type PublishLetterQueryVariables = Exact<{
  year: number;
  committee: string;
}>;


export type PublishLetterQuery = { callLetters: { __typename: 'CallLetterConnection', nodes: Array<{ __typename: 'CallLetter', id: string, state: Types.CallLetterState, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string } | null }> }> } | null, barometerRelease: { __typename: 'BarometerRelease', id: string, year: number, observations: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string }> } }> } | null };

export const askPublishFrame = operation<PublishFrameQuery, PublishFrameQueryVariables>({
  name: "PublishFrame",
  id: "4ef30dd96018056d7a259e82237136167a6d89e6918955355974d4cbb1970451",
  text: "query PublishFrame {\n  committees {\n    id\n    code\n    root\n    publishes\n    name {\n      da\n      en\n    }\n  }\n  policies {\n    id\n    code\n    title {\n      da\n      en\n    }\n    startsOn\n    endsOn\n    goals {\n      id\n      code\n      title {\n        da\n        en\n      }\n    }\n    areas {\n      id\n      themes {\n        id\n        code\n        text {\n          da\n          en\n        }\n      }\n    }\n    current {\n      id\n      state\n    }\n  }\n  indicators {\n    id\n    code\n    title {\n      da\n      en\n    }\n    goals {\n      id\n      code\n    }\n  }\n  cycles {\n    id\n    year\n    state\n    milestones {\n      id\n      slot\n      opensAt\n      dueOn\n      locksAt\n    }\n  }\n}",
});

export const askPublishDrafts = operation<PublishDraftsQuery, PublishDraftsQueryVariables>({
  name: "PublishDrafts",
  id: "f07b1349f0ae521bfc8241508edee4534d29ff2e6273f97e006eafa99f93b5ee",
  text: "query PublishDrafts($children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    drafts(first: 20) {\n      totalCount\n      nodes {\n        id\n        kind\n        savedAt\n        preparedBy\n        daysRemaining\n        asInput\n        report {\n          valid\n        }\n      }\n    }\n  }\n  employment @include(if: $employment) {\n    drafts(first: 20) {\n      totalCount\n      nodes {\n        id\n        kind\n        savedAt\n        preparedBy\n        daysRemaining\n        asInput\n        report {\n          valid\n        }\n      }\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    drafts(first: 20) {\n      totalCount\n      nodes {\n        id\n        kind\n        savedAt\n        preparedBy\n        daysRemaining\n        asInput\n        report {\n          valid\n        }\n      }\n    }\n  }\n  culture @include(if: $culture) {\n    drafts(first: 20) {\n      totalCount\n      nodes {\n        id\n        kind\n        savedAt\n        preparedBy\n        daysRemaining\n        asInput\n        report {\n          valid\n        }\n      }\n    }\n  }\n}",
});

export const askPublishPlanStart = operation<PublishPlanStartQuery, PublishPlanStartQueryVariables>({
  name: "PublishPlanStart",
  id: "95a16ce96c44a7e80228b3fa3774f4a07680160795279144535bcf3cfeccb90a",
  text: "query PublishPlanStart($policy: ID, $revision: Int, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    prefilledActionPlan(policy: $policy, revision: $revision)\n  }\n  employment @include(if: $employment) {\n    prefilledActionPlan(policy: $policy, revision: $revision)\n  }\n  socialServices @include(if: $socialServices) {\n    prefilledActionPlan(policy: $policy, revision: $revision)\n  }\n  culture @include(if: $culture) {\n    prefilledActionPlan(policy: $policy, revision: $revision)\n  }\n}",
});

export const askPublishStatementStart = operation<PublishStatementStartQuery, PublishStatementStartQueryVariables>({
  name: "PublishStatementStart",
  id: "84705af72e3307990b544e2ee2f831b91b10a34e218ea038ad6a78abc736de0e",
  text: "query PublishStatementStart($year: Int!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    prefilledIntegrationStatement(year: $year)\n  }\n  employment @include(if: $employment) {\n    prefilledIntegrationStatement(year: $year)\n  }\n  socialServices @include(if: $socialServices) {\n    prefilledIntegrationStatement(year: $year)\n  }\n  culture @include(if: $culture) {\n    prefilledIntegrationStatement(year: $year)\n  }\n}",
});

export const askPublishPlanBase = operation<PublishPlanBaseQuery, PublishPlanBaseQueryVariables>({
  name: "PublishPlanBase",
  id: "f3b31ea434c0dee09301df036dec5f66d0ac0e47922774f4cd24d49d05248deb",
  text: "query PublishPlanBase($policy: ID, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    actionPlan(policy: $policy) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    actionPlanRevisions(policy: $policy, first: 20) {\n      nodes {\n        id\n        revision\n        publishedAt\n      }\n    }\n  }\n  employment @include(if: $employment) {\n    actionPlan(policy: $policy) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    actionPlanRevisions(policy: $policy, first: 20) {\n      nodes {\n        id\n        revision\n        publishedAt\n      }\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    actionPlan(policy: $policy) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    actionPlanRevisions(policy: $policy, first: 20) {\n      nodes {\n        id\n        revision\n        publishedAt\n      }\n    }\n  }\n  culture @include(if: $culture) {\n    actionPlan(policy: $policy) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    actionPlanRevisions(policy: $policy, first: 20) {\n      nodes {\n        id\n        revision\n        publishedAt\n      }\n    }\n  }\n}",
});

export const askPublishStatementBase = operation<PublishStatementBaseQuery, PublishStatementBaseQueryVariables>({
  name: "PublishStatementBase",
  id: "39d4d17f34c8f35e44242ae1bd4a6247b9b374c4f82d17a2749a2893f2a2513e",
  text: "query PublishStatementBase($year: Int!, $before: Int!, $hasBefore: Boolean!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) @include(if: $hasBefore) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n  employment @include(if: $employment) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) @include(if: $hasBefore) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) @include(if: $hasBefore) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n  culture @include(if: $culture) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) @include(if: $hasBefore) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n}",
});

export const askPublishLetter = operation<PublishLetterQuery, PublishLetterQueryVariables>({
  name: "PublishLetter",
  id: "1937a7be87eba24a410212d2878e9e7746a2d8c06e28799a2f0e45940556faf7",
  text: "query PublishLetter($year: Int!, $committee: ID!) {\n  callLetters(filter: {year: [$year], committee: [$committee]}, first: 5) {\n    nodes {\n      id\n      state\n      questions {\n        id\n        text {\n          da\n          en\n        }\n        goal {\n          id\n          code\n        }\n        required\n      }\n    }\n  }\n  barometerRelease(year: $year) {\n    id\n    year\n    observations {\n      id\n      period\n      value\n      indicator {\n        id\n        code\n        title {\n          da\n          en\n        }\n        unit\n        goals {\n          id\n          code\n        }\n      }\n    }\n  }\n}",
});
