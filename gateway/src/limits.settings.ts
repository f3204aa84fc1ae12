import { resolve } from "node:path";
import { z } from "zod";
import { LIMITS, measures, type OperationLimits } from "./operation/operation-limits.rules.js";

/** How much comes in at the gateway's door, and from whom. What is undefined has no limit. */
export interface DoorConfig {
  /** Of a request's body. */
  maxBodyBytes: number;
  /** Words and signs of a document. */
  maxTokens: number | undefined;
  limits: OperationLimits;
  rates: RateConfig;
  /** Connections that are open at once. */
  maxConnections: number | undefined;
  /** How long a client may take to send its request. */
  requestTimeoutMs: number;
  /** How long an answer may take on the whole. */
  operationTimeoutMs: number | undefined;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  /** Origins whose pages may read the hub. */
  corsOrigins: readonly string[];
  documents: DocumentsConfig;
}

/** Requests a minute. */
export interface RateConfig {
  perClient: number | undefined;
  perAddress: number | undefined;
}

export interface DocumentsConfig {
  /** A manifest, or a folder with one for each client; undefined: no document is trusted beforehand. */
  trusted: string | undefined;
  /** Nothing else is answered. */
  trustedOnly: boolean;
  /** How many bytes of documents clients may leave here to ask by hash; 0: none. */
  automaticBytes: number;
}

export const number = (min = 1) => z.coerce.number({ error: "is not a number" }).int().min(min);
export const choice = z.enum(["on", "off", "1", "0", "true", "false"], { error: "is neither on nor off" });

export function isOn(value: z.infer<typeof choice> | undefined): boolean | undefined {
  return value === undefined ? undefined : ["on", "1", "true"].includes(value);
}

const list = z
  .string()
  .transform((text) => text.split(",").map((each) => each.trim()))
  .default([]);
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;
const origins = list.pipe(
  z.array(z.string().refine(isOrigin, "is not a list of origins such as https://town.example.dk")),
);

/** The settings of the door, as the environment names them. */
export const doorEnvironment = {
  HUB_MAX_BODY_BYTES: number().optional(),
  HUB_MAX_TOKENS: number().optional(),
  HUB_MAX_DEFINITIONS: number().optional(),
  HUB_MAX_DEPTH: number().optional(),
  HUB_MAX_FIELDS: number().optional(),
  HUB_MAX_BREADTH: number().optional(),
  HUB_MAX_ALIASES: number(0).optional(),
  HUB_MAX_DIRECTIVES: number(0).optional(),
  HUB_MAX_COST: number().optional(),
  HUB_MAX_CONNECTIONS: number().optional(),
  HUB_RATE_PER_CLIENT: number().optional(),
  HUB_RATE_PER_ADDRESS: number().optional(),
  HUB_REQUEST_TIMEOUT_MS: number().default(30_000),
  HUB_OPERATION_TIMEOUT_MS: number().optional(),
  HUB_TRUSTED_PROXIES: list,
  HUB_CORS_ORIGINS: origins,
  HUB_TRUSTED_DOCUMENTS: z.string().optional(),
  HUB_TRUSTED_DOCUMENTS_ONLY: choice.optional(),
  HUB_AUTOMATIC_DOCUMENTS_BYTES: number(0).default(8 * 1024 * 1024),
};

const schema = z.object(doorEnvironment);
type DoorEnvironment = z.infer<typeof schema>;

type Defaults = Pick<DoorConfig, "maxBodyBytes" | "maxTokens" | "maxConnections" | "operationTimeoutMs" | "rates">;

const OF_PRODUCTION: Defaults = {
  maxBodyBytes: 4 * 1024 * 1024,
  maxTokens: 20_000,
  maxConnections: 5_000,
  operationTimeoutMs: 30_000,
  rates: { perClient: 12_000, perAddress: 60_000 },
};

/** Where a developer's load test comes from one machine, and knows one client. */
const OF_THE_SANDBOX: Defaults = { ...OF_PRODUCTION, rates: { perClient: 120_000, perAddress: 600_000 } };

/** Without HUB_MODE this is a plain gateway in front of somebody's supergraph: open, but for what keeps the process alive. */
const ALONE: Defaults = {
  maxBodyBytes: 256 * 1024 * 1024,
  maxTokens: undefined,
  maxConnections: undefined,
  operationTimeoutMs: undefined,
  rates: { perClient: undefined, perAddress: undefined },
};

const DEFAULTS = { production: OF_PRODUCTION, sandbox: OF_THE_SANDBOX, alone: ALONE };
type Mode = keyof typeof DEFAULTS;

/** @param folder where the path of a setting begins */
export function doorConfigOf(env: DoorEnvironment, { mode, folder }: { mode: Mode; folder: string }): DoorConfig {
  const defaults = DEFAULTS[mode];
  return {
    maxBodyBytes: env.HUB_MAX_BODY_BYTES ?? defaults.maxBodyBytes,
    maxTokens: env.HUB_MAX_TOKENS ?? defaults.maxTokens,
    limits: limitsOf(env, mode !== "alone"),
    rates: {
      perClient: env.HUB_RATE_PER_CLIENT ?? defaults.rates.perClient,
      perAddress: env.HUB_RATE_PER_ADDRESS ?? defaults.rates.perAddress,
    },
    maxConnections: env.HUB_MAX_CONNECTIONS ?? defaults.maxConnections,
    requestTimeoutMs: env.HUB_REQUEST_TIMEOUT_MS,
    operationTimeoutMs: env.HUB_OPERATION_TIMEOUT_MS ?? defaults.operationTimeoutMs,
    trustedProxies: env.HUB_TRUSTED_PROXIES,
    corsOrigins: env.HUB_CORS_ORIGINS,
    documents: {
      trusted: env.HUB_TRUSTED_DOCUMENTS && resolve(folder, env.HUB_TRUSTED_DOCUMENTS),
      trustedOnly: isOn(env.HUB_TRUSTED_DOCUMENTS_ONLY) ?? false,
      automaticBytes: env.HUB_AUTOMATIC_DOCUMENTS_BYTES,
    },
  };
}

function limitsOf(env: DoorEnvironment, isHub: boolean): OperationLimits {
  const set = measures.flatMap((measure): [string, number][] => {
    const { setting, inTheHub } = LIMITS[measure];
    const most = env[setting] ?? (isHub ? inTheHub : undefined);
    return most === undefined ? [] : [[measure, most]];
  });
  return Object.fromEntries(set);
}
