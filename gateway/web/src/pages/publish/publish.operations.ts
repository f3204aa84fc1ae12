// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
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

/** Says that the revision corrects the one before it, and why. */
export type CorrectionInput = {
  /** CLERICAL or SUBSTANTIVE; a REDACTION is a withdrawal. */
  kind: CorrectionKind;
  /** Why, in a sentence; on record for good. */
  reason: string;
};

/** Why a published document is corrected or withdrawn (rettelsens art). */
export type CorrectionKind =
  /** A slip of the pen (skrivefejl). */
  | 'CLERICAL'
  /** A change of substance (indholdsmæssig). */
  | 'SUBSTANTIVE'
  /** The text must not be kept (sletning): only its hash and the reason stay. */
  | 'REDACTION';

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

/** Which draft is removed. */
export type DiscardDraftInput = {
  /** Your name for this command: the same key and input gives the same answer again. 1 to 200 characters. */
  idempotencyKey: string;
  /** The draft's id. */
  id: string;
  /** The draft's contentHash as you read it: CONFLICT where it was saved anew since. */
  expectedHash?: string | null | undefined;
};

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

/** What the publisher says of a warning that the document is published with: a comment, a weight, or both. */
export type FindingNoteInput = {
  /** The rule of the finding, e.g. I14. */
  rule: RuleCode;
  /** A place of the finding, as in `Finding.path` or `places`; left out: all that the rule has found. */
  path?: string | null | undefined;
  /** What there is to say of it; public, and on record for good. */
  comment?: TextInput | null | undefined;
  /** How much it weighs, in the publisher's own judgement. */
  weight?: FindingWeight | null | undefined;
};

/** How much a warning weighs in its publisher's own judgement (vægt). */
export type FindingWeight =
  /** It limits what the document can be used for (stor). */
  | 'HIGH'
  /** It is to be kept in mind (mellem). */
  | 'MEDIUM'
  /** It makes no difference in practice (lille). */
  | 'LOW';

/** Where a policy version stands (politikkens status). */
export type PolicyState =
  /** Being written (udkast). */
  | 'DRAFT'
  /** Sent out for hearing (i høring). */
  | 'IN_HEARING'
  /** The hearing has closed (hørt). */
  | 'HEARD'
  /** The coordinating committee recommends it to the council (indstillet). */
  | 'RECOMMENDED'
  /** Adopted by the City Council; its period has not begun (vedtaget). */
  | 'ADOPTED'
  /** Adopted, and its period runs (gældende). */
  | 'IN_FORCE'
  /** Adopted, and its period has ended (udløbet). */
  | 'EXPIRED'
  /** Another one has taken its place before its period ended (afløst). */
  | 'REPLACED'
  /** Turned down by the City Council (forkastet). */
  | 'REJECTED';

/** Which draft is published, and what is said with it. */
export type PublishInput = {
  /** Your name for this command: the same key and input gives the same answer again. 1 to 200 characters. */
  idempotencyKey: string;
  /** The draft to publish. */
  draft: string;
  /** The draft's contentHash as you read it, so that nothing else is published. */
  contentHash: string;
  /** If it corrects the revision before it. */
  correction?: CorrectionInput | null | undefined;
  /** Comments on the warnings that it is published with, and how much they weigh; shown with them. */
  notes?: Array<FindingNoteInput> | null | undefined;
  /** The committee's signature: a compact JWS whose payload is the contentHash, its key's `kid` in the header. */
  signature?: string | null | undefined;
};

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

/** A document of any kind to store as a draft. */
export type SaveDraftInput = {
  /** Your name for this command: the same key and input gives the same answer again. 1 to 200 characters. */
  idempotencyKey: string;
  /** The draft to save anew; left out: a new one. */
  id?: string | null | undefined;
  /** The contentHash of the draft as you read or saved it. Where it was saved anew since, CONFLICT says by whom and what differs. Needed with `id`, so that of two editors none loses the other's work. */
  expectedHash?: string | null | undefined;
  /** ACTION_PLAN or INTEGRATION_STATEMENT. */
  kind: DocumentKind;
  /** The document in the form of its kind's input, e.g. `ChildrenActionPlanInput` or `IntegrationStatementInput`: as `prefilledActionPlan` and `prefilledIntegrationStatement` answer it. */
  content: unknown;
};

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

/** Text in Danish, and optionally English with who translated it. */
export type TextInput = {
  /** Danish; the authoritative wording. Not blank. */
  da: string;
  /** English. */
  en?: string | null | undefined;
  /** Who translated it. */
  enSource?: TranslationSource | null | undefined;
};

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

/** Who made the English text (oversættelsens kilde). */
export type TranslationSource =
  /** The body itself. */
  | 'OFFICIAL'
  /** The hub's editors. */
  | 'EDITORIAL'
  /** A machine translation, not read by a person. */
  | 'MACHINE';

/** A document of any kind that is judged, and not stored. */
export type ValidateInput = {
  /** ACTION_PLAN or INTEGRATION_STATEMENT. */
  kind: DocumentKind;
  /** The document in the form of its kind's input, e.g. `ChildrenActionPlanInput` or `IntegrationStatementInput`: as `prefilledActionPlan` and `prefilledIntegrationStatement` answer it. */
  content: unknown;
};

export type PublishFrameQueryVariables = Exact<{ [key: string]: never; }>;


export type PublishFrameQuery = { committees: Array<{ __typename: 'Committee', id: string, code: string, root: string | null, publishes: boolean, name: { __typename: 'Text', da: string, en: string | null } }> | null, policies: Array<{ __typename: 'Policy', id: string, code: string, startsOn: string | null, endsOn: string | null, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null } }>, areas: Array<{ __typename: 'PriorityArea', id: string, themes: Array<{ __typename: 'EffortTheme', id: string, code: string, text: { __typename: 'Text', da: string, en: string | null } }> }>, current: { __typename: 'PolicyVersion', id: string, state: PolicyState } | null }> | null, indicators: Array<{ __typename: 'Indicator', id: string, code: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string }> }> | null, cycles: Array<{ __typename: 'Cycle', id: string, year: number, state: CycleState, milestones: Array<{ __typename: 'Milestone', id: string, slot: SlotKind, opensAt: string, dueOn: string, locksAt: string | null }> }> | null };

export type FindingPartsFragment = { __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } };

export type ReportPartsFragment = { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> };

export type DraftPartsFragment = { __typename: 'Draft', id: string, kind: DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } };

export type ReceiptPartsFragment = { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null };

export type PublishedPartsFragment = { __typename: 'PublishPayload', published: boolean, document:
    | { __typename: 'ChildrenActionPlan', id: string, revision: number }
    | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
    | { __typename: 'CultureActionPlan', id: string, revision: number }
    | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
    | { __typename: 'EmploymentActionPlan', id: string, revision: number }
    | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
    | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
    | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
   | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> };

export type PublishDraftsQueryVariables = Exact<{
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishDraftsQuery = { children?: { __typename: 'ChildrenQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null, employment?: { __typename: 'EmploymentQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null, socialServices?: { __typename: 'SocialServicesQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null, culture?: { __typename: 'CultureQueries', drafts: { __typename: 'DraftConnection', totalCount: number, nodes: Array<{ __typename: 'Draft', id: string, kind: DocumentKind, savedAt: string, preparedBy: string, daysRemaining: number | null, asInput: unknown, report: { __typename: 'ValidationReport', valid: boolean } }> } | null } | null };

export type PublishDraftQueryVariables = Exact<{
  id: string;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishDraftQuery = { children?: { __typename: 'ChildrenQueries', draft: { __typename: 'Draft', id: string, kind: DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, employment?: { __typename: 'EmploymentQueries', draft: { __typename: 'Draft', id: string, kind: DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, socialServices?: { __typename: 'SocialServicesQueries', draft: { __typename: 'Draft', id: string, kind: DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, culture?: { __typename: 'CultureQueries', draft: { __typename: 'Draft', id: string, kind: DocumentKind, contentHash: string, asInput: unknown, basedOn: number, savedAt: string, preparedBy: string, needsRevalidation: boolean, daysRemaining: number | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null };

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
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishStatementBaseQuery = { children?: { __typename: 'ChildrenQueries', integrationStatement: { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier: { __typename: 'ChildrenIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'ChildrenActionPlan', id: string, revision: number, content: unknown } | null } | null, employment?: { __typename: 'EmploymentQueries', integrationStatement: { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier: { __typename: 'EmploymentIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'EmploymentActionPlan', id: string, revision: number, content: unknown } | null } | null, socialServices?: { __typename: 'SocialServicesQueries', integrationStatement: { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier: { __typename: 'SocialServicesIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'SocialServicesActionPlan', id: string, revision: number, content: unknown } | null } | null, culture?: { __typename: 'CultureQueries', integrationStatement: { __typename: 'CultureIntegrationStatement', id: string, revision: number, publishedAt: string, content: unknown, asInput: unknown } | null, earlier: { __typename: 'CultureIntegrationStatement', id: string, content: unknown, callLetter: { __typename: 'CallLetter', id: string, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string }, goal: { __typename: 'Goal', id: string, code: string } | null }> } | null } | null, actionPlan: { __typename: 'CultureActionPlan', id: string, revision: number, content: unknown } | null } | null };

export type PublishLetterQueryVariables = Exact<{
  year: number;
  committee: string;
}>;


export type PublishLetterQuery = { callLetters: { __typename: 'CallLetterConnection', nodes: Array<{ __typename: 'CallLetter', id: string, state: CallLetterState, questions: Array<{ __typename: 'Question', id: string, required: boolean, text: { __typename: 'Text', da: string, en: string | null }, goal: { __typename: 'Goal', id: string, code: string } | null }> }> } | null, barometerRelease: { __typename: 'BarometerRelease', id: string, year: number, observations: Array<{ __typename: 'Observation', id: string, period: string, value: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null }, goals: Array<{ __typename: 'Goal', id: string, code: string }> } }> } | null };

export type PublishSaveMutationVariables = Exact<{
  input: SaveDraftInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishSaveMutation = { children?: { __typename: 'ChildrenCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, employment?: { __typename: 'EmploymentCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null, culture?: { __typename: 'CultureCommands', saveDraft: { __typename: 'DraftPayload', draft: { __typename: 'Draft', id: string, contentHash: string, savedAt: string } | null, report: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } } | null } | null };

export type PublishValidateMutationVariables = Exact<{
  input: ValidateInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishValidateMutation = { children?: { __typename: 'ChildrenCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, employment?: { __typename: 'EmploymentCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, culture?: { __typename: 'CultureCommands', validate: { __typename: 'ValidationReport', valid: boolean, ruleSet: string, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null };

export type PublishDiscardMutationVariables = Exact<{
  input: DiscardDraftInput;
  children: boolean;
  employment: boolean;
  socialServices: boolean;
  culture: boolean;
}>;


export type PublishDiscardMutation = { children?: { __typename: 'ChildrenCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null, employment?: { __typename: 'EmploymentCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null, culture?: { __typename: 'CultureCommands', discardDraft: { __typename: 'DiscardDraftPayload', published: boolean } | null } | null };

export type PublishPlanMutationVariables = Exact<{
  input: PublishInput;
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
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, employment?: { __typename: 'EmploymentCommands', publishActionPlan: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', publishActionPlan: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, culture?: { __typename: 'CultureCommands', publishActionPlan: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null };

export type PublishStatementMutationVariables = Exact<{
  input: PublishInput;
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
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, employment?: { __typename: 'EmploymentCommands', publishIntegrationStatement: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, socialServices?: { __typename: 'SocialServicesCommands', publishIntegrationStatement: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null, culture?: { __typename: 'CultureCommands', publishIntegrationStatement: { __typename: 'PublishPayload', published: boolean, document:
        | { __typename: 'ChildrenActionPlan', id: string, revision: number }
        | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number }
        | { __typename: 'CultureActionPlan', id: string, revision: number }
        | { __typename: 'CultureIntegrationStatement', id: string, revision: number }
        | { __typename: 'EmploymentActionPlan', id: string, revision: number }
        | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number }
        | { __typename: 'SocialServicesActionPlan', id: string, revision: number }
        | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number }
       | null, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, findings: Array<{ __typename: 'Finding', rule: RuleCode, severity: Severity, path: string, count: number, places: Array<string>, refusesDraft: boolean, message: { __typename: 'Text', da: string, en: string | null }, hint: { __typename: 'Text', da: string, en: string | null } }> } | null } | null };

export type PublishedReceiptQueryVariables = Exact<{
  position: string;
}>;


export type PublishedReceiptQuery = { verify: { __typename: 'Verification', position: string, state: EntryState, receipt: { __typename: 'Receipt', id: string, contentHash: string, position: string, publishedAt: string, timeliness: Timeliness | null, fourEyes: boolean | null, entryHash: string | null } | null, document:
      | { __typename: 'ChildrenActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'ChildrenIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'CultureActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'CultureIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'EmploymentActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'EmploymentIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'SocialServicesActionPlan', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
      | { __typename: 'SocialServicesIntegrationStatement', id: string, revision: number, contentHash: string, content: unknown, committee: { __typename: 'Committee', id: string, code: string, name: { __typename: 'Text', da: string, en: string | null } } }
     | null, checks: Array<{ __typename: 'ReceiptCheck', what: string, holds: boolean | null }> } | null };

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

export const askPublishDraft = operation<PublishDraftQuery, PublishDraftQueryVariables>({
  name: "PublishDraft",
  id: "d194fde8f44b9b319a09cd43d616d7fa67692d889b4d740b7d6dc75fab26b4e7",
  text: "query PublishDraft($id: ID!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n  employment @include(if: $employment) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n  culture @include(if: $culture) {\n    draft(id: $id) {\n      ...DraftParts\n    }\n  }\n}\n\nfragment DraftParts on Draft {\n  id\n  kind\n  contentHash\n  asInput\n  basedOn\n  savedAt\n  preparedBy\n  needsRevalidation\n  daysRemaining\n  report {\n    ...ReportParts\n  }\n}\n\nfragment ReportParts on ValidationReport {\n  valid\n  ruleSet\n  findings {\n    ...FindingParts\n  }\n}\n\nfragment FindingParts on Finding {\n  rule\n  severity\n  path\n  count\n  places\n  message {\n    da\n    en\n  }\n  hint {\n    da\n    en\n  }\n  refusesDraft\n}",
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
  id: "c600bfe2fd1bcca8579547287fdde2d6d89adebefc76c8c746ef0f8b29c2ea6d",
  text: "query PublishStatementBase($year: Int!, $before: Int!, $children: Boolean!, $employment: Boolean!, $socialServices: Boolean!, $culture: Boolean!) {\n  children @include(if: $children) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n  employment @include(if: $employment) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n  socialServices @include(if: $socialServices) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n  culture @include(if: $culture) {\n    integrationStatement(year: $year) {\n      id\n      revision\n      publishedAt\n      content\n      asInput\n    }\n    earlier: integrationStatement(year: $before) {\n      id\n      content\n      callLetter {\n        id\n        questions {\n          id\n          text {\n            da\n          }\n          goal {\n            id\n            code\n          }\n          required\n        }\n      }\n    }\n    actionPlan {\n      id\n      revision\n      content\n    }\n  }\n}",
});

export const askPublishLetter = operation<PublishLetterQuery, PublishLetterQueryVariables>({
  name: "PublishLetter",
  id: "1937a7be87eba24a410212d2878e9e7746a2d8c06e28799a2f0e45940556faf7",
  text: "query PublishLetter($year: Int!, $committee: ID!) {\n  callLetters(filter: {year: [$year], committee: [$committee]}, first: 5) {\n    nodes {\n      id\n      state\n      questions {\n        id\n        text {\n          da\n          en\n        }\n        goal {\n          id\n          code\n        }\n        required\n      }\n    }\n  }\n  barometerRelease(year: $year) {\n    id\n    year\n    observations {\n      id\n      period\n      value\n      indicator {\n        id\n        code\n        title {\n          da\n          en\n        }\n        unit\n        goals {\n          id\n          code\n        }\n      }\n    }\n  }\n}",
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
