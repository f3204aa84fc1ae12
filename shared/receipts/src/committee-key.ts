import { createPublicKey } from "node:crypto";
import { calculateJwkThumbprint, type JWK } from "jose";
import { KeyError } from "./hub-keys.js";

/** A public key that a committee signs with. */
export interface CommitteeKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  /** The key's public parameters alone. */
  readonly jwk: JWK;
}

const RSA_BITS = 2048;
/** The private parameters of all key types (RFC 7518, section 6). */
const PRIVATE = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

const RSA = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"];

/** The algorithms that a key may be used with. They follow from the key, never from the header of a signature. */
export function algorithmsOf({ kty, crv }: JWK): readonly string[] {
  if (kty === "RSA") return RSA;
  return { Ed25519: ["EdDSA", "Ed25519"], "P-256": ["ES256"], "P-384": ["ES384"] }[crv ?? ""] ?? [];
}

/** Reads a public JWK that a committee wants to sign with. Throws a `KeyError` that says what is wrong with it. */
export async function committeeKey(given: unknown): Promise<CommitteeKey> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new KeyError("jwk is not a JSON Web Key, such as { kty, crv, x }.");
  }
  if (PRIVATE.some((part) => part in given)) {
    throw new KeyError(
      "jwk holds private parts. Register the public key alone, and replace this one: it has been sent.",
    );
  }
  const jwk = publicPartsOf(given as JWK);
  if (algorithmsOf(jwk).length === 0) {
    throw new KeyError("jwk is of no kind that counts here: Ed25519, P-256, P-384, or RSA.");
  }
  const bits = bitsOf(jwk);
  if (bits === undefined) throw new KeyError("jwk is no valid key of its kind.");
  if (jwk.kty === "RSA" && bits < RSA_BITS)
    throw new KeyError(`jwk has ${bits} bits; RSA keys need ${RSA_BITS} or more.`);
  return { kid: await calculateJwkThumbprint(jwk), jwk };
}

function publicPartsOf({ kty, crv, x, y, n, e }: JWK): JWK {
  const parts = kty === "RSA" ? { kty, n, e } : kty === "EC" ? { kty, crv, x, y } : { kty, crv, x };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => typeof part === "string")) as JWK;
}

/** The length of an RSA modulus, 0 for other kinds of key; undefined where it is no valid key. */
function bitsOf(jwk: JWK): number | undefined {
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: jwk as Record<string, string>, format: "jwk" });
    return asymmetricKeyDetails?.modulusLength ?? 0;
  } catch {
    return undefined;
  }
}
