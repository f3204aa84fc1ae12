export { AnswerBasis, noteNotOnRecord } from "./answer-basis.js";
export { type Clock, isPast, OffsetClock, type RecordClock } from "./clock.js";
export { ClockWatch } from "./clock-watch.js";
export { RecordVersion, recordVersion } from "./record-version.js";
export { until } from "./until.js";
