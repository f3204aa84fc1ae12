import { resolve } from "node:path";
import { z } from "zod";
import { type AdmissionConfig, admissionConfigOf, admissionEnvironment } from "./admission/admission.settings.js";
import type { DefaultSettings, RateConfig } from "./default.settings.js";
import { LIMITS, measures, type OperationLimits } from "./operation/operation-limits.rules.js";

/** How much the gateway takes in, and from whom. What is undefined has no limit. */
export interface LimitsConfig {
  /** Of a request's body. */
  maxBodyBytes: number;
  /** Tokens of a document. */
  maxTokens: number | undefined;
  limits: OperationLimits;
  /** The most selections that are followed to plan an operation, each fragment once for each place and type. */
  maxSelections: number;
  rates: RateConfig;
  /** Where gateways count requests together; undefined: each counts for itself. */
  ratesRedis: string | undefined;
  /** Connections that are open at once. */
  maxConnections: number | undefined;
  /** How long a client may take to send its request. */
  requestTimeoutMs: number;
  /** How long the gateway may take to answer an operation. */
  operationTimeoutMs: number | undefined;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  /** Origins whose pages may read the hub. */
  corsOrigins: readonly string[];
  documents: DocumentsConfig;
  admission: AdmissionConfig;
  answers: AnswersConfig;
  pulls: PullsConfig;
}

/** How many tables are pulled at once. */
export interface PullsConfig {
  atOnce: number;
  /** From one address. */
  perAddress: number;
}

/** What the gateway holds of answers. */
export interface AnswersConfig {
  /** The most bytes of one answer. */
  perAnswer: number;
  /** The most bytes of all that are under way; an answer counts twice, as it is read and as it is sent. */
  together: number;
  /** How long a client may take to read its answer. */
  readingMs: number;
  /** How many bytes of answers are kept to be sent again; 0: none. */
  kept: number;
}

export interface DocumentsConfig {
  /** A manifest, or a folder with one for each client; undefined: no document is trusted beforehand. */
  trusted: string | undefined;
  /** No other document is answered. */
  trustedOnly: boolean;
  /** How many bytes of documents clients may register to send only their hash; 0: none. */
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

/** The limits as environment variables. */
export const limitsEnvironment = {
  HUB_MAX_BODY_BYTES: number().optional(),
  HUB_MAX_TOKENS: number().optional(),
  HUB_MAX_DEFINITIONS: number().optional(),
  HUB_MAX_DEPTH: number().optional(),
  HUB_MAX_FIELDS: number().optional(),
  HUB_MAX_BREADTH: number().optional(),
  HUB_MAX_ALIASES: number(0).optional(),
  HUB_MAX_DIRECTIVES: number(0).optional(),
  HUB_MAX_COST: number().optional(),
  // Planning takes about a millisecond for each, and holds up all other requests.
  HUB_MAX_SELECTIONS: number().default(5_000),
  HUB_MAX_CONNECTIONS: number().optional(),
  HUB_RATE_PER_CLIENT: number().optional(),
  HUB_RATE_PER_ADDRESS: number().optional(),
  HUB_RATES_REDIS: z
    .url({ protocol: /^rediss?$/, error: "is not a URL such as redis://user:password@host:6379" })
    .optional(),
  ...admissionEnvironment,
  HUB_REQUEST_TIMEOUT_MS: number().default(30_000),
  HUB_OPERATION_TIMEOUT_MS: number().optional(),
  HUB_MAX_ANSWER_BYTES: number().optional(),
  HUB_MAX_ANSWERS_BYTES: number().optional(),
  HUB_ANSWER_TIMEOUT_MS: number().default(30_000),
  HUB_PULLS: number().default(12),
  HUB_PULLS_PER_ADDRESS: number().default(6),
  HUB_KEPT_ANSWERS_BYTES: number(0).default(32 * 1024 * 1024),
  HUB_TRUSTED_PROXIES: list,
  HUB_CORS_ORIGINS: origins,
  HUB_TRUSTED_DOCUMENTS: z.string().optional(),
  HUB_TRUSTED_DOCUMENTS_ONLY: choice.optional(),
  HUB_AUTOMATIC_DOCUMENTS_BYTES: number(0).default(8 * 1024 * 1024),
};

const schema = z.object(limitsEnvironment);
type LimitsEnvironment = z.infer<typeof schema>;

/** @param folder where relative paths begin */
export function limitsConfigOf(env: LimitsEnvironment, defaults: DefaultSettings, folder: string): LimitsConfig {
  return {
    maxBodyBytes: env.HUB_MAX_BODY_BYTES ?? defaults.maxBodyBytes,
    maxTokens: env.HUB_MAX_TOKENS ?? defaults.maxTokens,
    limits: operationLimits(env, defaults.limits),
    maxSelections: env.HUB_MAX_SELECTIONS,
    rates: {
      perClient: env.HUB_RATE_PER_CLIENT ?? defaults.rates.perClient,
      perAddress: env.HUB_RATE_PER_ADDRESS ?? defaults.rates.perAddress,
    },
    ratesRedis: env.HUB_RATES_REDIS,
    maxConnections: env.HUB_MAX_CONNECTIONS ?? defaults.maxConnections,
    requestTimeoutMs: env.HUB_REQUEST_TIMEOUT_MS,
    operationTimeoutMs: env.HUB_OPERATION_TIMEOUT_MS ?? defaults.operationTimeoutMs,
    answers: {
      perAnswer: env.HUB_MAX_ANSWER_BYTES ?? defaults.answers.perAnswer,
      together: env.HUB_MAX_ANSWERS_BYTES ?? defaults.answers.together,
      readingMs: env.HUB_ANSWER_TIMEOUT_MS,
      kept: env.HUB_KEPT_ANSWERS_BYTES,
    },
    trustedProxies: env.HUB_TRUSTED_PROXIES,
    corsOrigins: env.HUB_CORS_ORIGINS,
    documents: {
      trusted: env.HUB_TRUSTED_DOCUMENTS && resolve(folder, env.HUB_TRUSTED_DOCUMENTS),
      trustedOnly: isOn(env.HUB_TRUSTED_DOCUMENTS_ONLY) ?? false,
      automaticBytes: env.HUB_AUTOMATIC_DOCUMENTS_BYTES,
    },
    pulls: { atOnce: env.HUB_PULLS, perAddress: env.HUB_PULLS_PER_ADDRESS },
    admission: admissionConfigOf(env, defaults.operationsAtOnce),
  };
}

function operationLimits(env: LimitsEnvironment, defaults: OperationLimits): OperationLimits {
  const set = measures.flatMap((measure): [string, number][] => {
    const most = env[LIMITS[measure].setting] ?? defaults[measure];
    return most === undefined ? [] : [[measure, most]];
  });
  return Object.fromEntries(set);
}
