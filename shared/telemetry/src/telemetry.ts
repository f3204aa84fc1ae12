import type { TraceSettings } from "./open-telemetry.js";
import type { MetricsSettings } from "./prometheus.js";

/** What is measured and traced of a process; what is left out is off, and its libraries are not loaded. */
export interface TelemetrySettings {
  readonly metrics?: MetricsSettings | undefined;
  readonly traces?: TraceSettings | undefined;
}

/** Turns on what is set for this process; the function that is returned turns it off. */
export async function startTelemetry(process: string, settings: TelemetrySettings): Promise<() => Promise<void>> {
  const ends: (() => Promise<void>)[] = [];
  if (settings.metrics) {
    const { servePrometheus } = await import("./prometheus.js");
    ends.push(await servePrometheus(process, settings.metrics));
  }
  if (settings.traces) {
    const { sendTraces } = await import("./open-telemetry.js");
    ends.push(sendTraces(process, settings.traces));
  }
  return async () => {
    await Promise.all(ends.map((end) => end()));
  };
}
