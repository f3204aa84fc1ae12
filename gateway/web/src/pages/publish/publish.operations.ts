// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type FindingPartsFragment = { __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } };

export type ReportPartsFragment = { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> };

export type DraftPartsFragment = { __typename: 'Draft', id: string, kind: Types.DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } };

export type ReceiptPartsFragment = { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null };

export type PublishedPartsFragment = { __typename: 'PublishPayload', published: boolean, document:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number }
    | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
    | { __typename: 'CultureActionPlan', id: string, revision: number }
    | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number }
    | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
    | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
   | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> };

export type PublishDraftQueryVariables = Exact<{
  id: string;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishDraftQuery = { children?: { __typename: 'ChildrenQueries', draft: { __typename: 'Draft', id: string, kind: Types.DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, employment?: { __typename: 'EmploymentQueries', draft: { __typename: 'Draft', id: string, kind: Types.DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, socialServices?: { __typename: 'SocialServicesQueries', draft: { __typename: 'Draft', id: string, kind: Types.DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, culture?: { __typename: 'CultureQueries', draft: { __typename: 'Draft', id: string, kind: Types.DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null };

export type PublishSaveMutationVariables = Exact<{
  input: Types.SaveDraftInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishSaveMutation = { children?: { __typename: 'ChildrenCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, employment?: { __typename: 'EmploymentCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, culture?: { __typename: 'CultureCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null };

export type PublishValidateMutationVariables = Exact<{
  input: Types.ValidateInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishValidateMutation = { children?: { __typename: 'ChildrenCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, employment?: { __typename: 'EmploymentCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, culture?: { __typename: 'CultureCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null };

export type PublishDiscardMutationVariables = Exact<{
  input: Types.DiscardDraftInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishDiscardMutation = { children?: { __typename: 'ChildrenCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null, employment?: { __typename: 'EmploymentCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null, culture?: { __typename: 'CultureCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null };

export type PublishPlanMutationVariables = Exact<{
  input: Types.PublishInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishPlanMutation = { children?: { __typename: 'ChildrenCommands', publishActionPlan: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, employment?: { __typename: 'EmploymentCommands', publishActionPlan: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', publishActionPlan: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, culture?: { __typename: 'CultureCommands', publishActionPlan: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null };

export type PublishStatementMutationVariables = Exact<{
  input: Types.PublishInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishStatementMutation = { children?: { __typename: 'ChildrenCommands', publishIntegrationStatement: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, employment?: { __typename: 'EmploymentCommands', publishIntegrationStatement: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', publishIntegrationStatement: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, culture?: { __typename: 'CultureCommands', publishIntegrationStatement: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: Types.RuleCode, severity: Types.Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null };

export type PublishedReceiptQueryVariables = Exact<{
  position: string;
}>;


export type PublishedReceiptQuery = { verify: { __typename: 'Verification', position: string, state: Types.EntryState, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Types.Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
     | null, checks: Array<{ __typename: 'ReceiptCheck', what: string, holds: boolean | null }> } | null };

export const askPublishDraft = operation<PublishDraftQuery, PublishDraftQueryVariables>({
  name: "PublishDraft",
  id: "d194fde8f44b9b319a09cd43d616d7fa67692d889b4d740b7d6dc75fab26b4e7",
  text: "query PublishDraft($id: ID!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n  employment @include(if: $employment) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n  culture @include(if: $culture) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n}\n\nfragment DraftParts on Draft {\n  id\n  kind\n  contentHash\n  asInput\n  basedOn\n  savedAt\n  preparedBy\n  needsRevalidation\n  daysRemaining\n  report {\n    ...ReportParts\n  }\n}\n\nfragment ReportParts on ValidationReport {\n  valid\n  ruleSet\n  findings {\n    ...FindingParts\n  }\n}\n\nfragment FindingParts on Finding {\n  rule\n  severity\n  path\n  count\n  places\n  message {\n    da\n    en\n  }\n  hint {\n    da\n    en\n  }\n  refusesDraft\n}",
});

export const askPublishSave = operation<PublishSaveMutation, PublishSaveMutationVariables>({
  name: "PublishSave",
  id: "c754ef0cd5011278867d75637b30fdffa5091f8f5514b827e0940ebde7585f39",
  text: "mutation PublishSave($input: SaveDraftInput!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    saveDraft(input: $input) {\n      draft {\n        id\n        contentHash\n        savedAt\n      }\n      report {\n        ...ReportParts\n      }\n    }\n  }\n  employment @include(if: $employment) {\n    saveDraft(input: $input) {\n      draft {\n        id\n        contentHash\n        savedAt\n      }\n      report {\n        ...ReportParts\n      }\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    saveDraft(input: $input) {\n      draft {\n        id\n        contentHash\n        savedAt\n      }\n      report {\n        ...ReportParts\n      }\n    }\n  }\n  culture @include(if: $culture) {\n    saveDraft(input: $input) {\n      draft {\n        id\n        contentHash\n        savedAt\n      }\n      report {\n        ...ReportParts\n      }\n    }\n  }\n}\n\nfragment ReportParts on ValidationReport {\n  valid\n  ruleSet\n  findings {\n    ...FindingParts\n  }\n}\n\nfragment FindingParts on Finding {\n  rule\n  severity\n  path\n  count\n  places\n  message {\n    da\n    en\n  }\n  hint {\n    da\n    en\n  }\n  refusesDraft\n}",
});

export const askPublishValidate = operation<PublishValidateMutation, PublishValidateMutationVariables>({
  name: "PublishValidate",
  id: "f347a621ba92743d03523752bb7b382c0c1c708f0385a2473b080d4e59ada68e",
  text: "mutation PublishValidate($input: ValidateInput!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    validate(input: $input) {\n      ...ReportParts\n    }\n  }\n  employment @include(if: $employment) {\n    validate(input: $input) {\n      ...ReportParts\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    validate(input: $input) {\n      ...ReportParts\n    }\n  }\n  culture @include(if: $culture) {\n    validate(input: $input) {\n      ...ReportParts\n    }\n  }\n}\n\nfragment ReportParts on ValidationReport {\n  valid\n  ruleSet\n  findings {\n    ...FindingParts\n  }\n}\n\nfragment FindingParts on Finding {\n  rule\n  severity\n  path\n  count\n  places\n  message {\n    da\n    en\n  }\n  hint {\n    da\n    en\n  }\n  refusesDraft\n}",
});

export const askPublishDiscard = operation<PublishDiscardMutation, PublishDiscardMutationVariables>({
  name: "PublishDiscard",
  id: "e8a84f39b3dfb0d56423dcf47ebd23c8899cdb259cc69ca6224ff18e39358bc3",
  text: "mutation PublishDiscard($input: DiscardDraftInput!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    discardDraft(input: $input) {\n      published\n    }\n  }\n  employment @include(if: $employment) {\n    discardDraft(input: $input) {\n      published\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    discardDraft(input: $input) {\n      published\n    }\n  }\n  culture @include(if: $culture) {\n    discardDraft(input: $input) {\n      published\n    }\n  }\n}",
});

export const askPublishPlan = operation<PublishPlanMutation, PublishPlanMutationVariables>({
  name: "PublishPlan",
  id: "e7dbfe53346b3ff1a663e2f6d3366e9aacb442b8eb034881c61d129220cc5463",
  text: "mutation PublishPlan($input: PublishInput!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    publishActionPlan(input: $input) {\n      ...PublishedParts\n    }\n  }\n  employment @include(if: $employment) {\n    publishActionPlan(input: $input) {\n      ...PublishedParts\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    publishActionPlan(input: $input) {\n      ...PublishedParts\n    }\n  }\n  culture @include(if: $culture) {\n    publishActionPlan(input: $input) {\n      ...PublishedParts\n    }\n  }\n}\n\nfragment PublishedParts on PublishPayload {\n  published\n  document {\n    id\n    revision\n  }\n  receipt {\n    ...ReceiptParts\n  }\n  findings {\n    ...FindingParts\n  }\n}\n\nfragment ReceiptParts on Receipt {\n  id\n  contentHash\n  position\n  publishedAt\n  timeliness\n  fourEyes\n  entryHash\n}\n\nfragment FindingParts on Finding {\n  rule\n  severity\n  path\n  count\n  places\n  message {\n    da\n    en\n  }\n  hint {\n    da\n    en\n  }\n  refusesDraft\n}",
});

export const askPublishStatement = operation<PublishStatementMutation, PublishStatementMutationVariables>({
  name: "PublishStatement",
  id: "60ac51bd21e9de5e5ed52d8c19bcf2b48f3c308300cc8f0eef55abe28f9da69b",
  text: "mutation PublishStatement($input: PublishInput!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    publishIntegrationStatement(input: $input) {\n      ...PublishedParts\n    }\n  }\n  employment @include(if: $employment) {\n    publishIntegrationStatement(input: $input) {\n      ...PublishedParts\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    publishIntegrationStatement(input: $input) {\n      ...PublishedParts\n    }\n  }\n  culture @include(if: $culture) {\n    publishIntegrationStatement(input: $input) {\n      ...PublishedParts\n    }\n  }\n}\n\nfragment PublishedParts on PublishPayload {\n  published\n  document {\n    id\n    revision\n  }\n  receipt {\n    ...ReceiptParts\n  }\n  findings {\n    ...FindingParts\n  }\n}\n\nfragment ReceiptParts on Receipt {\n  id\n  contentHash\n  position\n  publishedAt\n  timeliness\n  fourEyes\n  entryHash\n}\n\nfragment FindingParts on Finding {\n  rule\n  severity\n  path\n  count\n  places\n  message {\n    da\n    en\n  }\n  hint {\n    da\n    en\n  }\n  refusesDraft\n}",
});

export const askPublishedReceipt = operation<PublishedReceiptQuery, PublishedReceiptQueryVariables>({
  name: "PublishedReceipt",
  id: "b6c5bf048a058664d22a5c02177fba62e2cd4efa12300ea245cf54cc752274cb",
  text: "query PublishedReceipt($position: String!) {\n  verify(position: $position) {\n    position\n    state\n    receipt {\n      ...ReceiptParts\n    }\n    document {\n      id\n      revision\n      contentHash\n      content\n      committee {\n        id\n        code\n        name {\n          da\n          en\n        }\n      }\n    }\n    checks {\n      what\n      holds\n    }\n  }\n}\n\nfragment ReceiptParts on Receipt {\n  id\n  contentHash\n  position\n  publishedAt\n  timeliness\n  fourEyes\n  entryHash\n}",
});
