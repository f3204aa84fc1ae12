export { AccessKeyMade, AccessKeyRevoked, type AccessKeyState } from "./access-key.events.js";
export { factsOfKey, OPENED_SCOPES, type OpenedPart } from "./access-key-record.js";
export {
  type BarometerFacts,
  BarometerReleased,
  IndicatorDefined,
  type IndicatorFacts,
  type IndicatorVersionFacts,
  type ObservationFacts,
  ProgressOverridden,
  type ProgressOverride,
  type TargetFacts,
} from "./barometer.events.js";
export {
  type BarometerSources,
  presentIndicator,
  presentObservation,
  presentRelease,
  presentReleased,
  presentSource,
  type ShownRelease,
} from "./barometer.presenter.js";
export {
  BarometerRelease,
  Indicator,
  Instrument,
  Observation,
  ObservationFlag,
  ReleaseState,
  SourceCitation,
  ValueKind,
} from "./barometer.types.js";
export { BudgetAdopted, type BudgetDecisionFacts, type BudgetFacts } from "./budget.events.js";
export {
  CallLetterAcknowledged,
  type CallLetterFacts,
  CallLetterIssued,
  CallLetterWithdrawn,
} from "./call-letter.events.js";
export { presentQuestion } from "./call-letter.presenter.js";
export {
  CallLetter,
  CallLetterReference,
  Challenge,
  Question,
  StatementTemplateReference,
} from "./call-letter.types.js";
export { ClientRestored, ClientRevoked, ClientRotated } from "./client.events.js";
export { type ClientFacts, ClientRecord } from "./client-record.js";
export { CouncilRecord, type FrozenEdition, type RemarkThread } from "./council-record.js";
export {
  CycleClosed,
  CyclePlanned,
  type ExemptionFacts,
  ExemptionGranted,
  type ExtensionFacts,
  ExtensionGranted,
  type MilestoneFacts,
  WHEEL_MOMENTS,
  WheelTurned,
} from "./cycle.events.js";
export { CallLetterState, MilestoneReference, SLOT_KINDS, SlotKind } from "./cycle.types.js";
export { knownBudgetYears, knownYears, type YearlyContext, yearlyCodes } from "./cycle-codes.js";
export { CycleRecord, type Deadline, type IssuedLetter, type ReleasedObservation, termsOf } from "./cycle-record.js";
export { isOfWholeCity, ownSeriesOf, seriesOf } from "./indicator-series.js";
export {
  type MayorTalkFacts,
  MayorTalkRecorded,
  RemarkAnswered,
  type RemarkFacts,
  type RemarkReplyFacts,
  RemarkWritten,
  TALK_OUTCOMES,
} from "./remark.events.js";
export { RemarkReference } from "./remark.types.js";
export {
  frameExtractOf,
  INCLUSIONS,
  type ManifestEntryFacts,
  REPORT_STEPS,
  ReportAdvanced,
  type ReportFacts,
  type ReportFigures,
  ReportFrozen,
  type ReportManifest,
  type ReportStepFacts,
} from "./report.events.js";
export { BudgetOutcome, ReportOutcome, ReportState } from "./report.types.js";
export { SignaturesRequired, SigningKeyRegistered, SigningKeyRevoked } from "./signing.events.js";
export { type SigningKeyFacts, SigningRecord } from "./signing-record.js";
