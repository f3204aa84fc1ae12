import type { Readable } from "node:stream";
import { pipeline } from "node:stream";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import Negotiator from "negotiator";

export type Encoding = "br" | "gzip" | "identity";

/** The encoding that a caller takes; a HEAD has that of its GET. */
export function encodingFor(acceptEncoding: string | undefined, isCompressible: boolean): Encoding {
  if (!isCompressible || acceptEncoding === undefined) return "identity";
  const negotiator = new Negotiator({ headers: { "accept-encoding": acceptEncoding } });
  const found = negotiator.encoding(["br", "gzip", "identity"]);
  return found === "br" || found === "gzip" ? found : "identity";
}

/** Quick rather than small: a table is as large as its rows, and many are made at once. */
const QUALITY = 4;

/** The bytes in an encoding; an error on the way ends them without an end. */
export function encoded(bytes: Readable, encoding: Encoding): Readable {
  if (encoding === "identity") return bytes;
  const packer =
    encoding === "br"
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })
      : createGzip({ level: QUALITY });
  return pipeline(bytes, packer, () => undefined);
}
