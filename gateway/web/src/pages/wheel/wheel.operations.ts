// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type WheelPageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Types.Basis | null | undefined;
}>;


export type WheelPageQuery = { cycle: { __typename: 'Cycle', id: string, year: number, state: Types.CycleState, closedAt: string | null, reportFrozenAt: string | null, budgetAdoption: { __typename: 'BudgetAdoption', id: string, adoptedOn: string, settledAt: string } | null, milestones: Array<{ __typename: 'Milestone', id: string, slot: Types.SlotKind, opensAt: string, dueAt: string, dueOn: string, locksAt: string | null, title: { __typename: 'Text', da: string, en: string | null }, holiday: { __typename: 'Text', da: string, en: string | null } | null, extensions: Array<{ __typename: 'Extension', id: string, newDueAt: string, newDueOn: string, grantedAt: string, committee: { __typename: 'Committee', id: string, code: string }, reason: { __typename: 'Text', da: string, en: string | null } }>, exemptions: Array<{ __typename: 'Exemption', id: string, grantedAt: string, committee: { __typename: 'Committee', id: string, code: string }, reason: { __typename: 'Text', da: string, en: string | null } }> }>, deliveryBoard: Array<{ __typename: 'DeliveryStatus', slot: Types.SlotKind, timeliness: Types.Timeliness, daysLate: number | null, daysRemaining: number | null, complete: boolean, firstPublishedAt: string | null, dueAt: string, extendedDueAt: string | null, against: Types.DueDate, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, byMilestone: { __typename: 'DueDateStanding', dueAt: string, timeliness: Types.Timeliness, daysLate: number | null }, byExtension: { __typename: 'DueDateStanding', dueAt: string, timeliness: Types.Timeliness, daysLate: number | null } | null, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
       | null, inForce:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean }
       | null }> | null, callLetters: { __typename: 'CallLetterConnection', nodes: Array<{ __typename: 'CallLetter', id: string, issuedAt: string | null, acknowledgeDueAt: string | null, acknowledgedAt: string | null, state: Types.CallLetterState, committee: { __typename: 'Committee', id: string, code: string } }> } | null, mayorTalks: Array<{ __typename: 'MayorTalk', id: string, state: Types.TalkState, heldOn: string | null, committee: { __typename: 'Committee', id: string, code: string } }> | null } | null, barometerRelease: { __typename: 'BarometerRelease', id: string, releasedAt: string | null } | null };

export type WheelDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type WheelDeliveriesQuery = { changes: { __typename: 'ChangeConnection', totalCount: number, nodes: Array<{ __typename: 'Change', id: string, type: Types.ChangeType, at: string, year: number | null, revision: number | null, committee: { __typename: 'Committee', id: string, code: string } | null }> } | null };

export type WheelForecastQueryVariables = Exact<{
  year: number;
}>;


export type WheelForecastQuery = { children: { __typename: 'ChildrenQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null, culture: { __typename: 'CultureQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null, employment: { __typename: 'EmploymentQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null, socialServices: { __typename: 'SocialServicesQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null };

type Forecasts_ChildrenQueries_Fragment = { __typename: 'ChildrenQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

type Forecasts_CultureQueries_Fragment = { __typename: 'CultureQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

type Forecasts_EmploymentQueries_Fragment = { __typename: 'EmploymentQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

type Forecasts_SocialServicesQueries_Fragment = { __typename: 'SocialServicesQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: Types.SlotKind, kind: Types.DocumentKind, timeliness: Types.Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

export type ForecastsFragment =
  | Forecasts_ChildrenQueries_Fragment
  | Forecasts_CultureQueries_Fragment
  | Forecasts_EmploymentQueries_Fragment
  | Forecasts_SocialServicesQueries_Fragment
;

export const askWheelPage = operation<WheelPageQuery, WheelPageQueryVariables>({
  name: "WheelPage",
  id: "bb85cf5c55c6d02ea0e5fbce6d74f76c7557696b40a29634eae6d6335f169160",
  text: "query WheelPage($year: Int!, $asOf: DateTime, $basis: Basis) {\n  cycle(year: $year) {\n    id\n    year\n    state\n    closedAt\n    reportFrozenAt\n    budgetAdoption {\n      id\n      adoptedOn\n      settledAt\n    }\n    milestones {\n      id\n      slot\n      title {\n        da\n        en\n      }\n      opensAt\n      dueAt\n      dueOn\n      locksAt\n      holiday {\n        da\n        en\n      }\n      extensions {\n        id\n        committee {\n          id\n          code\n        }\n        newDueAt\n        newDueOn\n        reason {\n          da\n          en\n        }\n        grantedAt\n      }\n      exemptions {\n        id\n        committee {\n          id\n          code\n        }\n        reason {\n          da\n          en\n        }\n        grantedAt\n      }\n    }\n    deliveryBoard(asOf: $asOf, basis: $basis) {\n      committee {\n        id\n        code\n        name {\n          da\n          en\n        }\n        publishes\n      }\n      slot\n      timeliness\n      daysLate\n      daysRemaining\n      complete\n      firstPublishedAt\n      dueAt\n      extendedDueAt\n      against\n      byMilestone {\n        dueAt\n        timeliness\n        daysLate\n      }\n      byExtension {\n        dueAt\n        timeliness\n        daysLate\n      }\n      document {\n        id\n        revision\n        publishedAt\n        contentHash\n        synthetic\n      }\n      inForce {\n        id\n        revision\n        publishedAt\n        contentHash\n        synthetic\n      }\n    }\n    callLetters(asOf: $asOf, basis: $basis, first: 50) {\n      nodes {\n        id\n        committee {\n          id\n          code\n        }\n        issuedAt\n        acknowledgeDueAt\n        acknowledgedAt\n        state(asOf: $asOf)\n      }\n    }\n    mayorTalks {\n      id\n      committee {\n        id\n        code\n      }\n      state\n      heldOn\n    }\n  }\n  barometerRelease(year: $year) {\n    id\n    releasedAt\n  }\n}",
});

export const askWheelDeliveries = operation<WheelDeliveriesQuery, WheelDeliveriesQueryVariables>({
  name: "WheelDeliveries",
  id: "cb90413f2c3c9b8bf93cb3e771bb99c85ec546daeb845f7adacde9fe89467b2a",
  text: "query WheelDeliveries {\n  changes(\n    last: 200\n    filter: {type: [ACTION_PLAN_PUBLISHED_V1, INTEGRATION_STATEMENT_PUBLISHED_V1]}\n  ) {\n    totalCount\n    nodes {\n      id\n      type\n      at\n      year\n      revision\n      committee {\n        id\n        code\n      }\n    }\n  }\n}",
});

export const askWheelForecast = operation<WheelForecastQuery, WheelForecastQueryVariables>({
  name: "WheelForecast",
  id: "ab72366b0627c178a62e7164709b9dcd707e5ee0c4e24827bf6b829702ca0f0a",
  text: "query WheelForecast($year: Int!) {\n  children {\n    ...Forecasts\n  }\n  culture {\n    ...Forecasts\n  }\n  employment {\n    ...Forecasts\n  }\n  socialServices {\n    ...Forecasts\n  }\n}\n\nfragment Forecasts on CommitteeQueries {\n  deliveryForecast(year: $year) {\n    slot\n    kind\n    timeliness\n    document {\n      id\n      committee {\n        id\n        code\n      }\n      revision\n    }\n    today {\n      valid\n      findings {\n        rule\n        severity\n        count\n        message {\n          da\n          en\n        }\n      }\n    }\n  }\n}",
});
