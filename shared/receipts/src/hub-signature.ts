import { CompactSign, compactVerify, importJWK } from "jose";
import { type HubKey, type HubKeySet, signingKeyOf } from "./hub-keys.js";
import { statementBytes } from "./receipt-statement.js";

/** What the hub signs. It is the signature's `typ`, so that a signature of one kind never passes for the other. */
export type SignedKind = "hub-receipt+jws" | "hub-tree-head+jws";

/** Signs with one owner's key. */
export interface HubSigner {
  sign(kind: SignedKind, statement: object): Promise<string>;
}

/** Makes the signer for an owner's key set. Throws a `KeyError` that says what is wrong with the set. */
export async function hubSigner(set: HubKeySet, owner: string): Promise<HubSigner> {
  const { kid, key } = await signingKeyOf(set, owner);
  return {
    sign: (typ, statement) =>
      new CompactSign(statementBytes(statement)).setProtectedHeader({ alg: "ES256", kid, typ }).sign(key),
  };
}

/** What the hub signed and with whose key, or why the signature is not valid. */
export type ReadSignature =
  | { readonly statement: unknown; readonly owner: string; readonly problem?: never }
  | { readonly problem: "MALFORMED" | "UNKNOWN_KEY" | "DOES_NOT_VERIFY" };

/** Verifies a signature against the hub's published keys. */
export async function readSignature(kind: SignedKind, jws: string, keys: readonly HubKey[]): Promise<ReadSignature> {
  const header = headerOf(jws);
  if (header?.typ !== kind) return { problem: "MALFORMED" };
  const known = keys.find(({ kid }) => kid === header.kid);
  if (!known) return { problem: "UNKNOWN_KEY" };
  const { owner, ...jwk } = known;
  try {
    const { payload } = await compactVerify(jws, await importJWK(jwk, "ES256"), { algorithms: ["ES256"] });
    return { statement: JSON.parse(new TextDecoder().decode(payload)), owner };
  } catch {
    return { problem: "DOES_NOT_VERIFY" };
  }
}

/** The header of a compact JWS, not verified; undefined where it is none. */
export function headerOf(jws: string): Record<string, unknown> | undefined {
  return partOf(jws, 0);
}

/** The payload of a compact JWS, not verified: for signatures that the caller trusts already. */
export function uncheckedPayload(jws: string): Record<string, unknown> | undefined {
  return partOf(jws, 1);
}

function partOf(jws: string, part: 0 | 1): Record<string, unknown> | undefined {
  // What stands in a record may be anything.
  const parts = String(jws).split(".");
  if (parts.length !== 3) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(parts[part] as string, "base64url").toString("utf8"));
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
