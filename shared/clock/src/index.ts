export { type Clock, OffsetClock } from "./clock.js";
export { until } from "./until.js";
