import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Actor } from "./actor.js";
import { TokenError, type TokenRefusal } from "./token-error.js";
import type { TokenVerifier } from "./token-verifier.js";

/** What the hub keeps of an access key: everything but the key. */
export const accessKeyFacts = z.object({
  id: z.string(),
  /** SHA-256 of the key, in hex: a key is random, so that nobody finds it by its hash. */
  hash: z.string(),
  /** Those of the token that stands for it. */
  scopes: z.array(z.string()),
  /** ISO 8601, by the real clock. */
  endsAt: z.string(),
  isRevoked: z.boolean(),
});
export type AccessKeyFacts = z.infer<typeof accessKeyFacts>;

/** Finds a key by its id; undefined where none was ever made with it. */
export type FindAccessKey = (id: string) => AccessKeyFacts | undefined | Promise<AccessKeyFacts | undefined>;

/** What tells a key from a token, and is found by who searches files for secrets. */
const PREFIX = "hubk_";
const KEY = /^hubk_([0-9a-f]{12})_[\w-]{43}$/;
const CLIENT_PREFIX = "key:";

const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** A new key, and what is kept of it. */
export function makeAccessKey(): { id: string; hash: string; key: string } {
  const id = randomBytes(6).toString("hex");
  const key = `${PREFIX}${id}_${randomBytes(32).toString("base64url")}`;
  return { id, hash: hashOf(key), key };
}

/** The client that whoever sends the key is. */
export const clientOfKey = (id: string): string => `${CLIENT_PREFIX}${id}`;

/** The id of the key that a client is; undefined of any other client. */
export const keyOfClient = (client: string): string | undefined =>
  client.startsWith(CLIENT_PREFIX) ? client.slice(CLIENT_PREFIX.length) : undefined;

/** An access key is refused. The message holds nothing of it. */
export class AccessKeyError extends TokenError {
  constructor(refusal: keyof typeof MESSAGES) {
    super(refusal);
    this.message = MESSAGES[refusal];
  }
}

const MESSAGES = {
  UNKNOWN_KEY: "The hub has no such access key: send the whole key as the password of Basic, or as a bearer token.",
  REVOKED: "The coordinator has revoked this access key: ask for a new one.",
  EXPIRED: "The access key has ended: ask the coordinator for a new one.",
} as const satisfies Partial<Record<TokenRefusal, string>>;

/**
 * Takes access keys too, as tools can send them: as the password of Basic, whatever the user's name is, or as a bearer token. Everything
 * else is left to `verify`.
 */
export function withAccessKeys(
  verify: TokenVerifier,
  find: FindAccessKey,
  use: (id: string) => void = () => undefined,
): TokenVerifier {
  return async (authorization) => {
    const given = givenKey(authorization);
    if (given === undefined) return await verify(authorization);
    const known = await knownKey(given, find);
    if (known.isRevoked) throw new AccessKeyError("REVOKED");
    if (Date.parse(known.endsAt) <= Date.now()) throw new AccessKeyError("EXPIRED");
    use(known.id);
    return actorOfKey(known);
  };
}

async function knownKey(key: string, find: FindAccessKey): Promise<AccessKeyFacts> {
  const id = KEY.exec(key)?.[1];
  const known = id === undefined ? undefined : await find(id);
  if (!known || !isSame(hashOf(key), known.hash)) throw new AccessKeyError("UNKNOWN_KEY");
  return known;
}

/** The client that a refused key would be, which nothing proves; undefined where it is no key. */
export function claimedKey(authorization: string | undefined): string | undefined {
  const id = KEY.exec(givenKey(authorization) ?? "")?.[1];
  return id === undefined ? undefined : clientOfKey(id);
}

const actorOfKey = ({ id, scopes, endsAt }: AccessKeyFacts): Actor => ({
  client: clientOfKey(id),
  scopes: new Set(scopes),
  committee: undefined,
  expiresAt: new Date(endsAt),
});

/** What is sent as a key; undefined where it is a token, or nothing. */
function givenKey(authorization: string | undefined): string | undefined {
  const [, scheme = "", value = ""] = /^(Basic|Bearer) +(\S+) *$/i.exec(authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "basic") return keyInBasic(value);
  return value.startsWith(PREFIX) ? value : undefined;
}

/** Some tools have one field alone, and send it as the user's name. */
function keyInBasic(value: string): string {
  const [user = "", ...password] = Buffer.from(value, "base64").toString().split(":");
  return password.join(":") || user;
}

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
