import { setTimeout as sleep } from "node:timers/promises";
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { IssuerUnavailable, TokenError } from "./token-error.js";

/** An issuer that is trusted; without `jwksUri` its keys are found by OpenID Connect discovery. */
export interface TrustedIssuer {
  issuer: string;
  jwksUri?: string | undefined;
}

const TIMEOUT_MS = 3_000;
/** Between two looks for a key that is not known yet: a rotated key works after this at the latest, and a forger costs little. */
const BETWEEN_LOOKS_MS = 1_000;
/** How often the keys are fetched anew, asked for or not: a key that its issuer has withdrawn is refused from then on. */
const REFRESH_MS = 20_000;
/** For how long keys are taken while their issuer does not answer, and so when a withdrawn key is refused at the latest. */
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
  #lookedAt = 0;
  #looking: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(uri: string) {
    // Looking for a key that is not known is done here: its own cooldown would refuse a key that is new since the last look.
    const own = { cooldownDuration: Number.MAX_SAFE_INTEGER, cacheMaxAge: KEYS_MAX_AGE_MS };
    this.#keys = createRemoteJWKSet(new URL(uri), { timeoutDuration: TIMEOUT_MS, ...own });
    setInterval(() => this.#look().catch(() => undefined), REFRESH_MS).unref();
  }

  async find(...[header, token]: Parameters<JWTVerifyGetKey>) {
    if (!this.#keys.fresh) await this.#look();
    try {
      return await this.#keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#lookAgain();
      return this.#keys(header, token);
    }
  }

  /** Fetches the keys; whoever asks meanwhile waits for the same answer. */
  #look(): Promise<void> {
    if (!this.#keys.reloading) {
      this.#lookedAt = Date.now();
      this.#looking = this.#keys.reload();
    }
    return this.#looking;
  }

  /** Resolves after a look that began after this call, a while after the one before. */
  #lookAgain(): Promise<void> {
    this.#next ??= this.#lookLater();
    return this.#next;
  }

  async #lookLater(): Promise<void> {
    await this.#looking.catch(() => undefined);
    await sleep(Math.max(0, this.#lookedAt + BETWEEN_LOOKS_MS - Date.now()));
    // One may have begun since, before the last who waits for this one came.
    await this.#looking.catch(() => undefined);
    this.#next = undefined;
    await this.#look();
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
