// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** What became of what a receipt is for (status). */
export type EntryState =
  /** The revision stands: no newer one has taken its place, and it is not withdrawn. */
  | 'IN_FORCE'
  /** A newer revision has taken its place; it stays on record. */
  | 'SUPERSEDED'
  /** Its owner has withdrawn it; `withdrawnBy` says when and why. */
  | 'WITHDRAWN'
  /** It is on record for good: no revision, but an act, such as a withdrawal, a letter or a decision. */
  | 'RECORDED'
  /** Its owner's database was put back to an older state, and no longer counts what it had recorded with this position, or may have: the receipt is kept where anybody else had it. */
  | 'LOST'
  /** Its owner has it on record, or cannot be asked, and it has not arrived here: ask again. */
  | 'NOT_HERE_YET'
  /** Its owner has nothing on record with this position. */
  | 'UNKNOWN';

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

/** Where an initiative stands (indsatsens status). */
export type InitiativeState =
  /** Proposed (foreslået). */
  | 'PROPOSED'
  /** Planned (planlagt). */
  | 'PLANNED'
  /** Running (i gang); needs a financed budget line. */
  | 'RUNNING'
  /** Paused (sat i bero). */
  | 'PAUSED'
  /** Completed (afsluttet). */
  | 'COMPLETED'
  /** Cancelled (opgivet). */
  | 'CANCELLED';

/** Where a published revision stands (udgavens status). */
export type RevisionState =
  /** In force (gældende). */
  | 'PUBLISHED'
  /** Followed by a newer revision (afløst). */
  | 'SUPERSEDED'
  /** Withdrawn by its owner, with a reason (trukket tilbage). */
  | 'WITHDRAWN';

/** Who made the English text (oversættelsens kilde). */
export type TranslationSource =
  /** The body itself. */
  | 'OFFICIAL'
  /** The hub's editors. */
  | 'EDITORIAL'
  /** A machine translation, not read by a person. */
  | 'MACHINE';

/** What has become of money that is not financed (ikke finansieret). */
export type UnfinancedStatus =
  /** Wanted still: of an initiative that is neither cancelled nor completed, in a year of its period that is not over (åben). */
  | 'OPEN'
  /** The year is over or outside the initiative's period, or the initiative is completed (bortfaldet). */
  | 'LAPSED'
  /** The initiative is cancelled (opgivet). */
  | 'CANCELLED';

export type InitiativePanelQueryVariables = Exact<{
  committee: string;
  code: string;
  asOf?: string | null | undefined;
}>;


export type InitiativePanelQuery = { initiativeHistory: { __typename: 'InitiativeConnection', totalCount: number, nodes: Array<
      | { __typename: 'ChildrenInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
      | { __typename: 'CultureInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
      | { __typename: 'EmploymentInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
      | { __typename: 'SocialServicesInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
          | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
          | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
         }
    > } | null };

export type InitiativePanelMoneyQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type InitiativePanelMoneyQuery = { initiative:
    | { __typename: 'ChildrenInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: FinancingState | null, unfinanced: UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, statement:
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
    | { __typename: 'CultureInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: FinancingState | null, unfinanced: UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, statement:
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
    | { __typename: 'EmploymentInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: FinancingState | null, unfinanced: UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, statement:
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
    | { __typename: 'SocialServicesInitiative', id: string, indicators: Array<{ __typename: 'IndicatorLink', indicator: { __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } } | null, contribution: { __typename: 'Text', da: string, en: string | null } | null }>, budgetLines: Array<{ __typename: 'BudgetLine', id: string, year: number, account: string | null, estimate: boolean, financing: FinancingState | null, unfinanced: UnfinancedStatus | null, amount: { __typename: 'Money', oere: number }, payer: { __typename: 'Committee', id: string, code: string } }>, statuses: Array<{ __typename: 'InitiativeStatus', state: InitiativeState, spentThrough: string | null, spent: { __typename: 'Money', oere: number } | null, narrative: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, statement:
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


export type InitiativePanelVerifyQuery = { verify: { __typename: 'Verification', position: string, state: EntryState, checks: Array<{ __typename: 'ReceiptCheck', holds: boolean | null, what: string }> } | null };

type Revision_ChildrenInitiative_Fragment = { __typename: 'ChildrenInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
   };

type Revision_CultureInitiative_Fragment = { __typename: 'CultureInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
   };

type Revision_EmploymentInitiative_Fragment = { __typename: 'EmploymentInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
   };

type Revision_SocialServicesInitiative_Fragment = { __typename: 'SocialServicesInitiative', id: string, code: string, state: InitiativeState, districts: Array<string>, targetGroups: Array<string>, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, description: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null } | null, stateReason: { __typename: 'Text', da: string, en: string | null } | null, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }>, partners: Array<{ __typename: 'Committee', id: string, code: string }>, totals: Array<{ __typename: 'YearTotal', year: number, amount: { __typename: 'Money', oere: number } }>, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } }, plan:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'CultureActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number, publishedAt: string, contentHash: string, synthetic: boolean, state: RevisionState | null, receipt: { __typename: 'Receipt', id: string, position: string, entryHash: string | null } | null }
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
