// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../../graph/operation.js";
import type * as Types from "../../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type InitiativePanelQueryVariables = Exact<{
  committee: string;
  code: string;
  asOf?: string | null | undefined;
}>;


export type InitiativePanelQuery = { initiativeHistory: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<
      | { __typename: 'ChildrenInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
      | { __typename: 'CultureInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
      | { __typename: 'EmploymentInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
      | { __typename: 'SocialServicesInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
    > } | null };

export type InitiativePanelMoneyQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type InitiativePanelMoneyQuery = { initiative:
    | { __typename: 'ChildrenInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: Types.FinancingState | null, unfinanced: Types.UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: Types.InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
          | { __typename: 'CultureIntegrationStatement', id: string, year: number }
          | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
         | null }> | null, contributions: Array<{ __typename: 'ContributionLine', code: string, year: number, amount: { __typename: 'Money', oere: number }, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'CultureIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'EmploymentIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
         | null }> | null }
    | { __typename: 'CultureInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: Types.FinancingState | null, unfinanced: Types.UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: Types.InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
          | { __typename: 'CultureIntegrationStatement', id: string, year: number }
          | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
         | null }> | null, contributions: Array<{ __typename: 'ContributionLine', code: string, year: number, amount: { __typename: 'Money', oere: number }, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'CultureIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'EmploymentIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
         | null }> | null }
    | { __typename: 'EmploymentInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: Types.FinancingState | null, unfinanced: Types.UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: Types.InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
          | { __typename: 'CultureIntegrationStatement', id: string, year: number }
          | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
         | null }> | null, contributions: Array<{ __typename: 'ContributionLine', code: string, year: number, amount: { __typename: 'Money', oere: number }, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'CultureIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'EmploymentIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
         | null }> | null }
    | { __typename: 'SocialServicesInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: Types.FinancingState | null, unfinanced: Types.UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: Types.InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, year: number }
          | { __typename: 'CultureIntegrationStatement', id: string, year: number }
          | { __typename: 'EmploymentIntegrationStatement', id: string, year: number }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, year: number }
         | null }> | null, contributions: Array<{ __typename: 'ContributionLine', code: string, year: number, amount: { __typename: 'Money', oere: number }, statement:
          | { __typename: 'ChildrenIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'CultureIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'EmploymentIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
          | { __typename: 'SocialServicesIntegrationStatement', id: string, committee: { __typename: 'Committee', id: string, code: string } }
         | null }> | null }
   | null };

export type InitiativePanelVerifyQueryVariables = Exact<{
  position: string;
}>;


export type InitiativePanelVerifyQuery = { verify: { __typename: 'Verification', position: string, state: Types.EntryState, checks: Array<{ __typename: 'ReceiptCheck', holds: boolean | null, what: string }> } | null };

type Revision_ChildrenInitiative_Fragment = { __typename: 'ChildrenInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
   };

type Revision_CultureInitiative_Fragment = { __typename: 'CultureInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
   };

type Revision_EmploymentInitiative_Fragment = { __typename: 'EmploymentInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
   };

type Revision_SocialServicesInitiative_Fragment = { __typename: 'SocialServicesInitiative', id: string, code: string, state: Types.InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: Types.RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
   };

export type RevisionFragment =
  | Revision_ChildrenInitiative_Fragment
  | Revision_CultureInitiative_Fragment
  | Revision_EmploymentInitiative_Fragment
  | Revision_SocialServicesInitiative_Fragment
;

export const askInitiativePanel = operation<InitiativePanelQuery, InitiativePanelQueryVariables>({
  name: "InitiativePanel",
  id: "37bf9f9cf2f6ebb937443cc2df08e8ae755917deb31e36e9e333543697cb27c7",
  text: "query InitiativePanel($committee: ID!, $code: String!, $asOf: DateTime) {\n  initiativeHistory(committee: $committee, code: $code, asOf: $asOf, last: 50) {\n    totalCount\n    nodes {\n      ...Revision\n    }\n  }\n}\n\nfragment Revision on Initiative {\n  id\n  code\n  title {\n    da\n    en\n    enSource\n  }\n  description {\n    da\n    en\n    enSource\n  }\n  state\n  stateReason {\n    da\n    en\n  }\n  goals {\n    id\n    code\n    ordinal\n    title {\n      da\n      en\n    }\n  }\n  themes {\n    id\n    code\n    text {\n      da\n      en\n    }\n  }\n  partners {\n    id\n    code\n  }\n  districts\n  targetGroups\n  startsOn\n  endsOn\n  totals {\n    year\n    amount {\n      oere\n    }\n  }\n  committee {\n    id\n    code\n    name {\n      da\n      en\n    }\n  }\n  plan {\n    id\n    revision\n    publishedAt\n    contentHash\n    synthetic\n    state\n    receipt {\n      id\n      position\n      entryHash\n    }\n  }\n}",
});

export const askInitiativePanelMoney = operation<InitiativePanelMoneyQuery, InitiativePanelMoneyQueryVariables>({
  name: "InitiativePanelMoney",
  id: "aac311078f336d0344284c033054b75caab58a892e4e691c16a3631f040649f8",
  text: "query InitiativePanelMoney($id: ID!, $asOf: DateTime) {\n  initiative(id: $id) {\n    id\n    indicators {\n      indicator {\n        id\n        code\n        title {\n          da\n          en\n        }\n      }\n      contribution {\n        da\n        en\n      }\n    }\n    budgetLines {\n      id\n      year\n      amount {\n        oere\n      }\n      payer {\n        id\n        code\n      }\n      account\n      estimate\n      financing(asOf: $asOf)\n      unfinanced(asOf: $asOf)\n    }\n    statuses(asOf: $asOf) {\n      state\n      spent {\n        oere\n      }\n      spentThrough\n      narrative {\n        da\n        en\n        enSource\n      }\n      statement {\n        id\n        year\n      }\n    }\n    contributions(asOf: $asOf) {\n      code\n      year\n      amount {\n        oere\n      }\n      statement {\n        id\n        committee {\n          id\n          code\n        }\n      }\n    }\n  }\n}",
});

export const askInitiativePanelVerify = operation<InitiativePanelVerifyQuery, InitiativePanelVerifyQueryVariables>({
  name: "InitiativePanelVerify",
  id: "0a866e2215666a2e8a20782374402bb60bdf6ea06feb2ac0f5d93e98eab7755a",
  text: "query InitiativePanelVerify($position: String!) {\n  verify(position: $position) {\n    position\n    state\n    checks {\n      holds\n      what\n    }\n  }\n}",
});
