import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isRefusedByFetch, POOL_DEFAULTS, type PoolSettings, StartError } from "@hub/database";
import type { LogRotation } from "@hub/log-output";
import { partsEnvironment, problemsOfParts, tlsFilesOf, withSubgraphUrls } from "@hub/parts";
import { codesIn } from "@hub/registry";
import { isLocalDate } from "@hub/rules";
import { givenOf, issuerProblems, readSettings, sandboxProblems } from "@hub/settings";
import { telemetryEnvironment, telemetryProblems } from "@hub/telemetry";
import { z } from "zod";
import { inheritedFrom } from "./inherited.settings.js";

/** Everything about the hub that is set from outside. */
export interface HubConfig {
  readonly mode: "sandbox" | "production";
  readonly host: string;
  readonly port: number;
  /** How clients reach the gateway. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** The administrator's URL of a server of one's own; `undefined`: the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly databasePrefix: string;
  /** How many connections each subgraph takes, and how long a question's statement may run. */
  readonly pools: PoolSettings;
  /** Whether the embedded server's data outlives a crash of the machine, and not of its processes alone. */
  readonly fsync: boolean;
  /** Where that server reaches itself, if not at the host and port of its URL. */
  readonly databaseAddress: { readonly host: string; readonly port: number } | undefined;
  /** The authority of that server's certificate, as a file on its own machine: its subscriptions connect to it. */
  readonly databaseServerCa: string | undefined;
  /** `undefined`: the development issuer, in sandbox mode. */
  readonly oidc: { readonly issuer: string; readonly jwksUri: string | undefined } | undefined;
  readonly audience: string;
  /** Where the owners' receipt keys are; `undefined`: the sandbox makes its own under the data folder. */
  readonly receiptKeysDir: string | undefined;
  /** Base URLs of the subgraphs that run elsewhere, by name: they are asked there, and not started here. */
  readonly elsewhere: Readonly<Record<string, string>>;
  /** Whether the parts speak TLS with each other. */
  readonly hasTls: boolean;
  readonly logLevel: string;
  /** How much of each log file is kept. */
  readonly logRotation: LogRotation;
  /** The first of the accounts that the processes run as, one each; `undefined`: all as the launcher's own. */
  readonly processUid: number | undefined;
  /** How long a process may leave the launcher without an answer before it is ended and started again; 0: for ever. */
  readonly hangMs: number;
  readonly watch: WatchSettings;
  /** What each of the hub's processes may keep in memory, in MiB of V8's heap; one that needs more is ended and started again. */
  readonly maxHeapMib: number;
  /** The last day of the demo's story that is played; `undefined`: all of it. */
  readonly demoUntil: string | undefined;
  /** Where the gateway's metrics are; those of the subgraphs are at the ports after it. `undefined`: nothing is measured. */
  readonly metricsPort: number | undefined;
  /** Set by `npm run dev` alone. */
  readonly dev?: DevSettings;
  /** What the hub's processes get besides their own settings: this one's environment without its secrets. */
  readonly inherited: Readonly<Record<string, string | undefined>>;
}

/** When the launcher warns. */
export interface WatchSettings {
  readonly everyMs: number;
  /** Below so much space on the disk of the data folder. */
  readonly leastFreeMib: number;
  /** Above so much WAL that is kept for one stream. */
  readonly mostWalMib: number;
}

/** How the hub runs while somebody works on it. */
export interface DevSettings {
  /** Where each subgraph writes its schema when it starts. */
  readonly schemaFolder: string;
  /** Settings of the gateway alone. */
  readonly gateway: Readonly<Record<string, string>>;
  /** The part that a debugger attaches to. */
  readonly inspected: string | undefined;
}

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const url = (protocol: RegExp, example: string) => z.url({ protocol, error: `is not a URL such as ${example}` });
const httpUrl = url(/^https?$/, "https://login.example.dk");

const choice = z.enum(["on", "off"], { error: "is neither on nor off" });

const wholeNumber = (error: string, least: number, most = Number.MAX_SAFE_INTEGER) =>
  z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });

/** Each subgraph reads the setting itself; here a wrong one is refused before anything starts. */
function namesCommittees(setting: string, context: z.RefinementCtx): void {
  try {
    codesIn(setting);
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
  }
}

/** Twice what the largest process was seen to keep; without a limit V8 lets garbage lie until it is four times as much. */
const MAX_HEAP_MIB = 768;

const { SUBGRAPH_URLS, HUB_TLS_CA, HUB_TLS_CERT, HUB_TLS_KEY, HUB_STOP_NOTICE_MS } = partsEnvironment;

const environment = {
  SUBGRAPH_URLS,
  HUB_TLS_CA,
  HUB_TLS_CERT,
  HUB_TLS_KEY,
  HUB_STOP_NOTICE_MS,
  PORT: wholeNumber("is not a port from 1 to 65535", 1, 65_535)
    .refine((port) => !isRefusedByFetch(port), "is a port that browsers refuse to call: choose another")
    .default(4000),
  HOST: z
    .string()
    .refine((host) => isIP(host) !== 0 || host === "localhost", "is neither an IP address nor localhost")
    .default("127.0.0.1"),
  PUBLIC_URL: httpUrl.transform((text) => text.replace(/\/$/, "")).optional(),
  HUB_MODE: z.enum(["sandbox", "production"], { error: "is neither sandbox nor production" }).default("sandbox"),
  HUB_DATA_DIR: z.string().optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, "postgres://user:password@host:5432/postgres").optional(),
  HUB_DATABASE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,15}$/, "is not 1 to 16 small letters, digits or _, a letter first")
    .default("hub"),
  HUB_DATABASE_ADDRESS: z
    .string()
    .regex(/^.+:\d{1,5}$/, "is not host:port")
    .transform((text) => ({ host: text.slice(0, text.lastIndexOf(":")), port: Number(text.split(":").at(-1)) }))
    .optional(),
  HUB_DATABASE_SERVER_CA: z
    .string()
    .regex(/^(\/.*|[A-Za-z]:[\\/].*|system)$/, "is neither a whole path on the database server's machine nor system")
    .optional(),
  HUB_DATABASE_FSYNC: choice.default("on"),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_JWKS_URI: httpUrl.optional(),
  OIDC_AUDIENCE: z.string().default("integration-hub"),
  HUB_RECEIPT_KEYS_DIR: z.string().optional(),
  HUB_FOUR_EYES_OFF: z.string().superRefine(namesCommittees).optional(),
  HUB_DEMO_UNTIL: z.string().refine(isLocalDate, "is not a day such as 2011-05-02").optional(),
  ...telemetryEnvironment,
  HUB_LOOPBACK_ISSUER: choice.optional(),
  HUB_ISSUER_OUTAGE_HOURS: wholeNumber("is not a number of hours from 0 to 168", 0, 168).optional(),
  HUB_MAX_TOKEN_HOURS: wholeNumber("is not a number of hours, at least 1", 1).optional(),
  HUB_MAX_HEAP_MIB: wholeNumber("is not a number of MiB, at least 128", 128).default(MAX_HEAP_MIB),
  HUB_PROCESS_UID: wholeNumber("is not the number of an account from 1000 to 60000", 1_000, 60_000).optional(),
  HUB_HANG_SECONDS: wholeNumber("is not a number of seconds", 0, 3_600).default(60),
  HUB_WATCH_SECONDS: wholeNumber("is not a number of seconds from 1 to 3600", 1, 3_600).default(5),
  HUB_DISK_FREE_MIB: wholeNumber("is not a number of MiB", 0).default(1024),
  HUB_WAL_KEPT_MIB: wholeNumber("is not a number of MiB", 0).default(1024),
  HUB_LOG_FILE_MIB: wholeNumber("is not a number of MiB, at least 1", 1).default(10),
  HUB_LOG_FILES: wholeNumber("is not a number of files, at least 2", 2, 1_000).default(5),
  HUB_LOG_DAYS: wholeNumber("is not a number of days", 0).default(30),
  HUB_READ_CONNECTIONS: wholeNumber("is not a number of connections, 1 to 100", 1, 100).default(
    POOL_DEFAULTS.questions,
  ),
  HUB_COMMAND_CONNECTIONS: wholeNumber("is not a number of connections, 2 to 100", 2, 100).default(
    POOL_DEFAULTS.commands,
  ),
  HUB_STATEMENT_TIMEOUT_MS: wholeNumber("is not a number of milliseconds, at least 100", 100).default(
    POOL_DEFAULTS.questionMs,
  ),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], { error: "is not a level such as info" })
    .default("info"),
};

type Environment = z.infer<z.ZodObject<typeof environment>>;

/** Reads the environment once; a `StartError` names everything that is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): HubConfig {
  const known = withSubgraphUrls(env);
  const read = readSettings(environment, known, contradictions);
  if ("problems" in read) throw new StartError(`The settings are wrong: ${read.problems.join("; ")}.`);
  return configOf(read.settings, givenOf(known));
}

function contradictions(env: Partial<Environment>): string[] {
  return [
    ...(env.HUB_MODE === "production" ? problemsOfProduction(env) : []),
    ...(env.HUB_MODE === "sandbox" ? sandboxProblems(env) : []),
    ...(env.HUB_PROCESS_UID !== undefined && process.getuid?.() !== 0
      ? ["HUB_PROCESS_UID needs the launcher to run as root: only root starts processes as other accounts"]
      : []),
    ...telemetryProblems(env),
    ...problemsOfParts(env),
  ];
}

function problemsOfProduction(env: Partial<Environment>): string[] {
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URI: jwksUri } = env;
  const missing = (["DATABASE_URL", "OIDC_ISSUER", "HUB_RECEIPT_KEYS_DIR"] as const).filter(
    (name) => env[name] === undefined,
  );
  return [
    ...missing.map((name) => `${name} is needed with HUB_MODE=production`),
    ...issuerProblems(
      { issuer: "OIDC_ISSUER", jwksUri: "OIDC_JWKS_URI" },
      issuer === undefined ? [] : [{ issuer, jwksUri }],
      env.HUB_LOOPBACK_ISSUER === "on",
    ),
    ...(env.HUB_DATABASE_FSYNC === "off"
      ? ["HUB_DATABASE_FSYNC=off may lose the data when the machine crashes: leave it out with HUB_MODE=production"]
      : []),
  ];
}

function configOf(env: Environment, given: Readonly<Record<string, string | undefined>>): HubConfig {
  return {
    mode: env.HUB_MODE,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    dataDir: env.HUB_DATA_DIR === undefined ? join(ROOT, ".data") : resolve(env.HUB_DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    databasePrefix: env.HUB_DATABASE_PREFIX,
    pools: {
      questions: env.HUB_READ_CONNECTIONS,
      commands: env.HUB_COMMAND_CONNECTIONS,
      questionMs: env.HUB_STATEMENT_TIMEOUT_MS,
    },
    databaseAddress: env.HUB_DATABASE_ADDRESS,
    databaseServerCa: env.HUB_DATABASE_SERVER_CA,
    fsync: env.HUB_DATABASE_FSYNC === "on",
    oidc: env.OIDC_ISSUER === undefined ? undefined : { issuer: env.OIDC_ISSUER, jwksUri: env.OIDC_JWKS_URI },
    audience: env.OIDC_AUDIENCE,
    receiptKeysDir: env.HUB_RECEIPT_KEYS_DIR === undefined ? undefined : resolve(env.HUB_RECEIPT_KEYS_DIR),
    elsewhere: env.SUBGRAPH_URLS,
    hasTls: tlsFilesOf(env) !== undefined,
    logLevel: env.LOG_LEVEL,
    processUid: env.HUB_PROCESS_UID,
    hangMs: env.HUB_HANG_SECONDS * 1_000,
    watch: {
      everyMs: env.HUB_WATCH_SECONDS * 1_000,
      leastFreeMib: env.HUB_DISK_FREE_MIB,
      mostWalMib: env.HUB_WAL_KEPT_MIB,
    },
    logRotation: {
      mostBytes: env.HUB_LOG_FILE_MIB * 1024 * 1024,
      files: env.HUB_LOG_FILES,
      days: env.HUB_LOG_DAYS,
    },
    maxHeapMib: env.HUB_MAX_HEAP_MIB,
    demoUntil: env.HUB_DEMO_UNTIL,
    metricsPort: env.HUB_METRICS_PORT,
    inherited: inheritedFrom(given),
  };
}

/** Settings of the hub that `demo:wheel` starts: a data folder and a port of its own where none are given. */
export function wheelConfig(freePort: number): HubConfig {
  return readConfig({ HUB_DATA_DIR: join(ROOT, ".data-wheel"), PORT: String(freePort), ...process.env });
}

/** The hub that `publish-plan` talks to: by `PORT`, as it was started. */
export function publishSettings(): { gatewayUrl: string } {
  return { gatewayUrl: `http://127.0.0.1:${process.env.PORT ?? 4000}` };
}
