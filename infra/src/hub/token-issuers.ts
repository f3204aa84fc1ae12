import { createHash, generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HubConfig } from "../config.js";

export interface TrustedIssuer {
  readonly issuer: string;
  readonly jwksUri?: string;
}

/** Whose tokens the hub takes: the configured issuer's, else those of the gateway's own development issuer. */
export function trustedIssuers({ oidc, publicUrl, port, host }: HubConfig): TrustedIssuer[] {
  if (oidc !== undefined) {
    return [{ issuer: oidc.issuer, ...(oidc.jwksUri === undefined ? {} : { jwksUri: oidc.jwksUri }) }];
  }
  return [{ issuer: publicUrl, jwksUri: `${loopbackUrl(host, port)}/.well-known/jwks.json` }];
}

/** The gateway's address from this machine. */
export function loopbackUrl(host: string, port: number): string {
  if (host === "0.0.0.0") return `http://127.0.0.1:${port}`;
  if (host === "::") return `http://[::1]:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** The development issuer's private key (JWK, ES256), made once; `undefined` where there is no such issuer. */
export function devIssuerKeyFile({ mode, oidc, dataDir }: HubConfig): string | undefined {
  if (mode !== "sandbox" || oidc !== undefined) return undefined;
  const file = join(dataDir, "dev-issuer.jwk.json");
  if (!existsSync(file)) {
    const jwk = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
    const kid = thumbprint(jwk);
    writeFileSync(file, `${JSON.stringify({ ...jwk, kid, alg: "ES256", use: "sig" })}\n`, { mode: 0o600 });
  }
  return file;
}

/** RFC 7638. */
function thumbprint({ crv, kty, x, y }: JsonWebKey): string {
  return createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
}
