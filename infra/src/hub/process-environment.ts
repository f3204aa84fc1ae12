import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { callerKeyOf, DEV_PAGES_CLIENT } from "@hub/auth";
import { SecretStore, secretsFile } from "@hub/database";
import type { HubConfig } from "../config.js";
import type { HubPlan } from "./hub-plan.js";
import { hubKeysFile, receiptKeysFile } from "./receipt-keys.store.js";
import { devIssuerKeyFile, trustedIssuers } from "./token-issuers.js";

type Environment = Readonly<Record<string, string | undefined>>;
type Urls = Readonly<Record<string, string>>;

export interface SubgraphSettings {
  readonly name: string;
  readonly urls: Urls;
  readonly databaseUrl: string | undefined;
  /** Of the login that reads what reporting tools pull. */
  readonly reportsUrl?: string | undefined;
}

/** The settings of every process of the hub. */
function commonEnvironment(config: HubConfig, urls: Urls): Environment {
  return {
    // graphql-js and others leave out development checks.
    NODE_ENV: "production",
    ...config.inherited,
    // The gateway's alone, which it holds a password of.
    HUB_RATES_REDIS: undefined,
    HUB_MODE: config.mode,
    OIDC_AUDIENCE: config.audience,
    OIDC_WEB_CLIENT: config.inherited.OIDC_WEB_CLIENT ?? (config.oidc === undefined ? DEV_PAGES_CLIENT : undefined),
    TRUSTED_ISSUERS: JSON.stringify(trustedIssuers(config)),
    SUBGRAPH_URLS: JSON.stringify(urls),
    HUB_KEYS_FILE: hubKeysFile(config),
    LOG_LEVEL: config.logLevel,
  };
}

/** What the gateway proves itself with to the picture, which keeps who asked for what. */
const internalKeyOf = ({ dataDir }: HubConfig): string =>
  SecretStore.open(secretsFile(dataDir)).passwordOf("internal key");

const GATEWAY = "gateway";
/** Of this start of the hub: what the gateway tells subgraphs with who the caller is. */
const KEY_OF_THIS_START = randomBytes(32).toString("base64url");

/** Each subgraph gets a key of its own, and the gateway that from which all of them follow. */
const callerKey = (key: string, part: string): string => (part === GATEWAY ? key : callerKeyOf(key, part));

const keptCallerKey = ({ dataDir }: HubConfig, part: string): string =>
  callerKey(SecretStore.open(secretsFile(dataDir)).passwordOf("caller key"), part);

/** Parts that run elsewhere have the key that is kept, in their files. */
const startedCallerKey = (config: HubConfig, part: string): string =>
  Object.keys(config.elsewhere).length > 0 ? keptCallerKey(config, part) : callerKey(KEY_OF_THIS_START, part);

/** What a part needs of the data folder to run on another host: its own secrets, and no other part's. */
export function secretsOfPart(config: HubConfig, part: Omit<SubgraphSettings, "urls">): Environment {
  const { name, databaseUrl, reportsUrl } = part;
  return {
    DATABASE_URL: databaseUrl,
    REPORTS_DATABASE_URL: reportsUrl,
    INTERNAL_KEY: name === "picture" || name === GATEWAY ? internalKeyOf(config) : undefined,
    CALLER_KEY: keptCallerKey(config, name),
  };
}

/** The gateway has the port that is set, each subgraph one after it, in the plan's order. */
const metricsPortOf = ({ metricsPort }: HubConfig, urls: Urls, name?: string): string | undefined =>
  metricsPort === undefined
    ? undefined
    : String(metricsPort + (name === undefined ? 0 : 1 + Object.keys(urls).indexOf(name)));

export function subgraphEnvironment(config: HubConfig, { urls, ...part }: SubgraphSettings): Environment {
  const { name } = part;
  const { hostname, port } = new URL(urls[name] ?? "");
  const own = {
    HOST: hostname,
    PORT: port,
    ...secretsOfPart(config, part),
    CALLER_KEY: startedCallerKey(config, name),
    HUB_METRICS_PORT: metricsPortOf(config, urls, name),
    RECEIPT_KEYS_FILE: receiptKeysFile(config, name),
    SCHEMA_FILE: config.dev && join(config.dev.schemaFolder, `${name}.graphql`),
  };
  return { ...commonEnvironment(config, urls), ...own };
}

export function gatewayEnvironment(config: HubConfig, plan: HubPlan, urls: Urls): Environment {
  return {
    ...commonEnvironment(config, urls),
    HOST: config.host,
    PORT: String(config.port),
    PUBLIC_URL: config.publicUrl,
    HUB_METRICS_PORT: metricsPortOf(config, urls),
    SUPERGRAPH_FILE: plan.supergraphFile,
    HUB_RATES_REDIS: config.inherited.HUB_RATES_REDIS,
    ...config.dev?.gateway,
    DEV_ISSUER_KEY_FILE: devIssuerKeyFile(config),
    ...secretsOfPart(config, { name: GATEWAY, databaseUrl: undefined }),
    CALLER_KEY: startedCallerKey(config, GATEWAY),
    DEMO_LOADED_FILE: hasDemo(config) ? demoLoadedFile(config) : undefined,
  };
}

/** The demo is loaded with the development issuer's tokens, so there is none with another issuer. */
export const hasDemo = (config: HubConfig): boolean => config.mode === "sandbox" && config.oidc === undefined;

/** Exists once the demo has been loaded; until then the hub does not count as ready. */
export const demoLoadedFile = (config: HubConfig): string => join(config.dataDir, "demo-loaded");
