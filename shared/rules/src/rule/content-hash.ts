import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The canonical JSON of a value (RFC 8785). Throws for a value without a JSON form: NaN, a lone surrogate, `undefined`. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no JSON form.");
  return text;
}

/** SHA-256 in hex, over the UTF-8 bytes of the canonical JSON. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");
}
