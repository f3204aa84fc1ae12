import { BodyError } from "./body-error.js";
import { decompressed } from "./content-encoding.js";
import { utf8Text } from "./utf8.js";

/** The headers that say how a body's bytes are to be read. */
export interface BodyHeaders {
  "content-type"?: string | undefined;
  "content-encoding"?: string | undefined;
}

/**
 * The text of a body: decompressed within the limit, and decoded as UTF-8 without replacing anything. Throws BodyError where that is
 * not possible: words that were sent in another charset would else be kept with U+FFFD in them.
 */
export async function readText(bytes: Uint8Array, headers: BodyHeaders, maxBytes: number): Promise<string> {
  assertUtf8Declared(headers["content-type"]);
  const encoding = headers["content-encoding"];
  const plain = encoding === undefined ? bytes : await decompressed(bytes, encoding, maxBytes);
  const text = utf8Text(plain);
  if (text === undefined) {
    throw new BodyError(400, "The request's body is not UTF-8: encode it as UTF-8, in which JSON is sent.");
  }
  return text;
}

function assertUtf8Declared(contentType = ""): void {
  const charset = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]*))/i.exec(contentType);
  if (charset && !/^utf-?8$/i.test(charset[1] ?? charset[2] ?? "")) {
    throw new BodyError(415, "The body's charset is not read: encode it as UTF-8, with charset=utf-8 or no charset.");
  }
}
