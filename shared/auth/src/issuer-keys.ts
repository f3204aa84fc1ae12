import { setTimeout as sleep } from "node:timers/promises";
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from "jose";
import { z } from "zod";
import { IssuerUnavailable, TokenError } from "./token-error.js";

/** A trusted issuer; without `jwksUri` its keys are found by OpenID Connect discovery. */
export interface TrustedIssuer {
  issuer: string;
  jwksUri?: string | undefined;
}

/** How keys outlast an issuer that does not answer, and who is told of it. */
export interface OutageOptions {
  /** For how long known keys count while their issuer does not answer. */
  outageMs: number;
  /** Gets what is wrong when an issuer stops to answer, and undefined once it answers again. */
  tell?: ((issuer: string, problem: string | undefined) => void) | undefined;
}

const TIMEOUT_MS = 3_000;
/** The least time between two fetches for an unknown key: a new key works soon, and forged tokens cause few requests. */
const LEAST_INTERVAL_MS = 1_000;
/** How often the keys are fetched in the background: a withdrawn key is refused from then on. */
const REFRESH_MS = 20_000;
/** Older keys are fetched before they are used, unless the issuer was asked in vain just now. */
const KEYS_MAX_AGE_MS = 60_000;

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** Finds the key of a token among those that the issuer publishes. */
export function issuerKeys(trusted: TrustedIssuer, outage: OutageOptions): JWTVerifyGetKey {
  let found: Promise<PublishedKeys> | undefined;
  const published = (): Promise<PublishedKeys> => {
    found ??= jwksUriOf(trusted)
      .then((uri) => new PublishedKeys(trusted.issuer, uri, outage))
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

/** One issuer's key set, kept fresh in the background, so that no token of a known key waits for it. Its times are of real time that has passed. */
class PublishedKeys {
  #keys: JWTVerifyGetKey | undefined;
  /** When the keys came, and when they were last asked for. */
  #cameAt = Number.NEGATIVE_INFINITY;
  #askedAt = Number.NEGATIVE_INFINITY;
  #fetching: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #isTold = false;

  constructor(
    private readonly issuer: string,
    private readonly uri: string,
    private readonly outage: OutageOptions,
  ) {
    setInterval(() => this.#fetch().catch(() => undefined), REFRESH_MS).unref();
  }

  async find(...[header, token]: Parameters<JWTVerifyGetKey>) {
    const keys = await this.#usableKeys();
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.#fetchAgain();
      return (await this.#usableKeys())(header, token);
    }
  }

  /** The keys as they are known; while the issuer does not answer, those of before, for as long as the setting says. */
  async #usableKeys(): Promise<JWTVerifyGetKey> {
    const now = performance.now();
    const isOld = now - this.#cameAt > KEYS_MAX_AGE_MS;
    const isAskedInVain = this.#cameAt < this.#askedAt && now - this.#askedAt < REFRESH_MS + TIMEOUT_MS;
    const outlasts = () => performance.now() - this.#cameAt <= Math.max(this.outage.outageMs, KEYS_MAX_AGE_MS);
    if (isOld && !(isAskedInVain && outlasts())) {
      await this.#fetch().catch((error: unknown) => {
        if (!outlasts()) throw error;
      });
    }
    if (this.#keys === undefined) throw new Error(`The keys of ${this.issuer} have never come.`);
    return this.#keys;
  }

  /** Fetches the keys; calls at the same time share one request. */
  #fetch(): Promise<void> {
    this.#fetching ??= this.#fetchNow().finally(() => {
      this.#fetching = undefined;
    });
    return this.#fetching;
  }

  async #fetchNow(): Promise<void> {
    this.#askedAt = performance.now();
    try {
      const answer = await fetch(this.uri, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: "error" });
      if (!answer.ok) throw new Error(`The keys at ${this.uri} were answered with ${answer.status}.`);
      this.#keys = createLocalJWKSet(keySet.parse(await answer.json()));
      this.#cameAt = performance.now();
      this.#askedAt = this.#cameAt;
      this.#tell(undefined);
    } catch (error) {
      this.#tell("the issuer of tokens does not answer, and known keys count for a limited time");
      throw error;
    }
  }

  #tell(problem: string | undefined): void {
    const isTold = problem !== undefined;
    if (isTold !== this.#isTold) this.outage.tell?.(this.issuer, problem);
    this.#isTold = isTold;
  }

  /** Resolves after a fetch that began after this call, with the least interval to the one before. */
  #fetchAgain(): Promise<void> {
    this.#next ??= this.#fetchLater();
    return this.#next;
  }

  async #fetchLater(): Promise<void> {
    await this.#fetching?.catch(() => undefined);
    await sleep(Math.max(0, this.#askedAt + LEAST_INTERVAL_MS - performance.now()));
    // Another fetch may have begun meanwhile, before the last caller that waits here.
    await this.#fetching?.catch(() => undefined);
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
  if (issuer.startsWith("https://") && !document.jwks_uri.startsWith("https://")) {
    throw new Error(`Discovery at ${url} names keys that do not come over https.`);
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
