import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from "node:zlib";
import { BodyError } from "./body-error.js";

type Decode = (bytes: Uint8Array, options: ZlibOptions) => Promise<Buffer>;

const decodeGzip: Decode = promisify<Uint8Array, ZlibOptions, Buffer>(gunzip);
const decodeZlib: Decode = promisify<Uint8Array, ZlibOptions, Buffer>(inflate);
const decodeRaw: Decode = promisify<Uint8Array, ZlibOptions, Buffer>(inflateRaw);

const DECODERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ["gzip", decodeGzip],
  ["x-gzip", decodeGzip],
  // Some senders leave out the two bytes in front that RFC 9110 asks for.
  ["deflate", (bytes, options) => (hasZlibHeader(bytes) ? decodeZlib : decodeRaw)(bytes, options)],
  ["br", promisify<Uint8Array, ZlibOptions, Buffer>(brotliDecompress)],
  ["identity", async (bytes) => Buffer.from(bytes)],
]);

/** More than one is never needed; each could multiply the size a thousand times. */
const MOST_ENCODINGS = 2;

/** For the header Accept-Encoding of a refusal. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br";

/** The decoders of a Content-Encoding, the last one first; throws where one is unknown. */
function decodersOf(encoding: string): Decode[] {
  const names = encoding.split(",").map((name) => name.trim().toLowerCase());
  const decoders = names.flatMap((name) => DECODERS.get(name) ?? []);
  if (decoders.length < names.length || names.length > MOST_ENCODINGS) {
    throw new BodyError(
      415,
      `The body's content-encoding is not known: send it as it is, or as ${ACCEPTED_ENCODINGS}.`,
    );
  }
  return decoders.reverse();
}

/** The bytes of a body without its Content-Encoding; it is never made larger than the limit, however small it arrived. */
export async function decompressed(bytes: Uint8Array, encoding: string, maxBytes: number): Promise<Uint8Array> {
  let decoded = bytes;
  for (const decode of decodersOf(encoding)) {
    decoded = await decode(decoded, { maxOutputLength: maxBytes }).catch((error: unknown) => {
      throw refusalOf(error, maxBytes);
    });
  }
  return decoded;
}

function refusalOf(error: unknown, maxBytes: number): BodyError {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return code === "ERR_BUFFER_TOO_LARGE"
    ? new BodyError(413, `The request's body is larger than ${maxBytes} bytes.`, { cause: error })
    : new BodyError(400, "The request's body is not in its content-encoding.", { cause: error });
}

function hasZlibHeader([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
