import { decodeJwt, errors, type JWTVerifyGetKey, type JWTVerifyResult, jwtVerify, type ResolvedKey } from "jose";
import { type Actor, actorOf, claimedClientOf } from "./actor.js";
import { issuerKeys, type OutageOptions, type TrustedIssuer } from "./issuer-keys.js";
import { IssuerUnavailable, TokenError, type TokenRefusal } from "./token-error.js";
import { VerifiedTokens } from "./verified-tokens.js";

export interface TokenVerifierOptions {
  issuers: readonly TrustedIssuer[];
  audience: string;
  /** The client of the hub's pages: its tokens are people's. */
  pagesClient?: string | undefined;
  /** How far the issuer's clock may be off, in seconds. */
  clockToleranceS?: number;
  /** For how many hours a token may be valid. */
  maxTokenHours?: number | undefined;
  /** For how many hours known keys count while their issuer does not answer. */
  outageHours?: number | undefined;
  /** Gets what is wrong when an issuer stops to answer, and undefined once it answers again. */
  tell?: OutageOptions["tell"];
}

const CLOCK_TOLERANCE_S = 5;
const HOUR_S = 3_600;
/** A token that somebody else got hold of ends within a day. */
const MAX_TOKEN_HOURS = 24;
/** As long as a night shift needs to mend an issuer; a key that is withdrawn meanwhile counts as long. */
const OUTAGE_HOURS = 4;

/**
 * The caller by the Authorization header; undefined (anonymous) where there is none. Throws TokenError for a refused token, and
 * IssuerUnavailable where the issuer's keys cannot be fetched.
 */
export type TokenVerifier = (authorization: string | undefined) => Promise<Actor | undefined>;

/** Only signatures by a key pair: with a shared secret, anyone who can check a token can also make one. */
const ALGORITHMS = [
  "ES256",
  "ES384",
  "ES512",
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "EdDSA",
  "Ed25519",
];

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+) *$/i;

export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const outage = { outageMs: (options.outageHours ?? OUTAGE_HOURS) * HOUR_S * 1000, tell: options.tell };
  const keys = new Map(options.issuers.map((trusted) => [trusted.issuer, issuerKeys(trusted, outage)]));
  const known = new VerifiedTokens(options.clockToleranceS ?? CLOCK_TOLERANCE_S);
  return async (authorization) => {
    if (authorization === undefined) {
      return undefined;
    }
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) {
      throw new TokenError("MALFORMED");
    }
    const knownActor = await known.actorOf(token);
    if (knownActor !== undefined) return knownActor;
    const issuer = issuerOf(token);
    const issuersKeys = keys.get(issuer);
    if (issuersKeys === undefined) {
      throw new TokenError("UNKNOWN_ISSUER");
    }
    const result = await verified(token, issuer, issuersKeys, options);
    const actor = actorOf(result.payload, result.protectedHeader.kid, options.pagesClient);
    if (actor === undefined) {
      throw new TokenError("MALFORMED");
    }
    known.keep(token, { actor, result, keys: issuersKeys });
    return actor;
  };
}

/** The client that a refused token claims to be, which nothing proves; undefined where it names none. */
export function claimedClient(authorization: string | undefined): string | undefined {
  try {
    return claimedClientOf(decodeJwt(BEARER.exec(authorization ?? "")?.[1] ?? ""));
  } catch {
    return undefined;
  }
}

function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? "";
  } catch (cause) {
    throw new TokenError("MALFORMED", { cause });
  }
}

async function verified(
  token: string,
  issuer: string,
  keys: JWTVerifyGetKey,
  options: TokenVerifierOptions,
): Promise<JWTVerifyResult & ResolvedKey> {
  try {
    const result = await jwtVerify(token, keys, {
      issuer,
      audience: options.audience,
      algorithms: ALGORITHMS,
      clockTolerance: options.clockToleranceS ?? CLOCK_TOLERANCE_S,
      requiredClaims: ["exp"],
    });
    refuseOtherKinds(result);
    refuseLongLived(result, options);
    return result;
  } catch (cause) {
    if (cause instanceof TokenError || cause instanceof IssuerUnavailable) {
      throw cause;
    }
    throw new TokenError(refusalOf(cause), { cause });
  }
}

/** The `typ` of an access token: by RFC 9068, and as Entra ID and Keycloak set it. */
const ACCESS_TOKEN = /^(application\/)?(at\+)?jwt$/i;
/** Keycloak's claim `typ` of other tokens, which have the same keys and perhaps the same audience. */
const NO_ACCESS_TOKEN = ["ID", "Refresh", "Offline", "Logout"];

/** Refuses tokens for another purpose, and those bound to a key that this request does not prove. */
function refuseOtherKinds({ protectedHeader: { typ }, payload }: JWTVerifyResult): void {
  const isOther = typ !== undefined && !ACCESS_TOKEN.test(typ);
  if (isOther || NO_ACCESS_TOKEN.includes(String(payload.typ)) || payload.cnf !== undefined) {
    throw new TokenError("WRONG_KIND");
  }
}

/** By when it was issued, where it says so. */
function refuseLongLived({ payload }: JWTVerifyResult, options: TokenVerifierOptions): void {
  const { exp = 0, iat } = payload;
  const validS = exp - (iat ?? Date.now() / 1000);
  const toleranceS = options.clockToleranceS ?? CLOCK_TOLERANCE_S;
  if (validS > (options.maxTokenHours ?? MAX_TOKEN_HOURS) * HOUR_S + toleranceS) throw new TokenError("VALID_TOO_LONG");
}

function refusalOf(cause: unknown): TokenRefusal {
  if (cause instanceof errors.JWTExpired) {
    return "EXPIRED";
  }
  if (cause instanceof errors.JWTClaimValidationFailed) {
    return refusalOfClaim(cause.claim);
  }
  if (cause instanceof errors.JWSSignatureVerificationFailed || cause instanceof errors.JOSEAlgNotAllowed) {
    return "BAD_SIGNATURE";
  }
  return "MALFORMED";
}

function refusalOfClaim(claim: string): TokenRefusal {
  const refusals: Record<string, TokenRefusal> = { aud: "WRONG_AUDIENCE", nbf: "NOT_YET_VALID" };
  return refusals[claim] ?? "MALFORMED";
}
