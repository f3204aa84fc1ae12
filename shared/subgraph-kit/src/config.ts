import { POOL_DEFAULTS, type PoolSettings, StartError } from "@hub/database";
import { issuersOf, partsEnvironment, problemsOfParts, type TlsFiles, tlsFilesOf, withSubgraphUrls } from "@hub/parts";
import { codesIn } from "@hub/registry";
import { issuerProblems, readSettings, sandboxProblems } from "@hub/settings";
import { type TelemetrySettings, telemetryEnvironment, telemetryProblems, telemetrySettingsOf } from "@hub/telemetry";
import { z } from "zod";

const committeeCodes = z.string().transform((text, context): string[] => {
  try {
    return codesIn(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
    return z.NEVER;
  }
});

/** The database removes no younger entry of the audit, whoever asks. */
const LEAST_AUDIT_DAYS = 180;

const environment = {
  HUB_MODE: z.enum(["sandbox", "production"]).default("production"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  DATABASE_URL: z.string().min(1, "is needed: the connection string of this subgraph's own login"),
  REPORTS_DATABASE_URL: z.string().min(1).optional(),
  OIDC_AUDIENCE: z.string().default("integration-hub"),
  ...partsEnvironment,
  HUB_FOUR_EYES_OFF: z.union([z.literal("").transform((): string[] => []), committeeCodes]).default([]),
  RECEIPT_KEYS_FILE: z.string().optional(),
  HUB_KEYS_FILE: z.string().optional(),
  SCHEMA_FILE: z.string().optional(),
  HUB_PUBLIC_VALIDATIONS: z.coerce.number().int().min(0).optional(),
  HUB_REFUSED_TOKENS_AUDITED: z.coerce.number().int().min(0).optional(),
  HUB_REFUSALS_AUDITED: z.coerce.number().int().min(0).optional(),
  HUB_AUDIT_DAYS: z.coerce
    .number()
    .int()
    .refine((days) => days === 0 || days >= LEAST_AUDIT_DAYS, `is 0 (for ever) or at least ${LEAST_AUDIT_DAYS}`)
    .default(1_825),
  HUB_IDEMPOTENCY_DAYS: z.coerce.number().int().min(0).default(400),
  HUB_FIELD_USAGE_DAYS: z.coerce.number().int().min(0).default(400),
  HUB_NIGHTLY_ARCHIVE: z.enum(["on", "off"]).default("on"),
  HUB_CATALOGUE_LICENCE: z
    .url({ protocol: /^https?$/, error: "is the address of a licence, with https://" })
    .optional(),
  HUB_CATALOGUE_PUBLISHER: z.string().trim().min(1).max(200).optional(),
  HUB_CATALOGUE_CONTACT: z
    .union([z.email(), z.url({ protocol: /^https?$/ })], "is an address of electronic mail or of a page")
    .optional(),
  INTERNAL_KEY: z.string().optional(),
  CALLER_KEY: z.string().optional(),
  ...telemetryEnvironment,
  HUB_LOOPBACK_ISSUER: z.enum(["on", "off"]).default("off"),
  HUB_ISSUER_OUTAGE_HOURS: z.coerce.number().int().min(0).max(168).optional(),
  HUB_MAX_TOKEN_HOURS: z.coerce.number().int().min(1).optional(),
  HUB_READ_CONNECTIONS: z.coerce.number().int().min(1).default(POOL_DEFAULTS.questions),
  HUB_COMMAND_CONNECTIONS: z.coerce.number().int().min(2).default(POOL_DEFAULTS.commands),
  HUB_MAX_ANSWER_BYTES: z.coerce.number().int().min(1).optional(),
  HUB_CONTENT_BYTES: z.coerce.number().int().min(0).optional(),
  HUB_STATEMENT_TIMEOUT_MS: z.coerce.number().int().min(100).default(POOL_DEFAULTS.questionMs),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
};

type Environment = z.infer<z.ZodObject<typeof environment>>;

export interface CatalogueSettings {
  licence?: string | undefined;
  publisher?: string | undefined;
  contact?: string | undefined;
}

export interface SubgraphConfig {
  mode: "sandbox" | "production";
  host: string;
  /** 0 takes any free port. */
  port: number;
  databaseUrl: string;
  /** Of the login that reads what reporting tools pull; undefined: that of this subgraph. */
  reportsDatabaseUrl?: string | undefined;
  /** Sizes of the pools of connections, and how long a question's statement may take. */
  pools?: PoolSettings | undefined;
  audience: string;
  /** The client by which people use the hub's pages. */
  pagesClient?: string | undefined;
  issuers: { issuer: string; jwksUri?: string | undefined }[];
  /** Base addresses of all subgraphs by name, for probing them. */
  subgraphUrls: Record<string, string>;
  /** Codes of the committees for which I6 is off: the client that prepared a draft may publish it. */
  fourEyesOff: readonly string[];
  /** The owner's own key set, with which its receipts are signed. */
  receiptKeysFile?: string | undefined;
  /** The public keys of all owners. */
  hubKeysFile?: string | undefined;
  /** Where the subgraph writes its schema when it starts; `npm run dev` composes the supergraph from it. */
  schemaFile?: string | undefined;
  /** How often a caller may validate documents without a login, a minute. */
  publicValidations?: number | undefined;
  /** How many refused tokens get an audit entry of their own in a minute. */
  refusedTokensAudited?: number | undefined;
  /** How many refusals of one caller and kind get an audit entry of their own in a minute. */
  refusalsAudited?: number | undefined;
  /** For how many days entries of the audit are kept; 0: for ever. */
  auditDays?: number | undefined;
  /** For how many days the answer to an idempotency key is kept; 0: for ever. */
  idempotencyDays?: number | undefined;
  /** For how many days the picture keeps who asked for what; 0: nothing is kept. */
  fieldUsageDays?: number | undefined;
  /** Whether the archive of all tables of a day is made in the night after it. */
  makesArchives?: boolean;
  /** What the catalogue of the tables and their files say of licence, publisher and whom to ask. */
  catalogue?: CatalogueSettings;
  /** What the hub's own processes prove themselves with to each other. */
  internalKey?: string | undefined;
  /** What the gateway says of callers with; undefined: each token is checked here. */
  callerKey?: string | undefined;
  /** This process's certificate, with which it is reached by the other parts alone; undefined: it speaks plain HTTP. */
  tls?: TlsFiles | undefined;
  /** How long it goes on answering when it was told to stop, while it is not ready any more; default 0. */
  stopNoticeMs?: number | undefined;
  /** For how many hours known keys count while their issuer does not answer. */
  outageHours?: number | undefined;
  /** For how many hours a token may be valid. */
  maxTokenHours?: number | undefined;
  /** Of one answer. */
  maxAnswerBytes?: number | undefined;
  /** Of published contents that are kept in memory. */
  contentBytes?: number | undefined;
  /** Metrics and traces; off unless they are set. */
  telemetry?: TelemetrySettings;
  logLevel: string;
}

/** Reads the environment once; the error names all that is wrong with it. */
export function readConfig(): SubgraphConfig {
  const read = readSettings(environment, withSubgraphUrls(process.env), contradictions);
  if ("problems" in read) throw new StartError(`The subgraph cannot start: ${read.problems.join("; ")}`);
  return configOf(read.settings);
}

function configOf(env: Environment): SubgraphConfig {
  return {
    mode: env.HUB_MODE,
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    reportsDatabaseUrl: env.REPORTS_DATABASE_URL,
    pools: {
      questions: env.HUB_READ_CONNECTIONS,
      commands: env.HUB_COMMAND_CONNECTIONS,
      questionMs: env.HUB_STATEMENT_TIMEOUT_MS,
    },
    audience: env.OIDC_AUDIENCE,
    pagesClient: env.OIDC_WEB_CLIENT,
    issuers: issuersOf(env),
    subgraphUrls: env.SUBGRAPH_URLS,
    fourEyesOff: env.HUB_FOUR_EYES_OFF,
    receiptKeysFile: env.RECEIPT_KEYS_FILE,
    hubKeysFile: env.HUB_KEYS_FILE,
    schemaFile: env.SCHEMA_FILE,
    publicValidations: env.HUB_PUBLIC_VALIDATIONS,
    refusalsAudited: env.HUB_REFUSALS_AUDITED,
    auditDays: env.HUB_AUDIT_DAYS,
    idempotencyDays: env.HUB_IDEMPOTENCY_DAYS,
    refusedTokensAudited: env.HUB_REFUSED_TOKENS_AUDITED,
    fieldUsageDays: env.HUB_FIELD_USAGE_DAYS,
    makesArchives: env.HUB_NIGHTLY_ARCHIVE === "on",
    catalogue: {
      licence: env.HUB_CATALOGUE_LICENCE,
      publisher: env.HUB_CATALOGUE_PUBLISHER,
      contact: env.HUB_CATALOGUE_CONTACT,
    },
    internalKey: env.INTERNAL_KEY,
    callerKey: env.CALLER_KEY,
    tls: tlsFilesOf(env),
    stopNoticeMs: env.HUB_STOP_NOTICE_MS,
    outageHours: env.HUB_ISSUER_OUTAGE_HOURS,
    maxTokenHours: env.HUB_MAX_TOKEN_HOURS,
    maxAnswerBytes: env.HUB_MAX_ANSWER_BYTES,
    contentBytes: env.HUB_CONTENT_BYTES,
    telemetry: telemetrySettingsOf(env),
    logLevel: env.LOG_LEVEL,
  };
}

function contradictions(env: Partial<Environment>): string[] {
  return [...problemsOfMode(env), ...problemsOfParts(env), ...telemetryProblems(env)];
}

function problemsOfMode(env: Partial<Environment>): string[] {
  if (env.HUB_MODE !== "production") return env.HUB_MODE === "sandbox" ? sandboxProblems(env) : [];
  const inIssuers = { issuer: "TRUSTED_ISSUERS", jwksUri: "TRUSTED_ISSUERS" };
  return issuerProblems(inIssuers, issuersOf(env), env.HUB_LOOPBACK_ISSUER === "on");
}
