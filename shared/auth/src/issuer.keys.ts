import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { IssuerUnavailable, TokenError } from "./token.error.js";

/** An issuer that is trusted; without `jwksUri` its keys are found by OpenID Connect discovery. */
export interface TrustedIssuer {
  issuer: string;
  jwksUri?: string | undefined;
}

const TIMEOUT_MS = 3_000;
/** Between two looks for a key that is not known yet: short, so that a rotated key works at once, and a forger costs little. */
const COOLDOWN_MS = 1_000;
/** A key that its issuer has withdrawn is refused after this at the latest. */
const CACHE_MAX_AGE_MS = 300_000;

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Finds the key of a token among those that the issuer publishes. */
export function issuerKeys(trusted: TrustedIssuer): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const keySet = (): Promise<JWTVerifyGetKey> => {
    found ??= jwksUriOf(trusted)
      .then(remoteKeys)
      .catch((cause: unknown) => {
        found = undefined;
        throw new IssuerUnavailable(trusted.issuer, { cause });
      });
    return found;
  };
  return async (header, token) => {
    const keys = await keySet();
    try {
      return await keys(header, token);
    } catch (cause) {
      throw isAboutTheToken(cause)
        ? new TokenError("BAD_SIGNATURE", { cause })
        : new IssuerUnavailable(trusted.issuer, { cause });
    }
  };
}

function remoteKeys(jwksUri: string): JWTVerifyGetKey {
  return createRemoteJWKSet(new URL(jwksUri), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: CACHE_MAX_AGE_MS,
  });
}

async function jwksUriOf({ issuer, jwksUri }: TrustedIssuer): Promise<string> {
  if (jwksUri !== undefined) {
    return jwksUri;
  }
  const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
  if (!response.ok) {
    throw new Error(`Discovery at ${url} answered ${response.status}.`);
  }
  const document = discoveryDocument.parse(await response.json());
  if (document.issuer !== issuer) {
    throw new Error(`Discovery at ${url} speaks for another issuer.`);
  }
  return document.jwks_uri;
}

function isAboutTheToken(cause: unknown): boolean {
  return (
    cause instanceof errors.JWKSNoMatchingKey ||
    cause instanceof errors.JWKSMultipleMatchingKeys ||
    cause instanceof errors.JOSENotSupported
  );
}
