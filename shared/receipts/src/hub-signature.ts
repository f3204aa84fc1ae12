import { CompactSign, compactVerify, importJWK } from "jose";
import { type HubKey, type HubKeySet, signingKeyOf } from "./hub-keys.js";
import { statementBytes } from "./receipt-statement.js";

/** What the hub signs; it stands in the signature's `typ`, so that none can be taken for another. */
export type SignedKind = "hub-receipt+jws" | "hub-tree-head+jws";

/** Signs as one owner. */
export interface HubSigner {
  sign(kind: SignedKind, statement: object): Promise<string>;
}

/** The signer with an owner's key set; a `KeyError` says what is wrong with it. */
export async function hubSigner(set: HubKeySet, owner: string): Promise<HubSigner> {
  const { kid, key } = await signingKeyOf(set, owner);
  return {
    sign: (typ, statement) =>
      new CompactSign(statementBytes(statement)).setProtectedHeader({ alg: "ES256", kid, typ }).sign(key),
  };
}

/** What a signature of the hub's holds, and whose key it was; or why it proves nothing. */
export type ReadSignature =
  | { readonly statement: unknown; readonly owner: string; readonly problem?: never }
  | { readonly problem: "MALFORMED" | "UNKNOWN_KEY" | "DOES_NOT_VERIFY" };

/** Checks a signature against the hub's published keys. */
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

/** What a signature says of itself, unchecked; undefined where it is no compact JWS. */
export function headerOf(jws: string): Record<string, unknown> | undefined {
  return partOf(jws, 0);
}

/** What was signed, unchecked: only for what is trusted for another reason. */
export function unchecked(jws: string): Record<string, unknown> | undefined {
  return partOf(jws, 1);
}

function partOf(jws: string, part: 0 | 1): Record<string, unknown> | undefined {
  const parts = jws.split(".");
  if (parts.length !== 3) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(parts[part] as string, "base64url").toString("utf8"));
    return typeof read === "object" && read !== null ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
