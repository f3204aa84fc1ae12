import { setTimeout as sleep } from "node:timers/promises";
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { IssuerUnavailable, TokenError } from "./token-error.js";

/** A trusted issuer; without `jwksUri` its keys are found by OpenID Connect discovery. */
export interface TrustedIssuer {
  issuer: string;
  jwksUri?: string | undefined;
}

const TIMEOUT_MS = 3_000;
/** The least time between two fetches for an unknown key: a new key works soon, and forged tokens cause few requests. */
const LEAST_INTERVAL_MS = 1_000;
/** How often the keys are fetched in the background: a withdrawn key is refused from then on. */
const REFRESH_MS = 20_000;
/** How long cached keys are used while their issuer does not answer; the latest time until a withdrawn key is refused. */
const KEYS_MAX_AGE_MS = 60_000;

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/** Finds the key of a token among those that the issuer publishes. */
export function issuerKeys(trusted: TrustedIssuer): JWTVerifyGetKey {
  let found: Promise<PublishedKeys> | undefined;
  const published = (): Promise<PublishedKeys> => {
    found ??= jwksUriOf(trusted)
      .then((uri) => new PublishedKeys(uri))
      .catch((cause: unknown) => {
        found = undefined;
        throw new IssuerUnavailable(trusted.issuer, { cause });
      });
    return found;
  };
  return async (header, token) => {
    const keys = await published();
    try {
      return await keys.find(header, token);
    } catch (cause) {
      throw isAboutTheToken(cause)
        ? new TokenError("BAD_SIGNATURE", { cause })
        : new IssuerUnavailable(trusted.issuer, { cause });
    }
  };
}

/** One issuer's key set, kept fresh in the background, so that no token of a known key waits for it. */
class PublishedKeys {
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;
  #fetchedAt = 0;
  #fetching: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(uri: string) {
    // This class fetches unknown keys itself: the library's cooldown would refuse a key that is newer than the last fetch.
    const own = { cooldownDuration: Number.MAX_SAFE_INTEGER, cacheMaxAge: KEYS_MAX_AGE_MS };
    this.#keys = createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT_MS, ...own });
    setInterval(() => this.#fetch().catch(() => undefined), REFRESH_MS).unref();
  }

  async find(...[header, token]: Parameters<JWTVerifyGetKey>) {
    if (!this.#keys.fresh) await this.#fetch();
    try {
      return await this.#keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#fetchAgain();
      return this.#keys(header, token);
    }
  }

  /** Fetches the keys; calls at the same time share one request. */
  #fetch(): Promise<void> {
    if (!this.#keys.reloading) {
      this.#fetchedAt = Date.now();
      this.#fetching = this.#keys.reload();
    }
    return this.#fetching;
  }

  /** Resolves after a fetch that began after this call, with the least interval to the one before. */
  #fetchAgain(): Promise<void> {
    this.#next ??= this.#fetchLater();
    return this.#next;
  }

  async #fetchLater(): Promise<void> {
    await this.#fetching.catch(() => undefined);
    await sleep(Math.max(0, this.#fetchedAt + LEAST_INTERVAL_MS - Date.now()));
    // Another fetch may have begun meanwhile, before the last caller that waits here.
    await this.#fetching.catch(() => undefined);
    this.#next = undefined;
    await this.#fetch();
  }
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
    throw new Error(`Discovery at ${url} names another issuer.`);
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
