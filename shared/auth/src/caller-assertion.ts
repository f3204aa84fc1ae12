import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Actor } from "./actor.js";
import { TokenError } from "./token-error.js";

/** The header by which the gateway tells a subgraph whom it has found the caller to be. */
export const ASSERTION_HEADER = "x-hub-assertion";

/** What an assertion holds for, and nothing else. */
export interface AssertedRequest {
  /** The token that has been checked, as it is sent along. */
  authorization: string | undefined;
  /** The method of the request. */
  method: string;
  /** The subgraph that is asked. */
  subgraph: string;
  /** A secret that this subgraph shares with the gateway alone. */
  key: string;
}

/** Long enough for a request that waits for its turn. */
const VALID_MS = 10_000;
/** How far the clocks of two hosts may be apart. */
const TOLERANCE_MS = 5_000;

/** The header's value: the caller's claims and a time limit, with a MAC over these, the token and the request's way. */
export function assertCaller(actor: Actor, request: AssertedRequest, now = Date.now()): string {
  const { scopes, issuedAt, expiresAt, ...names } = actor;
  const claims = JSON.stringify({ ...names, scopes: [...scopes], issuedAt: issuedAt?.getTime() });
  const encoded = Buffer.from(claims).toString("base64url");
  const until = Math.min(now + VALID_MS, expiresAt?.getTime() ?? Number.POSITIVE_INFINITY);
  return `${until}.${encoded}.${macOf(until, encoded, request).toString("base64url")}`;
}

/** The caller, as the gateway has found it; throws TokenError for what the gateway has not said of this request and just now. */
export function assertedCaller(assertion: string, request: AssertedRequest, now = Date.now()): Actor {
  const [, until, encoded, mac] = /^(\d{1,15})\.([\w-]+)\.([\w-]{43})$/.exec(assertion) ?? [];
  if (until === undefined || encoded === undefined || mac === undefined) throw new TokenError("MALFORMED");
  const expected = macOf(Number(until), encoded, request);
  if (!timingSafeEqual(expected, Buffer.from(mac, "base64url"))) throw new TokenError("BAD_SIGNATURE");
  if (Number(until) + TOLERANCE_MS < now) throw new TokenError("EXPIRED");
  return actorIn(encoded);
}

function macOf(until: number, claims: string, { authorization, method, subgraph, key }: AssertedRequest): Buffer {
  if (authorization === undefined) throw new TokenError("MALFORMED");
  const token = createHash("sha256").update(authorization).digest("base64url");
  return createHmac("sha256", key)
    .update(JSON.stringify([subgraph, method, token, until, claims]))
    .digest();
}

/** A subgraph's own key, from the gateway's: no subgraph can speak to another as the gateway. */
export const callerKeyOf = (gatewaysKey: string, subgraph: string): string =>
  createHmac("sha256", gatewaysKey).update(subgraph).digest("base64url");

const claimsShape = z.object({
  client: z.string(),
  application: z.string().optional(),
  scopes: z.array(z.string()),
  committee: z.string().optional(),
  issuer: z.string().optional(),
  keyId: z.string().optional(),
  issuedAt: z.number().optional(),
});

function actorIn(encoded: string): Actor {
  const read = claimsShape.safeParse(JSON.parse(Buffer.from(encoded, "base64url").toString()));
  // A gateway of another version may say it otherwise.
  if (!read.success) throw new TokenError("MALFORMED");
  const { scopes, issuedAt, committee, ...names } = read.data;
  return {
    ...names,
    committee,
    scopes: new Set(scopes),
    issuedAt: issuedAt === undefined ? undefined : new Date(issuedAt),
  };
}
