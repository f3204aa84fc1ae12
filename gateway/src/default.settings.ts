import { STANDALONE_DEFAULTS } from "@hub/apollo-gateway-fixes";
import { HUB_LIMITS, type OperationLimits } from "./operation/operation-limits.rules.js";

/** Requests a minute; undefined: no limit. */
export interface RateConfig {
  perClient: number | undefined;
  perAddress: number | undefined;
}

/** The values of settings that the environment leaves out. Where undefined is allowed, it means no limit. */
export interface DefaultSettings {
  oneCommand: boolean;
  /** Whether an answer has `extensions.hub` even where no subgraph sent any. */
  hasEmptyHubExtension: boolean;
  subgraphTimeoutMs: number;
  /** After so many failures in a row a subgraph gets no requests for a while; 0: it always does. */
  breakerFailures: number;
  /** How long running requests may take to end when the gateway stops. */
  drainMs: number;
  maxBodyBytes: number;
  maxTokens: number | undefined;
  maxConnections: number | undefined;
  operationTimeoutMs: number | undefined;
  operationsAtOnce: number | undefined;
  rates: RateConfig;
  /** Bytes of one answer, and of all that are under way. */
  answers: { perAnswer: number; together: number };
  limits: OperationLimits;
}

const PRODUCTION_DEFAULTS: DefaultSettings = {
  oneCommand: true,
  hasEmptyHubExtension: true,
  subgraphTimeoutMs: 10_000,
  breakerFailures: 5,
  drainMs: 5_000,
  maxBodyBytes: 4 * 1024 * 1024,
  maxTokens: 20_000,
  maxConnections: 5_000,
  operationTimeoutMs: 30_000,
  operationsAtOnce: 16,
  rates: { perClient: 12_000, perAddress: 60_000 },
  // Both together, as objects and as text, stay well below the 768 MiB that a process may take.
  answers: { perAnswer: 16 * 1024 * 1024, together: 64 * 1024 * 1024 },
  limits: HUB_LIMITS,
};

/** By HUB_MODE. In the sandbox a developer's load test comes from one machine and one client. */
const HUB_DEFAULTS: Readonly<Record<"production" | "sandbox", DefaultSettings>> = {
  production: PRODUCTION_DEFAULTS,
  sandbox: { ...PRODUCTION_DEFAULTS, rates: { perClient: 120_000, perAddress: 600_000 } },
};

/** Without HUB_MODE the gateway is used alone, in front of somebody else's supergraph. */
export function defaultsOf(mode: keyof typeof HUB_DEFAULTS | undefined): DefaultSettings {
  return mode === undefined ? STANDALONE_DEFAULTS : HUB_DEFAULTS[mode];
}
