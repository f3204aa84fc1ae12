import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { AuthorizationRequest } from "./authorization-request.js";
import type { DevPerson } from "./dev-people.js";
import { TokenRequestError } from "./token-request.js";

/** Who has signed in, and for which request. */
export interface SignIn {
  request: AuthorizationRequest;
  person: DevPerson;
}

/** What a page sends with a code. */
export interface CodeExchange {
  code: string;
  clientId: string;
  redirectUri: string;
  verifier: string;
}

const LIFETIME_MS = 60_000;
/** Codes that nobody has exchanged; the oldest are forgotten. */
const MOST = 1_000;
const VERIFIER = /^[\w.~-]{43,128}$/;

/** Codes that are exchanged for tokens: each once, within a minute, and by who holds the verifier of its request. */
export class AuthorizationCodes {
  readonly #codes = new Map<string, SignIn & { until: number }>();

  constructor(private readonly now: () => number) {}

  give(signIn: SignIn): string {
    const code = randomBytes(32).toString("base64url");
    this.#codes.set(code, { ...signIn, until: this.now() + LIFETIME_MS });
    const [oldest] = this.#codes.keys();
    if (this.#codes.size > MOST && oldest !== undefined) this.#codes.delete(oldest);
    return code;
  }

  /** Throws TokenRequestError; a code is spent whatever is wrong with the exchange. */
  take({ code, clientId, redirectUri, verifier }: CodeExchange): SignIn {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    if (found === undefined || found.until <= this.now()) {
      throw new TokenRequestError("invalid_grant", "The code is not known, has been used, or is older than a minute.");
    }
    const { request, person } = found;
    if (request.clientId !== clientId || request.redirectUri !== redirectUri) {
      throw new TokenRequestError("invalid_grant", "The code was given for another client or redirect_uri.");
    }
    if (!VERIFIER.test(verifier) || !isChallengeOf(verifier, request.challenge)) {
      throw new TokenRequestError("invalid_grant", "The code_verifier is not that of the code_challenge.");
    }
    return { request, person };
  }
}

function isChallengeOf(verifier: string, challenge: string): boolean {
  const expected = createHash("sha256").update(verifier).digest();
  const given = Buffer.from(challenge, "base64url");
  return given.length === expected.length && timingSafeEqual(expected, given);
}
