export { METRICS } from "./metric-definitions.js";
export { clearGauge, collect, count, gauge, isMeasuring, observe } from "./metrics.js";
export { observeRequests, type RequestFacts } from "./observed-requests.js";
export { startTelemetry, type TelemetrySettings } from "./telemetry.js";
export {
  type LoggedAddresses,
  telemetryEnvironment,
  telemetryProblems,
  telemetrySettingsOf,
} from "./telemetry.settings.js";
export { beginSpan, inSpan, isTracing, type Span, traceparent } from "./tracing.js";
