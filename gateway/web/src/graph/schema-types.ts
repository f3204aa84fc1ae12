// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
export type AmountRange = {
  atLeast?: number | null | undefined;
  atMost?: number | null | undefined;
};

export type Basis = 'AS_REPORTED' | 'AS_KNOWN';

export type BodyKind = 'COUNCIL' | 'FINANCE_COMMITTEE' | 'STANDING_COMMITTEE' | 'COORDINATING_COMMITTEE';

export type CallLetterState = 'DRAFT' | 'ISSUED' | 'ACKNOWLEDGED' | 'ANSWERED' | 'LAPSED' | 'WITHDRAWN';

export type CellState = 'MISSING' | 'NOT_CARRIED' | 'PLANNED' | 'ANSWERED_WITHOUT_EVIDENCE' | 'ANSWERED';

export type ChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED';

export type ChangeType = 'ACTION_PLAN_PUBLISHED_V1' | 'INTEGRATION_STATEMENT_PUBLISHED_V1' | 'DOCUMENT_WITHDRAWN_V1' | 'POLICY_VERSION_RECORDED_V1' | 'POLICY_DECISION_RECORDED_V1' | 'POLICY_VERSION_ADVANCED_V1' | 'POLICY_EXPIRED_V1' | 'HEARING_RESPONSE_RECORDED_V1' | 'SUCCESSION_RECORDED_V1' | 'CYCLE_PLANNED_V1' | 'EXTENSION_GRANTED_V1' | 'EXEMPTION_GRANTED_V1' | 'WHEEL_TURNED_V1' | 'CYCLE_CLOSED_V1' | 'INDICATOR_DEFINED_V1' | 'INDICATOR_PROGRESS_OVERRIDDEN_V1' | 'BAROMETER_RELEASED_V1' | 'CALL_LETTER_ISSUED_V1' | 'CALL_LETTER_WITHDRAWN_V1' | 'CALL_LETTER_ACKNOWLEDGED_V1' | 'STATUS_REPORT_FROZEN_V1' | 'STATUS_REPORT_ADVANCED_V1' | 'BUDGET_ADOPTED_V1' | 'REMARK_WRITTEN_V1' | 'REMARK_ANSWERED_V1' | 'MAYOR_TALK_RECORDED_V1' | 'TEXT_REDACTED_V1' | 'DELIVERY_MISSING_V1' | 'FINANCING_SETTLED_V1' | 'CALL_LETTER_LAPSED_V1';

export type CorrectionInput = {
  kind: CorrectionKind;
  reason: string;
};

export type CorrectionKind = 'CLERICAL' | 'SUBSTANTIVE' | 'REDACTION';

export type CycleState = 'PLANNED' | 'OPEN' | 'COLLECTING' | 'REPORTING' | 'BUDGETING' | 'CLOSED';

export type Dimension = 'COMMITTEE' | 'POLICY' | 'AREA' | 'GOAL' | 'THEME' | 'STATE' | 'FINANCING' | 'YEAR' | 'DISTRICT' | 'TARGET_GROUP' | 'PARTNER' | 'PAYER' | 'ACCOUNT' | 'PROGRESS';

export type Direction = 'INCREASE' | 'DECREASE';

export type DiscardDraftInput = {
  idempotencyKey: string;
  id: string;
  expectedHash?: string | null | undefined;
};

export type DocumentKind = 'ACTION_PLAN' | 'INTEGRATION_STATEMENT' | 'CALL_LETTER' | 'BAROMETER_RELEASE' | 'STATUS_REPORT' | 'BUDGET_ADOPTION' | 'POLICY_VERSION';

export type DueDate = 'MILESTONE' | 'EXTENSION';

export type EntryState = 'IN_FORCE' | 'SUPERSEDED' | 'WITHDRAWN' | 'RECORDED' | 'LOST' | 'NOT_HERE_YET' | 'UNKNOWN';

export type FinancingChangeKind = 'NEW' | 'GONE' | 'NEWLY_FINANCED' | 'NO_LONGER_FINANCED' | 'AMOUNT_CHANGED';

export type FinancingState = 'NOT_FINANCED' | 'UNFINANCED' | 'IN_INTERNAL_PRIORITISATION' | 'IN_BUDGET_NEGOTIATION' | 'FINANCED_BY_BUDGET' | 'EXTERNALLY_FINANCED' | 'FINANCED_IN_FRAME';

export type FindingNoteInput = {
  rule: RuleCode;
  path?: string | null | undefined;
  comment?: TextInput | null | undefined;
  weight?: FindingWeight | null | undefined;
};

export type FindingWeight = 'HIGH' | 'MEDIUM' | 'LOW';

export type GoalProgress = 'ACHIEVED' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK' | 'NOT_STARTED' | 'NOT_MEASURABLE';

export type Inclusion = 'INCLUDED' | 'MISSING' | 'LATE_AFTER_FREEZE' | 'EXEMPT';

export type InitiativeFilter = {
  id?: Array<string> | null | undefined;
  code?: Array<string> | null | undefined;
  publishedSince?: string | null | undefined;
  amount?: AmountRange | null | undefined;
  hasFindings?: boolean | null | undefined;
  committee?: Array<string> | null | undefined;
  policy?: Array<string> | null | undefined;
  area?: Array<string> | null | undefined;
  goal?: Array<string> | null | undefined;
  mainGoal?: Array<string> | null | undefined;
  theme?: Array<string> | null | undefined;
  state?: Array<InitiativeState> | null | undefined;
  financing?: Array<FinancingState> | null | undefined;
  unfinanced?: Array<UnfinancedStatus> | null | undefined;
  partner?: Array<string> | null | undefined;
  district?: Array<string> | null | undefined;
  targetGroup?: Array<string> | null | undefined;
  payer?: Array<string> | null | undefined;
  account?: Array<string> | null | undefined;
  year?: Array<number> | null | undefined;
  validOn?: string | null | undefined;
  text?: string | null | undefined;
};

export type InitiativeOrder = {
  by: InitiativeOrderField;
  direction?: OrderDirection | null | undefined;
};

export type InitiativeOrderField = 'TITLE' | 'COMMITTEE' | 'AMOUNT' | 'PUBLISHED_AT' | 'PRIORITY';

export type InitiativeState = 'PROPOSED' | 'PLANNED' | 'RUNNING' | 'PAUSED' | 'COMPLETED' | 'CANCELLED';

export type Instrument = 'INTEGRATION_BAROMETER' | 'SAFETY_INDEX' | 'INTERCULTURAL_CITIES_INDEX' | 'OTHER';

export type Measure = 'INITIATIVES' | 'AMOUNT' | 'FINANCED' | 'UNFINANCED' | 'LAPSED' | 'CANCELLED' | 'FINAL_ACCOUNT' | 'SPENT';

export type ObservationFlag = 'FINAL' | 'PROVISIONAL' | 'ESTIMATED' | 'BREAK_IN_SERIES' | 'SUPPRESSED' | 'MISSING' | 'SYNTHETIC';

export type OrderDirection = 'ASC' | 'DESC';

export type PolicyState = 'DRAFT' | 'IN_HEARING' | 'HEARD' | 'RECOMMENDED' | 'ADOPTED' | 'IN_FORCE' | 'EXPIRED' | 'REPLACED' | 'REJECTED';

export type PoliticalStatus = 'ADMINISTRATIVE_DRAFT' | 'COMMITTEE_DRAFT' | 'COMMITTEE_ADOPTED';

export type ProgressColour = 'GREEN' | 'YELLOW' | 'RED' | 'GREY';

export type ProgressGround = 'TARGET_MET' | 'MET_FROM_START' | 'MEASURED' | 'NO_TARGET' | 'NO_BASELINE' | 'NO_NEW_VALUE' | 'BREAK_IN_SERIES';

export type PublishInput = {
  idempotencyKey: string;
  draft: string;
  contentHash: string;
  correction?: CorrectionInput | null | undefined;
  notes?: Array<FindingNoteInput> | null | undefined;
  signature?: string | null | undefined;
};

export type ReleaseState = 'DRAFT' | 'EMBARGOED' | 'RELEASED' | 'CORRECTED';

export type ReportOutcome = 'APPROVED' | 'APPROVED_WITH_AMENDMENT' | 'NOTED';

export type ReportState = 'COMPILING' | 'FROZEN' | 'RECOMMENDED_BY_COORDINATOR' | 'BEFORE_COUNCIL' | 'NOTED_BY_COUNCIL' | 'CORRECTED';

export type RevisionState = 'PUBLISHED' | 'SUPERSEDED' | 'WITHDRAWN';

export type RuleCode = 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11' | 'I12' | 'I13' | 'I14' | 'I15' | 'I33' | 'I43' | 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9' | 'R10' | 'R11' | 'R12' | 'R14' | 'R15' | 'R16' | 'R70' | 'R71' | 'R80' | 'R81' | 'R82' | 'R83' | 'R84' | 'R85' | 'R86' | 'R88' | 'R94' | 'R17' | 'R165' | 'R166' | 'R167' | 'R100' | 'R101' | 'R102' | 'R161' | 'R162' | 'R170' | 'R171' | 'R172' | 'R173' | 'R174' | 'I20' | 'I21' | 'I22' | 'I23' | 'I24' | 'I25' | 'I26' | 'I27' | 'I29' | 'R13' | 'R72' | 'R73' | 'R74' | 'R120' | 'R87' | 'R160' | 'I17' | 'I18' | 'I19' | 'R40' | 'R41' | 'R42' | 'I28' | 'I30' | 'I34' | 'I35' | 'I36' | 'I37' | 'B1' | 'B2' | 'B3' | 'B4' | 'B5' | 'B6' | 'B7' | 'B8' | 'B9' | 'R90' | 'R91' | 'R92' | 'I1' | 'I2' | 'I3' | 'I4' | 'R50' | 'R51' | 'I38' | 'I39' | 'I40' | 'I41' | 'I42' | 'R150' | 'R60' | 'R61' | 'R62' | 'I16' | 'R89';

export type SaveDraftInput = {
  idempotencyKey: string;
  id?: string | null | undefined;
  expectedHash?: string | null | undefined;
  kind: DocumentKind;
  content: unknown;
};

export type SearchKind = 'POLICY' | 'PRIORITY_AREA' | 'EFFORT_THEME' | 'GOAL' | 'CONCEPT' | 'COMMITTEE' | 'MILESTONE' | 'INDICATOR' | 'BAROMETER_RELEASE' | 'CALL_LETTER' | 'ACTION_PLAN' | 'INITIATIVE' | 'INTEGRATION_STATEMENT' | 'REMARK' | 'REMARK_REPLY' | 'MAYOR_TALK' | 'STATUS_REPORT' | 'BUDGET_ADOPTION';

export type Severity = 'FATAL' | 'ERROR' | 'WARNING' | 'ADVISORY';

export type SlotKind = 'BAROMETER_RELEASE' | 'CALL_LETTER' | 'CONFERENCE' | 'PLAN_REVISION' | 'STATEMENT' | 'MAYOR_DIALOGUE' | 'STATUS_REPORT' | 'BUDGET_ADOPTION';

export type TalkState = 'OFFERED' | 'HELD' | 'DECLINED';

export type TextInput = {
  da: string;
  en?: string | null | undefined;
  enSource?: TranslationSource | null | undefined;
};

export type Timeliness = 'NOT_DUE' | 'DUE_SOON' | 'ON_TIME' | 'LATE' | 'MISSING' | 'EXEMPT';

export type TranslationSource = 'OFFICIAL' | 'EDITORIAL' | 'MACHINE';

export type UnfinancedStatus = 'OPEN' | 'LAPSED' | 'CANCELLED';

export type ValidateInput = {
  kind: DocumentKind;
  content: unknown;
};

export type ValueKind = 'PERSONS' | 'SHARE_OF_PERSONS' | 'OTHER';
