import { resolve } from "node:path";
import { DEV_PAGES_CLIENT, type TrustedIssuer } from "@hub/auth";
import { issuersOf, partsEnvironment, problemsOfParts, type TlsFiles, tlsFilesOf, withSubgraphUrls } from "@hub/parts";
import { issuerProblems, readSettings, sandboxProblems } from "@hub/settings";
import {
  type LoggedAddresses,
  type TelemetrySettings,
  telemetryEnvironment,
  telemetryProblems,
  telemetrySettingsOf,
} from "@hub/telemetry";
import { z } from "zod";
import type { ShownSubgraphErrors } from "./answer/error-mask.js";
import { type DefaultSettings, defaultsOf } from "./default.settings.js";
import { choice, isOn, type LimitsConfig, limitsConfigOf, limitsEnvironment, number } from "./limits.settings.js";

// @apollo/gateway reads it when it is constructed: without telemetry no call leaves the machine.
process.env.APOLLO_TELEMETRY_DISABLED = "1";

export interface GatewayConfig extends LimitsConfig {
  mode: "sandbox" | "production";
  host: string;
  port: number;
  /** Where clients reach the gateway, without a slash at its end; also the development issuer's name. */
  publicUrl: string;
  supergraphFile: string;
  supergraphPollMs: number;
  /** Base URLs by subgraph name; for other subgraphs the supergraph's address is used. */
  subgraphUrls: Readonly<Record<string, string>>;
  subgraphTimeoutMs: number;
  /** After so many failures in a row a subgraph gets no requests for `openMs`; `failures` 0: it always does. */
  breaker: { failures: number; openMs: number };
  /** Which errors of subgraphs clients see; any but "known" is for other people's supergraphs alone. */
  subgraphErrors: ShownSubgraphErrors;
  /** Whether a subgraph is ready without a /health/ready of its own. */
  isReadyByGraph: boolean;
  /** How long running requests may take to end when the gateway stops. */
  drainMs: number;
  trustedIssuers: readonly TrustedIssuer[];
  audience: string;
  devIssuerKeyFile: string | undefined;
  /** Where people sign in for the pages; undefined: nobody can. */
  webSignIn: WebSignIn | undefined;
  /** The public keys of the hub's receipts; undefined: none are published. */
  hubKeysFile: string | undefined;
  /** A subgraph that records refused tokens in its audit log; undefined: they are only in the gateway's log. */
  refusedTokensUrl: string | undefined;
  /** What it tells subgraphs with who the caller is; undefined: they check tokens themselves. */
  callerKey: string | undefined;
  /** Where what clients ask for is told; undefined: it is not counted. */
  fieldUsage: { url: string; key: string } | undefined;
  /** While this file is missing, `/health/ready` answers that the demo is still being loaded. */
  demoLoadedFile: string | undefined;
  introspection: boolean;
  oneCommand: boolean;
  /** Whether an answer has `extensions.hub` even where no subgraph sent any. */
  hasEmptyHubExtension: boolean;
  /** The explorer at /sandbox. */
  sandboxPage: boolean;
  /** The pages at `/`, which know the hub\'s own graph alone. */
  pages: boolean;
  /** The certificate that subgraphs know it by; undefined: they are asked without one. */
  tls: TlsFiles | undefined;
  /** How long it goes on answering when it was told to stop, while it is not ready any more. */
  stopNoticeMs: number;
  /** For how many hours known keys count while their issuer does not answer. */
  outageHours: number | undefined;
  /** For how many hours a token may be valid. */
  maxTokenHours: number | undefined;
  /** Metrics and traces; off unless they are set. */
  telemetry: TelemetrySettings;
  loggedAddresses: LoggedAddresses;
  logLevel: string;
  /** What plans operations in a thread of its own; left out: none does. */
  plannerProgram?: URL;
}

/** The pages' own client at the issuer that people sign in at, and what the pages ask it for. */
export interface WebSignIn {
  issuer: string;
  clientId: string;
  scopes: readonly string[];
}

/** Every problem of the environment, one a line. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  constructor(readonly problems: readonly string[]) {
    super(`The gateway's settings are wrong:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

const httpUrl = z.url({ protocol: /^https?$/, error: "is not an http or https URL" });
const count = (fallback: number, min = 1) => number(min).default(fallback);

const environment = {
  HUB_MODE: z.enum(["sandbox", "production"], { error: "is neither sandbox nor production" }).optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: count(4000, 0).pipe(z.number().max(65_535)),
  PUBLIC_URL: httpUrl.transform((url) => url.replace(/\/$/, "")).optional(),
  SUPERGRAPH_FILE: z.string({ error: "is missing: give the path of the supergraph's SDL" }),
  /** The folder where npm was called; npm itself changes to the project's. */
  INIT_CWD: z.string().optional(),
  SUPERGRAPH_POLL_MS: count(1_000),
  SUBGRAPH_TIMEOUT_MS: number().optional(),
  SUBGRAPH_ERRORS: z.enum(["known", "coded", "all"], { error: "is none of known, coded and all" }).default("known"),
  SUBGRAPH_BREAKER_FAILURES: number(0).optional(),
  SUBGRAPH_BREAKER_OPEN_MS: count(5_000),
  ...partsEnvironment,
  OIDC_AUDIENCE: z.string().default("integration-hub"),
  DEV_ISSUER_KEY_FILE: z.string().optional(),
  OIDC_WEB_SCOPES: z.string().default("openid hub:draft hub:publish"),
  HUB_KEYS_FILE: z.string().optional(),
  REFUSED_TOKENS_URL: httpUrl.optional(),
  FIELD_USAGE_URL: httpUrl.optional(),
  INTERNAL_KEY: z.string().optional(),
  CALLER_KEY: z.string().optional(),
  HUB_FIELD_USAGE_DAYS: number(0).optional(),
  DEMO_LOADED_FILE: z.string().optional(),
  GRAPHQL_INTROSPECTION: choice.optional(),
  GRAPHQL_SANDBOX: choice.optional(),
  HUB_PAGES: choice.optional(),
  HUB_ONE_COMMAND: choice.optional(),
  HUB_DRAIN_MS: number(0).optional(),
  HUB_LOOPBACK_ISSUER: choice.optional(),
  HUB_ISSUER_OUTAGE_HOURS: number(0).pipe(z.number().max(168)).optional(),
  HUB_MAX_TOKEN_HOURS: number().optional(),
  ...limitsEnvironment,
  ...telemetryEnvironment,
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
};

type Environment = z.infer<z.ZodObject<typeof environment>>;

/** Reads the settings once; throws ConfigError with every problem. */
export function readConfig(env: Record<string, string | undefined> = process.env): GatewayConfig {
  const read = readSettings(environment, withSubgraphUrls(env), problemsOfMode);
  if ("problems" in read) throw new ConfigError(read.problems);
  return configOf(read.settings);
}

function hasPages({ HUB_PAGES, HUB_MODE }: Partial<Environment>): boolean {
  return isOn(HUB_PAGES) ?? HUB_MODE !== undefined;
}

function configOf(env: Environment): GatewayConfig {
  const mode = env.HUB_MODE ?? "sandbox";
  const defaults = defaultsOf(env.HUB_MODE);
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return {
    mode,
    host: env.HOST,
    port: env.PORT,
    publicUrl,
    supergraphFile: resolve(env.INIT_CWD ?? ".", env.SUPERGRAPH_FILE),
    supergraphPollMs: env.SUPERGRAPH_POLL_MS,
    subgraphUrls: env.SUBGRAPH_URLS,
    trustedIssuers: issuersOf(env),
    audience: env.OIDC_AUDIENCE,
    devIssuerKeyFile: env.DEV_ISSUER_KEY_FILE,
    webSignIn: webSignInOf(env, publicUrl),
    hubKeysFile: env.HUB_KEYS_FILE,
    refusedTokensUrl: env.REFUSED_TOKENS_URL ?? pictureUrl(env, "/graphql"),
    callerKey: env.CALLER_KEY,
    fieldUsage: fieldUsageOf(env),
    demoLoadedFile: env.DEMO_LOADED_FILE,
    introspection: isOn(env.GRAPHQL_INTROSPECTION) ?? mode === "sandbox",
    sandboxPage: isOn(env.GRAPHQL_SANDBOX) ?? mode === "sandbox",
    pages: hasPages(env),
    hasEmptyHubExtension: defaults.hasEmptyHubExtension,
    subgraphErrors: env.SUBGRAPH_ERRORS,
    isReadyByGraph: env.HUB_MODE === undefined,
    ...subgraphConfigOf(env, defaults),
    ...limitsConfigOf(env, defaults, env.INIT_CWD ?? "."),
    tls: tlsFilesOf(env),
    stopNoticeMs: env.HUB_STOP_NOTICE_MS,
    outageHours: env.HUB_ISSUER_OUTAGE_HOURS,
    maxTokenHours: env.HUB_MAX_TOKEN_HOURS,
    telemetry: telemetrySettingsOf(env),
    loggedAddresses: env.HUB_LOG_ADDRESSES,
    logLevel: env.LOG_LEVEL,
  };
}

/** At the development issuer the pages are always known; a city's own issuer has to be told of them, and the hub of that. */
function webSignInOf(env: Environment, publicUrl: string): WebSignIn | undefined {
  const isOwn = env.HUB_MODE !== "production" && env.DEV_ISSUER_KEY_FILE !== undefined;
  const issuer = isOwn ? publicUrl : issuersOf(env)[0]?.issuer;
  const clientId = env.OIDC_WEB_CLIENT ?? (isOwn ? DEV_PAGES_CLIENT : undefined);
  if (issuer === undefined || clientId === undefined) return undefined;
  return { issuer, clientId, scopes: env.OIDC_WEB_SCOPES.split(" ").filter(Boolean) };
}

/** The hub's `picture` audits refused tokens and keeps who asked for what; another supergraph has no such subgraph. */
function pictureUrl({ HUB_MODE, SUBGRAPH_URLS: { picture } }: Environment, path: string): string | undefined {
  return HUB_MODE === undefined || picture === undefined ? undefined : new URL(path, picture).href;
}

function fieldUsageOf(env: Environment): { url: string; key: string } | undefined {
  const { INTERNAL_KEY: key, HUB_FIELD_USAGE_DAYS: days } = env;
  const url = env.FIELD_USAGE_URL ?? pictureUrl(env, "/internal/field-usage");
  return url === undefined || key === undefined || days === 0 ? undefined : { url, key };
}

type SubgraphConfig = Pick<GatewayConfig, "oneCommand" | "subgraphTimeoutMs" | "breaker" | "drainMs">;

function subgraphConfigOf(env: Environment, defaults: DefaultSettings): SubgraphConfig {
  return {
    oneCommand: isOn(env.HUB_ONE_COMMAND) ?? defaults.oneCommand,
    subgraphTimeoutMs: env.SUBGRAPH_TIMEOUT_MS ?? defaults.subgraphTimeoutMs,
    breaker: {
      failures: env.SUBGRAPH_BREAKER_FAILURES ?? defaults.breakerFailures,
      openMs: env.SUBGRAPH_BREAKER_OPEN_MS,
    },
    drainMs: env.HUB_DRAIN_MS ?? defaults.drainMs,
  };
}

function problemsOfMode(env: Partial<Environment>): string[] {
  const answersNothing =
    isOn(env.HUB_TRUSTED_DOCUMENTS_ONLY) === true && env.HUB_TRUSTED_DOCUMENTS === undefined && !hasPages(env);
  return [
    ...problemsOfParts(env),
    ...(env.HUB_MODE !== undefined && env.SUBGRAPH_ERRORS !== undefined && env.SUBGRAPH_ERRORS !== "known"
      ? ["SUBGRAPH_ERRORS is set: in the hub clients see errors with the hub's codes alone"]
      : []),
    ...(env.HUB_MODE === "production" ? problemsOfProduction(env) : problemsOfSandbox(env)),
    ...telemetryProblems(env),
    ...(answersNothing
      ? ["HUB_TRUSTED_DOCUMENTS is missing: with HUB_TRUSTED_DOCUMENTS_ONLY nothing would be answered"]
      : []),
  ];
}

function problemsOfSandbox(env: Partial<Environment>): string[] {
  const exposed = env.HUB_MODE === undefined ? [] : sandboxProblems(env);
  const unnamed =
    env.DEV_ISSUER_KEY_FILE !== undefined && env.PORT === 0 && env.PUBLIC_URL === undefined
      ? ["PUBLIC_URL is missing: with PORT 0 the development issuer cannot know its own address"]
      : [];
  return [...exposed, ...unnamed];
}

function problemsOfProduction(env: Partial<Environment>): string[] {
  const problems: string[] = [];
  const issuers = issuersOf(env);
  if (issuers.length === 0) {
    problems.push(
      "TRUSTED_ISSUERS is empty, and there is no OIDC_ISSUER: in production mode the issuers of tokens must be named",
    );
  }
  if (env.DEV_ISSUER_KEY_FILE !== undefined) {
    problems.push("DEV_ISSUER_KEY_FILE is set: the development issuer is for sandbox mode alone");
  }
  const inIssuers = { issuer: "TRUSTED_ISSUERS", jwksUri: "TRUSTED_ISSUERS" };
  return [...problems, ...issuerProblems(inIssuers, issuers, isOn(env.HUB_LOOPBACK_ISSUER) === true)];
}
