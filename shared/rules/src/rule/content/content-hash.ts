import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The canonical JSON of a value (RFC 8785). Throws for a value without a JSON form: NaN, a lone surrogate, `undefined`. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no JSON form.");
  return text;
}

/** SHA-256 in hex, over the UTF-8 bytes of the canonical JSON. */
export const contentHash = (value: unknown): string => hashOfCanonical(canonicalJson(value));

/** The same of JSON that is canonical already. */
export const hashOfCanonical = (json: string): string => createHash("sha256").update(json, "utf8").digest("hex");

/**
 * What a record's `contentHash` covers: all else that it holds. null where it is read otherwise than it was written, so that what is told
 * always has the hash that stands beside it.
 */
export function hashedContent<Recorded extends { readonly contentHash: string }>({
  contentHash: hash,
  ...content
}: Recorded) {
  return contentHash(content) === hash ? content : null;
}
