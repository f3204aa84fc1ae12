import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type CryptoKey, calculateJwkThumbprint, importJWK, type JWK, SignJWT } from "jose";
import type { Scope } from "../actor.js";
import type { SignIn } from "./authorization-codes.store.js";

export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

/** Whom an access token is for. */
interface Holder {
  clientId: string;
  subject: string;
  scopes: readonly Scope[];
  committee: string | undefined;
}

export interface TokenOptions {
  /** Path of a file that holds a private ES256 key as JWK; or the key itself as `jwk`. */
  keyFile?: string;
  jwk?: JWK;
  /** The issuer's URL, without a slash at its end. */
  issuer: string;
  /** Of access tokens. */
  audience: string;
}

const LIFETIME = "1h";

/** An access token as RFC 9068 describes it. */
export function accessToken(holder: Holder, key: SigningKey, { issuer, audience }: TokenOptions): Promise<string> {
  const claims = {
    client_id: holder.clientId,
    scope: holder.scopes.join(" "),
    ...(holder.committee !== undefined && { committee: holder.committee }),
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(holder.subject)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .setJti(randomUUID())
    .sign(key.privateKey);
}

/** What tells the page who has signed in; no token for the graph. */
export function idToken(
  { request, person }: SignIn,
  { kid, privateKey }: SigningKey,
  { issuer }: TokenOptions,
): Promise<string> {
  const authTime = Math.floor(Date.now() / 1000);
  return new SignJWT({ auth_time: authTime, ...(request.nonce !== undefined && { nonce: request.nonce }) })
    .setProtectedHeader({ alg: "ES256", kid })
    .setIssuer(issuer)
    .setAudience(request.clientId)
    .setSubject(person.id)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(privateKey);
}

export async function privateJwk({ jwk, keyFile }: TokenOptions): Promise<JWK> {
  if (jwk !== undefined) {
    return jwk;
  }
  if (keyFile === undefined) {
    throw new Error("The development issuer needs a key: give it keyFile or jwk.");
  }
  const text = await readFile(keyFile, "utf8");
  try {
    return JSON.parse(text) as JWK;
  } catch {
    // Without the cause: a JSON error quotes the text, here a private key.
    throw new Error(`The development issuer's key file ${keyFile} is not JSON.`);
  }
}

export async function signingKey(jwk: JWK): Promise<SigningKey> {
  const { kty, crv, x, y, d } = jwk;
  if (kty !== "EC" || crv !== "P-256" || x === undefined || y === undefined || d === undefined) {
    throw new Error("The development issuer's key is not a private ES256 key (kty EC, crv P-256, with d) as JWK.");
  }
  const kid = jwk.kid ?? (await calculateJwkThumbprint({ kty, crv, x, y }));
  const privateKey = (await importJWK({ kty, crv, x, y, d }, "ES256")) as CryptoKey;
  return { kid, privateKey, publicJwk: { kty, crv, x, y, kid, alg: "ES256", use: "sig" } };
}
