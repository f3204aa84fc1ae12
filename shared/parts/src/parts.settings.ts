import { jsonText, type TrustedIssuer } from "@hub/auth";
import { z } from "zod";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the files of this process's certificate are, and of the authority that signs all parts' certificates; PEM. */
export interface TlsFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const httpUrl = z.url({ protocol: /^https?$/, error: "is not an http or https URL" });

/** The settings that every process of the hub reads to find the others. */
export const partsEnvironment = {
  SUBGRAPH_URLS: jsonText(z.record(z.string(), httpUrl)).default({}),
  TRUSTED_ISSUERS: jsonText(z.array(z.object({ issuer: z.string().min(1), jwksUri: httpUrl.optional() }))).default([]),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_JWKS_URI: httpUrl.optional(),
  OIDC_WEB_CLIENT: z.string().min(1).optional(),
  HUB_TLS_CA: z.string().optional(),
  HUB_TLS_CERT: z.string().optional(),
  HUB_TLS_KEY: z.string().optional(),
  HUB_STOP_NOTICE_MS: z.coerce
    .number({ error: "is not a number of milliseconds" })
    .int()
    .min(0)
    .max(600_000)
    .default(0),
};

const shape = z.object(partsEnvironment);
type PartsEnvironment = z.infer<typeof shape>;

const ONE_URL = /^SUBGRAPH_URL_([A-Z][A-Z0-9_]*)$/;

/** The environment with every `SUBGRAPH_URL_SOCIAL_SERVICES` put into SUBGRAPH_URLS, as `social-services`. */
export function withSubgraphUrls(env: Environment): Environment {
  const single = Object.entries(env).flatMap(([name, url]): [string, string][] => {
    const subgraph = ONE_URL.exec(name)?.[1]?.toLowerCase().replaceAll("_", "-");
    return subgraph === undefined || !url ? [] : [[subgraph, url]];
  });
  if (single.length === 0) return env;
  const given = recordIn(env.SUBGRAPH_URLS);
  // What cannot be read stays, and is refused as it stands.
  if (given === undefined) return env;
  return { ...env, SUBGRAPH_URLS: JSON.stringify({ ...given, ...Object.fromEntries(single) }) };
}

function recordIn(text: string | undefined): Record<string, unknown> | undefined {
  if (!text) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** What contradicts itself in these settings. */
export function problemsOfParts(env: Partial<PartsEnvironment>): string[] {
  const tls = (["HUB_TLS_CA", "HUB_TLS_CERT", "HUB_TLS_KEY"] as const).filter((name) => !env[name]);
  return [
    ...(tls.length === 1 || tls.length === 2
      ? tls.map((name) => `${name} is missing: HUB_TLS_CA, HUB_TLS_CERT and HUB_TLS_KEY belong together`)
      : []),
    ...(env.OIDC_JWKS_URI !== undefined && env.OIDC_ISSUER === undefined
      ? ["OIDC_JWKS_URI needs OIDC_ISSUER beside it"]
      : []),
  ];
}

export function tlsFilesOf(env: Partial<PartsEnvironment>): TlsFiles | undefined {
  const { HUB_TLS_CA: ca, HUB_TLS_CERT: cert, HUB_TLS_KEY: key } = env;
  return ca && cert && key ? { ca, cert, key } : undefined;
}

/** Whose tokens count: the launcher's list, else the one issuer of OIDC_ISSUER. */
export function issuersOf(env: Partial<PartsEnvironment>): TrustedIssuer[] {
  const { TRUSTED_ISSUERS: listed = [], OIDC_ISSUER: issuer, OIDC_JWKS_URI: jwksUri } = env;
  if (listed.length > 0 || issuer === undefined) {
    return listed.map((each) => ({
      issuer: each.issuer,
      ...(each.jwksUri !== undefined && { jwksUri: each.jwksUri }),
    }));
  }
  return [{ issuer, ...(jwksUri !== undefined && { jwksUri }) }];
}
