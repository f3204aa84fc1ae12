import { BodyError, decompressed, utf8Text } from "@hub/http-body";
import { SubgraphFailure } from "./subgraph-failure.js";

/** A small compressed answer could otherwise use up the process's memory. */
const MAX_BYTES = 2 ** 28;

/** The text of an answer, with or without a Content-Encoding; throws SubgraphFailure where it cannot be decoded as UTF-8. */
export async function decoded(bytes: ArrayBuffer, encoding?: string): Promise<string> {
  const plain = encoding === undefined || bytes.byteLength === 0 ? bytes : await decompressedAnswer(bytes, encoding);
  const text = utf8Text(plain);
  if (text === undefined) throw new SubgraphFailure("NOT_GRAPHQL", "an answer that is not UTF-8");
  return text;
}

function decompressedAnswer(bytes: ArrayBuffer, encoding: string): Promise<Uint8Array> {
  return decompressed(new Uint8Array(bytes), encoding, MAX_BYTES).catch((cause: unknown) => {
    const isUnknown = cause instanceof BodyError && cause.statusCode === 415;
    const what = isUnknown ? "in the encoding" : "that is not in its encoding";
    throw new SubgraphFailure("NOT_GRAPHQL", `an answer ${what} '${encoding}'`, { cause });
  });
}
