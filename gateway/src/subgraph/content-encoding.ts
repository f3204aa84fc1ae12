import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, type ZlibOptions } from "node:zlib";
import { SubgraphFailure } from "./subgraph-failure.js";

type Decode = (bytes: ArrayBuffer, options: ZlibOptions) => Promise<Buffer>;

const DECODERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ["gzip", promisify<ArrayBuffer, ZlibOptions, Buffer>(gunzip)],
  ["x-gzip", promisify<ArrayBuffer, ZlibOptions, Buffer>(gunzip)],
  ["deflate", promisify<ArrayBuffer, ZlibOptions, Buffer>(inflate)],
  ["br", promisify<ArrayBuffer, ZlibOptions, Buffer>(brotliDecompress)],
]);

/** A small compressed answer could otherwise use up the process's memory. */
const MAX_BYTES = 2 ** 28;

/** The text of an answer with a Content-Encoding; throws SubgraphFailure where it cannot be decoded. */
export async function decoded(bytes: ArrayBuffer, encoding: string): Promise<string> {
  const name = encoding.trim().toLowerCase();
  if (name === "identity" || bytes.byteLength === 0) return Buffer.from(bytes).toString("utf8");
  const decode = DECODERS.get(name);
  if (!decode) throw new SubgraphFailure("NOT_GRAPHQL", `an answer in the encoding '${encoding}'`);
  try {
    return (await decode(bytes, { maxOutputLength: MAX_BYTES })).toString("utf8");
  } catch (error) {
    throw new SubgraphFailure("NOT_GRAPHQL", `an answer that is not in its encoding '${encoding}'`, { cause: error });
  }
}
