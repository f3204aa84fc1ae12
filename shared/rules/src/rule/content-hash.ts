import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The one way to write a value as JSON (RFC 8785). Throws where JSON cannot: NaN, a lone surrogate, `undefined`. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("This value has no JSON form.");
  return text;
}

/** SHA-256, in hex, of the canonical JSON's UTF-8 bytes. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value), "utf8").digest("hex");
}
