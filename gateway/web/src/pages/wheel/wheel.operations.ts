// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** On which record a past year is shown (opgørelsesgrundlag). */
export type Basis =
  /** As it was reported (som rapporteret): the record of `asOf`; without it, of the newest frozen edition of the year's status report, and for the financing overview of the adoption of the year's budget. */
  | 'AS_REPORTED'
  /** As it is known now (som kendt nu): the record of today, with everything that came later; not with `asOf`. */
  | 'AS_KNOWN';

/** Where a call letter stands (opfordringsskrivelsens status). */
export type CallLetterState =
  /** Being written by the coordinator (udkast). */
  | 'DRAFT'
  /** Sent to the committee (udsendt). */
  | 'ISSUED'
  /** The committee has said that it has it (modtaget). */
  | 'ACKNOWLEDGED'
  /** A published statement answers every required question (besvaret). */
  | 'ANSWERED'
  /** Not answered when the year's cycle was closed (bortfaldet). */
  | 'LAPSED'
  /** Withdrawn by the coordinator, with a reason (trukket tilbage). */
  | 'WITHDRAWN';

/** What an entry of the change feed says. Its name is the event's own type, which has dots and hyphens in place of `_`. */
export type ChangeType =
  /** A committee has published a revision of a plan. */
  | 'ACTION_PLAN_PUBLISHED_V1'
  /** A committee has published a revision of a statement. */
  | 'INTEGRATION_STATEMENT_PUBLISHED_V1'
  /** A committee has withdrawn a revision. */
  | 'DOCUMENT_WITHDRAWN_V1'
  /** A version of the policy is on record, with all its words. */
  | 'POLICY_VERSION_RECORDED_V1'
  /** A body has decided on a version of the policy. */
  | 'POLICY_DECISION_RECORDED_V1'
  /** A version that is not adopted was written or has changed state. */
  | 'POLICY_VERSION_ADVANCED_V1'
  /** The period of an adopted policy is over. */
  | 'POLICY_EXPIRED_V1'
  /** Somebody has responded to the hearing of a policy. */
  | 'HEARING_RESPONSE_RECORDED_V1'
  /** The next policy carries goals or indicators on. */
  | 'SUCCESSION_RECORDED_V1'
  /** The milestones of a year are planned. */
  | 'CYCLE_PLANNED_V1'
  /** A committee has got a later due date. */
  | 'EXTENSION_GRANTED_V1'
  /** A committee does not owe a delivery. */
  | 'EXEMPTION_GRANTED_V1'
  /** The clock has passed an instant of the year wheel. */
  | 'WHEEL_TURNED_V1'
  /** A year's cycle is over. */
  | 'CYCLE_CLOSED_V1'
  /** An indicator was defined, or defined anew. */
  | 'INDICATOR_DEFINED_V1'
  /** The coordinator has stated an indicator's progress itself. */
  | 'INDICATOR_PROGRESS_OVERRIDDEN_V1'
  /** A vintage of the barometer is released. */
  | 'BAROMETER_RELEASED_V1'
  /** A call letter is issued. */
  | 'CALL_LETTER_ISSUED_V1'
  /** A call letter is withdrawn. */
  | 'CALL_LETTER_WITHDRAWN_V1'
  /** A committee has acknowledged its call letter. */
  | 'CALL_LETTER_ACKNOWLEDGED_V1'
  /** An edition of the status report is frozen. */
  | 'STATUS_REPORT_FROZEN_V1'
  /** An edition of the status report has come a step further. */
  | 'STATUS_REPORT_ADVANCED_V1'
  /** The council has adopted a budget. */
  | 'BUDGET_ADOPTED_V1'
  /** The coordinator has remarked on a document. */
  | 'REMARK_WRITTEN_V1'
  /** A committee has replied to a remark. */
  | 'REMARK_ANSWERED_V1'
  /** A talk with a mayor was held or declined. */
  | 'MAYOR_TALK_RECORDED_V1'
  /** Texts of something on record were emptied for good. */
  | 'TEXT_REDACTED_V1'
  /** It follows from a due date that has passed: a delivery is missing. */
  | 'DELIVERY_MISSING_V1'
  /** It follows from an adopted budget: the financing of an initiative's year is settled. */
  | 'FINANCING_SETTLED_V1'
  /** It follows from the close of a cycle: a call letter has lapsed. */
  | 'CALL_LETTER_LAPSED_V1';

/** How far a year's cycle has come (årshjulets stade). */
export type CycleState =
  /** Its year has not begun (planlagt). */
  | 'PLANNED'
  /** Its year has begun (åben). */
  | 'OPEN'
  /** The statements' window has opened (indsamling). */
  | 'COLLECTING'
  /** The combined status report is frozen (rapportering). */
  | 'REPORTING'
  /** The City Council has noted the report (budgetforhandling). */
  | 'BUDGETING'
  /** The budget is adopted, or the coordinator has closed it (lukket). */
  | 'CLOSED';

/** The documents that rules are for (dokumenttype). */
export type DocumentKind =
  /** Action plan (handleplan). */
  | 'ACTION_PLAN'
  /** Yearly integration statement (integrationsredegørelse). */
  | 'INTEGRATION_STATEMENT'
  /** The coordinator's yearly call letter (opfordringsskrivelse). */
  | 'CALL_LETTER'
  /** A year's barometer, by the coordinator (integrationsbarometer). */
  | 'BAROMETER_RELEASE'
  /** The combined status report to the council (samlet statusrapport). */
  | 'STATUS_REPORT'
  /** The council's adoption of a budget, as far as it settles financing (budgetvedtagelse). */
  | 'BUDGET_ADOPTION'
  /** A version of the policy itself (integrationspolitik). */
  | 'POLICY_VERSION';

/** Which due date a delivery is measured against. */
export type DueDate =
  /** The milestone's own (fristen). */
  | 'MILESTONE'
  /** The committee's extension of it (fristforlængelsen). */
  | 'EXTENSION';

/** The rules that documents are checked by (regel); `rules` has their texts in both languages. A code that findings on record name is never removed. */
export type RuleCode =
  /** Only the owner writes */
  | 'I5'
  /** The publisher is not the preparer */
  | 'I6'
  /** The signature covers what is published */
  | 'I7'
  /** The plan rests on an adopted policy */
  | 'I8'
  /** The plan's goals are ranked from 1 */
  | 'I9'
  /** Every initiative supports a goal of the plan */
  | 'I10'
  /** The money adds up to the øre */
  | 'I11'
  /** The owner or a partner pays each line */
  | 'I12'
  /** A running initiative has financing */
  | 'I13'
  /** An estimate is at most 12 months old */
  | 'I14'
  /** Lines without money are for 2012 and on */
  | 'I15'
  /** A slip of the pen is mended in the wording alone */
  | 'I33'
  /** No personal data in free text */
  | 'I43'
  /** The goals exist in the policy */
  | 'R1'
  /** The themes exist in the policy */
  | 'R2'
  /** Partners and payers are the city's committees */
  | 'R3'
  /** Every initiative has a code of its own */
  | 'R4'
  /** An initiative names each goal once */
  | 'R5'
  /** The Danish text is written */
  | 'R6'
  /** Dates exist, and periods run forward */
  | 'R7'
  /** Amounts are whole øre */
  | 'R8'
  /** Years are calendar years */
  | 'R9'
  /** Texts are Unicode without control characters */
  | 'R10'
  /** The main goal is one of the plan's */
  | 'R11'
  /** Partners, themes, target groups and districts are named once */
  | 'R12'
  /** The plan says what the budget says */
  | 'R14'
  /** The budget alone ends a talk */
  | 'R15'
  /** Financing goes its way */
  | 'R16'
  /** An initiative that has ended asks for no money */
  | 'R70'
  /** Money is within the initiative's period */
  | 'R71'
  /** Days lie within reach */
  | 'R80'
  /** Money is of the policy's years */
  | 'R81'
  /** An adopted plan has its day */
  | 'R82'
  /** An initiative goes from state to state */
  | 'R83'
  /** A cancelled initiative says why */
  | 'R84'
  /** The state fits the period */
  | 'R85'
  /** What is left out is named */
  | 'R86'
  /** An initiative has no other committee's code */
  | 'R88'
  /** The price level is a year of the price index */
  | 'R94'
  /** Texts can be read and found */
  | 'R17'
  /** The document follows the newest revision */
  | 'R165'
  /** The draft is validated by the rules of today */
  | 'R166'
  /** A new revision says something new */
  | 'R167'
  /** What looks alike is stored alike */
  | 'R100'
  /** Initiatives' codes have one spelling */
  | 'R101'
  /** Districts are named by their official name */
  | 'R102'
  /** The indicators are the barometer's, each named once */
  | 'R161'
  /** An initiative's indicators measure its goals */
  | 'R162'
  /** A document has the fields that it is to have */
  | 'R170'
  /** A value is of its field's type */
  | 'R171'
  /** A code is one of its list */
  | 'R172'
  /** A day exists, and is written year, month, day */
  | 'R173'
  /** Amounts are in kroner */
  | 'R174'
  /** The statement accounts for a published plan, and answers the year's call letter */
  | 'I20'
  /** Each goal of the plan has exactly one answer */
  | 'I21'
  /** Every required question is answered, and not with last year's answer */
  | 'I22'
  /** An answer has evidence, or says why it has none */
  | 'I23'
  /** Evidence is from the year's released barometer or a later one */
  | 'I24'
  /** Each initiative of the plan has exactly one status */
  | 'I25'
  /** Overspending is explained */
  | 'I26'
  /** The budget contribution is the plan's, or the difference is explained */
  | 'I27'
  /** A statement is published while its window is open */
  | 'I29'
  /** The answers to the goals say something new */
  | 'R13'
  /** Spending counts up to a day of the year */
  | 'R72'
  /** The final account is of known initiatives */
  | 'R73'
  /** The final account holds what had been spent */
  | 'R74'
  /** The statement and the plan agree on an initiative's state */
  | 'R120'
  /** The contribution is of planned initiatives */
  | 'R87'
  /** The statement accounts for the plan in force */
  | 'R160'
  /** The letter rests on the year's barometer */
  | 'I17'
  /** A committee has one live letter a year */
  | 'I18'
  /** Every challenge links a goal */
  | 'I19'
  /** Evidence is released observations */
  | 'R40'
  /** The letter holds challenges and questions */
  | 'R41'
  /** The letter's Danish text is written */
  | 'R42'
  /** Due dates are days in Copenhagen */
  | 'I28'
  /** An extension does not move the due date */
  | 'I30'
  /** A vintage never changes */
  | 'I34'
  /** Small cells are not shown */
  | 'I35'
  /** Synthetic figures stay in the sandbox */
  | 'I36'
  /** Every observation has a source */
  | 'I37'
  /** The indicator is in the catalogue */
  | 'B1'
  /** Value and flags fit */
  | 'B2'
  /** The period is a period */
  | 'B3'
  /** The category fits the dimensions */
  | 'B4'
  /** The figures are possible */
  | 'B5'
  /** Each observation stands once */
  | 'B6'
  /** Totals are true */
  | 'B7'
  /** Texts can be stored */
  | 'B8'
  /** The indicator is described */
  | 'B9'
  /** Measurements are of the time that has passed */
  | 'R90'
  /** A target goes the good way */
  | 'R91'
  /** A new version of an indicator says why */
  | 'R92'
  /** Every goal stands in one priority area */
  | 'I1'
  /** An adopted text stands */
  | 'I2'
  /** An id is never used again */
  | 'I3'
  /** Every goal has an indicator */
  | 'I4'
  /** Ids and period can be read */
  | 'R50'
  /** The policy's texts are written */
  | 'R51'
  /** Every standing committee is in the report */
  | 'I38'
  /** Every figure has a source in the manifest */
  | 'I39'
  /** The manifest gives the same hash again */
  | 'I40'
  /** A frozen edition never changes */
  | 'I41'
  /** All unfinanced initiatives are in it */
  | 'I42'
  /** The report has the policy's names of its freeze */
  | 'R150'
  /** Decisions are on what is in the talks */
  | 'R60'
  /** Each is decided once */
  | 'R61'
  /** All that is in the talks is decided */
  | 'R62'
  /** Every effort theme is taken up by somebody */
  | 'I16'
  /** A joint initiative stands in one plan */
  | 'R89';

/** What a finding means for publishing (alvorlighed). */
export type Severity =
  /** Never published: it contradicts itself or what is on record. A draft may hold it, unless the finding `refusesDraft`. */
  | 'FATAL'
  /** Not published: something is unfinished or untimely. A draft may hold it. */
  | 'ERROR'
  /** Published together with the document. */
  | 'WARNING'
  /** Worth a look. */
  | 'ADVISORY';

/** What the year wheel has a place for (årshjul). */
export type SlotKind =
  /** Integration barometer (integrationsbarometer). */
  | 'BAROMETER_RELEASE'
  /** Call letters to the committees (opfordringsskrivelse). */
  | 'CALL_LETTER'
  /** Yearly integration conference (integrationskonference). */
  | 'CONFERENCE'
  /** Revised draft action plans (revideret udkast til handleplan). */
  | 'PLAN_REVISION'
  /** The committees' integration statements (integrationsredegørelse). */
  | 'STATEMENT'
  /** Talks with the relevant mayors (drøftelse med relevante borgmestre). */
  | 'MAYOR_DIALOGUE'
  /** Combined status report (samlet statusrapport). */
  | 'STATUS_REPORT'
  /** Adoption of the budget (vedtagelse af budget). */
  | 'BUDGET_ADOPTION';

/** What has become of a talk with a mayor (drøftelsens status). */
export type TalkState =
  /** The year's statement is published, which offers it; nothing is on record yet (tilbudt). */
  | 'OFFERED'
  /** Held (afholdt). */
  | 'HELD'
  /** Declined (afslået). */
  | 'DECLINED';

/** How a delivery stands with its deadline (rettidighed): derived, never set. */
export type Timeliness =
  /** Not due yet (ikke forfalden). */
  | 'NOT_DUE'
  /** Due within 14 days (forfalder snart). */
  | 'DUE_SOON'
  /** Delivered by the date that counts (rettidig). */
  | 'ON_TIME'
  /** Delivered after the date that counts (for sent). */
  | 'LATE'
  /** Due, and not delivered (mangler). */
  | 'MISSING'
  /** Nothing is owed, by a recorded decision (fritaget). */
  | 'EXEMPT';

export type WheelPageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
  basis?: Basis | null | undefined;
}>;


export type WheelPageQuery = { cycle: { __typename: 'Cycle', id: string, year: number, state: CycleState, closedAt: string | null, reportFrozenAt: string | null, budgetAdoption: { __typename: 'BudgetAdoption', id: string, adoptedOn: string, settledAt: string } | null, milestones: Array<{ __typename: 'Milestone', id: string, slot: SlotKind, opensAt: string, dueAt: string, dueOn: string, locksAt: string | null, title: { __typename: 'Text', da: string, en: string | null }, holiday: { __typename: 'Text', da: string, en: string | null } | null, extensions: Array<{ __typename: 'Extension', id: string, newDueAt: string, newDueOn: string, grantedAt: string, committee: { __typename: 'Committee', id: string, code: string }, reason: { __typename: 'Text', da: string, en: string | null } }>, exemptions: Array<{ __typename: 'Exemption', id: string, grantedAt: string, committee: { __typename: 'Committee', id: string, code: string }, reason: { __typename: 'Text', da: string, en: string | null } }> }>, deliveryBoard: Array<{ __typename: 'DeliveryStatus', slot: SlotKind, timeliness: Timeliness, daysLate: number | null, daysRemaining: number | null, complete: boolean, firstPublishedAt: string | null, dueAt: string, extendedDueAt: string | null, against: DueDate, committee: { __typename: 'Committee', id: string, code: string, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }, byMilestone: { __typename: 'DueDateStanding', dueAt: string, timeliness: Timeliness, daysLate: number | null }, byExtension: { __typename: 'DueDateStanding', dueAt: string, timeliness: Timeliness, daysLate: number | null } | null, document:
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
       | null }> | null, callLetters: { __typename: 'CallLetterConnection', nodes: Array<{ __typename: 'CallLetter', id: string, issuedAt: string | null, acknowledgeDueAt: string | null, acknowledgedAt: string | null, state: CallLetterState, committee: { __typename: 'Committee', id: string, code: string } }> } | null, mayorTalks: Array<{ __typename: 'MayorTalk', id: string, state: TalkState, heldOn: string | null, committee: { __typename: 'Committee', id: string, code: string } }> | null } | null, barometerRelease: { __typename: 'BarometerRelease', id: string, releasedAt: string | null } | null };

export type WheelDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type WheelDeliveriesQuery = { changes: { __typename: 'ChangeConnection', totalCount: number, nodes: Array<{ __typename: 'Change', id: string, type: ChangeType, at: string, year: number | null, revision: number | null, committee: { __typename: 'Committee', id: string, code: string } | null }> } | null };

export type WheelForecastQueryVariables = Exact<{
  year: number;
}>;


export type WheelForecastQuery = { children: { __typename: 'ChildrenQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null, culture: { __typename: 'CultureQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null, employment: { __typename: 'EmploymentQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null, socialServices: { __typename: 'SocialServicesQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
       | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null } | null };

type Forecasts_ChildrenQueries_Fragment = { __typename: 'ChildrenQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

type Forecasts_CultureQueries_Fragment = { __typename: 'CultureQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

type Forecasts_EmploymentQueries_Fragment = { __typename: 'EmploymentQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

type Forecasts_SocialServicesQueries_Fragment = { __typename: 'SocialServicesQueries', deliveryForecast: Array<{ __typename: 'DeliveryForecast', slot: SlotKind, kind: DocumentKind, timeliness: Timeliness, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, committee: { __typename: 'Committee', id: string, code: string } }
     | null, today: { __typename: 'ValidationReport', valid: boolean, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, count: number, message: { __typename: 'Text', da: string, en: string | null } }> } | null }> | null };

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
