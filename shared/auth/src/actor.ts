import { createHash } from "node:crypto";
import type { JWTPayload } from "jose";

/** What a client may do. Without any scope it may read what is published. */
export const SCOPES = [
  "hub:draft",
  "hub:publish",
  "hub:validate",
  "hub:coordinate",
  "hub:analyse",
  "hub:report",
  "hub:review",
  "hub:audit",
] as const;

export type Scope = (typeof SCOPES)[number];

/** The calling system, or the person who calls by the hub's pages, from the token. */
export interface Actor {
  /** The system's client; of a person the pages' client and a pseudonym: `hub-pages:Zt3kq9…`. */
  client: string;
  /** The pages' client, where a person calls. */
  application?: string | undefined;
  /** As in the token; `hub:publish:BUU` is the scope hub:publish for the committee BUU only. */
  scopes: ReadonlySet<string>;
  /** The code of the committee that all scopes are for, if the token has the claim `committee`. */
  committee: string | undefined;
  /** Who issued the token, and the id of the key that signed it. */
  issuer?: string | undefined;
  keyId?: string | undefined;
  /** When the token was issued, by its issuer's clock; undefined where it does not say. */
  issuedAt?: Date | undefined;
  /** When the token ends, by its issuer's clock; undefined where that is not known. */
  expiresAt?: Date | undefined;
}

/**
 * Reads the actor out of verified claims; undefined where they name no client, or are of the pages' client and name no person:
 * all who use the pages share that client, and each of them has to be told from the others (I6).
 */
export function actorOf(claims: JWTPayload, keyId: string | undefined, pagesClient?: string): Actor | undefined {
  const named = [claims.client_id, claims.azp, claims.appid, claims.sub].find(isName);
  const isPersons = named !== undefined && named === pagesClient;
  const client = isPersons ? personOf(named, claims) : named;
  if (client === undefined) {
    return undefined;
  }
  const committee = claims.committee;
  const scopes = [claims.scope, claims.scp, claims.roles].flatMap(words);
  return {
    client,
    ...(isPersons && { application: named }),
    scopes: new Set(scopes),
    committee: isName(committee) ? committee : undefined,
    issuer: claims.iss,
    keyId,
    issuedAt: instantOf(claims.iat),
    expiresAt: instantOf(claims.exp),
  };
}

const PSEUDONYM_LENGTH = 16;

/** The same for each token of one person, and it tells nobody who has no list of the issuer's people who that is. */
function personOf(client: string, { iss, sub }: JWTPayload): string | undefined {
  if (!isName(sub) || sub === client) return undefined;
  const hash = createHash("sha256")
    .update(JSON.stringify([iss, sub]))
    .digest("base64url");
  return `${client}:${hash.slice(0, PSEUDONYM_LENGTH)}`;
}

const instantOf = (seconds: number | undefined): Date | undefined =>
  seconds === undefined ? undefined : new Date(seconds * 1000);

/** The client that unverified claims name; never from `sub`, which may be a person's. */
export function claimedClientOf(claims: JWTPayload): string | undefined {
  return [claims.client_id, claims.azp, claims.appid].find(isName);
}

/** Whether the actor has a scope for the whole city. */
export function holds({ scopes }: Actor, scope: Scope): boolean {
  return scopes.has(scope);
}

/** The committees that the actor has a scope for: those in scope names, and that of the claim `committee`. */
export function committeesFor({ scopes, committee }: Actor, scope: Scope): string[] {
  const named = [...scopes].filter((each) => each.startsWith(`${scope}:`)).map((each) => each.slice(scope.length + 1));
  return scopes.has(scope) && committee !== undefined ? [committee, ...named] : named;
}

function isName(claim: unknown): claim is string {
  return typeof claim === "string" && claim !== "";
}

function words(claim: unknown): string[] {
  if (Array.isArray(claim)) {
    return claim.filter(isName);
  }
  return isName(claim) ? claim.split(" ").filter(isName) : [];
}
