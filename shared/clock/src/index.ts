export { type Clock, OffsetClock, type RecordClock } from "./clock.js";
export { ClockWatch } from "./clock-watch.js";
export { until } from "./until.js";
