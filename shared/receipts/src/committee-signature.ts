import { compactVerify, importJWK } from "jose";
import { algorithmsOf, type CommitteeKey } from "./committee-key.js";
import { headerOf } from "./hub-signature.js";

/** A key that a committee has registered. */
export interface RegisteredKey extends CommitteeKey {
  /** ISO 8601 in UTC. */
  readonly validFrom: string;
  readonly revokedAt: string | null;
}

/** Why a committee's signature is not valid. */
export type SignatureProblem =
  | "MISSING"
  | "MALFORMED"
  | "UNKNOWN_KEY"
  | "NOT_YET_VALID"
  | "REVOKED"
  | "DOES_NOT_VERIFY"
  | "OTHER_HASH";

/** The result of a check: the key that signed, or why the signature is not valid. */
export type CheckedSignature =
  | { readonly kid: string; readonly problem?: never }
  | { readonly problem: SignatureProblem };

/** Checks that a compact JWS signs the hash with one of these keys, and that the key was valid at that instant (I7). */
export async function checkCommitteeSignature(
  jws: string,
  keys: readonly RegisteredKey[],
  { hash, at }: { readonly hash: string; readonly at: string },
): Promise<CheckedSignature> {
  const header = headerOf(jws);
  if (typeof header?.kid !== "string" || "crit" in header) return { problem: "MALFORMED" };
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key) return { problem: "UNKNOWN_KEY" };
  if (Date.parse(at) < Date.parse(key.validFrom)) return { problem: "NOT_YET_VALID" };
  if (key.revokedAt !== null && Date.parse(at) >= Date.parse(key.revokedAt)) return { problem: "REVOKED" };
  const algorithms = algorithmsOf(key.jwk);
  const alg = algorithms.find((each) => each === header.alg);
  if (alg === undefined) return { problem: "DOES_NOT_VERIFY" };
  try {
    const { payload } = await compactVerify(jws, await importJWK(key.jwk, alg), { algorithms: [alg] });
    return new TextDecoder().decode(payload) === hash ? { kid: key.kid } : { problem: "OTHER_HASH" };
  } catch {
    return { problem: "DOES_NOT_VERIFY" };
  }
}
