export {
  type BarometerFacts,
  BarometerReleased,
  INSTRUMENTS,
  IndicatorDefined,
  type IndicatorFacts,
  type InstrumentName,
  OBSERVATION_FLAGS,
  type ObservationFacts,
  type ObservationFlagName,
} from "./barometer.events.js";
export {
  CallLetterAcknowledged,
  type CallLetterFacts,
  CallLetterIssued,
  CallLetterWithdrawn,
} from "./call-letter.events.js";
export { CallLetter, CallLetterReference, Challenge, Question } from "./call-letter.types.js";
export { CallLetterState, SLOT_KINDS, SlotKind } from "./cycle.enums.js";
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
export { CycleRecord, type Deadline, type ReleasedObservation } from "./cycle.record.js";
