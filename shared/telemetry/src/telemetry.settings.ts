import { isLoopback } from "@hub/settings";
import { z } from "zod";
import type { TelemetrySettings } from "./telemetry.js";

const wholeNumber = (least: number, most: number, error: string) =>
  z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });

/** The settings of every process. */
export const telemetryEnvironment = {
  HUB_METRICS_PORT: wholeNumber(1, 65_535, "is not a port from 1 to 65535").optional(),
  HUB_METRICS_HOST: z.string().default("127.0.0.1"),
  HUB_METRICS_KEY: z.string().min(16, "is shorter than 16 characters").optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: "is not an http or https URL" }).optional(),
  HUB_TRACE_PERCENT: wholeNumber(0, 100, "is not a number from 0 to 100").default(10),
  HUB_LOG_ADDRESSES: z
    .enum(["hashed", "plain", "off"], { error: "is none of hashed, plain and off" })
    .default("hashed"),
};

type Environment = z.infer<z.ZodObject<typeof telemetryEnvironment>>;

/** How the address of a caller stands in the log. */
export type LoggedAddresses = Environment["HUB_LOG_ADDRESSES"];

export function telemetrySettingsOf(env: Environment): TelemetrySettings {
  const { HUB_METRICS_PORT: port, HUB_METRICS_HOST: host, HUB_METRICS_KEY: key } = env;
  const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, HUB_TRACE_PERCENT: percent } = env;
  return {
    metrics: port === undefined ? undefined : { port, host, key },
    traces: endpoint === undefined ? undefined : { endpoint, percent },
  };
}

/** Others than who is on this machine read metrics with a key alone. */
export function telemetryProblems({
  HUB_METRICS_PORT: port,
  HUB_METRICS_HOST: host,
  HUB_METRICS_KEY: key,
}: Partial<Environment>): string[] {
  const isOpen = port !== undefined && host !== undefined && !isLoopback(host) && key === undefined;
  return isOpen ? ["HUB_METRICS_KEY is needed where HUB_METRICS_HOST is not loopback"] : [];
}
