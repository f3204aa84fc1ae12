import { calculateJwkThumbprint, importJWK, type JWK } from "jose";

/** A public key of the hub. */
export interface HubKey extends JWK {
  readonly kid: string;
  /** Whose entries it signs: an owner's root field, or `picture`, which signs the tree heads. */
  readonly owner: string;
}

/** An owner's private keys. The first signs; the others stay published, so that older signatures can be verified. */
export interface HubKeySet {
  readonly keys: readonly JWK[];
}

/** Thrown for a key that cannot be used. The message never holds the key. */
export class KeyError extends Error {
  override readonly name = "KeyError";
}

export type Key = Awaited<ReturnType<typeof importJWK>>;

/** The public keys of an owner's key set. */
export async function publicKeysOf(set: HubKeySet, owner: string): Promise<HubKey[]> {
  return Promise.all(
    set.keys.map(async (jwk) => {
      const { kty, crv, x, y } = jwk;
      if (kty !== "EC" || crv !== "P-256" || x === undefined || y === undefined) {
        throw new KeyError(`A receipt key of ${owner} is no ES256 key (kty EC, crv P-256) as JWK.`);
      }
      const kid = await calculateJwkThumbprint({ kty, crv, x, y });
      return { kty, crv, x, y, kid, alg: "ES256", use: "sig", owner };
    }),
  );
}

/** The key that signs for an owner. */
export async function signingKeyOf(set: HubKeySet, owner: string): Promise<{ kid: string; key: Key }> {
  const [first] = set.keys;
  const [published] = await publicKeysOf(set, owner);
  if (first?.d === undefined || published === undefined) {
    throw new KeyError(`The first receipt key of ${owner} has no private part, and so cannot sign.`);
  }
  const { kty, crv, x, y, kid } = published;
  const jwk = { kty, crv, x, y, d: first.d } as JWK;
  const key = await importJWK(jwk, "ES256").catch(() => undefined);
  if (key === undefined) throw new KeyError(`The first receipt key of ${owner} is broken.`);
  return { kid, key };
}
