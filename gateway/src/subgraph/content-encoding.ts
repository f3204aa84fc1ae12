import { isUtf8 } from "node:buffer";
import { BodyError, decompressed } from "@hub/http-body";
import { AnswerTooLarge, SubgraphFailure } from "./subgraph-failure.js";

/**
 * The UTF-8 of an answer, with or without a Content-Encoding; throws SubgraphFailure where it is not UTF-8, or is longer than `most`: a
 * small compressed answer could otherwise use up the process's memory.
 */
export async function decoded(
  bytes: Uint8Array,
  { encoding, most }: { encoding: string | undefined; most: number },
): Promise<Uint8Array> {
  const isPlain = encoding === undefined || bytes.byteLength === 0;
  const plain = isPlain ? bytes : await decompressedAnswer(bytes, encoding, most);
  if (!isUtf8(plain)) throw new SubgraphFailure("NOT_GRAPHQL", "an answer that is not UTF-8");
  return plain;
}

function decompressedAnswer(bytes: Uint8Array, encoding: string, most: number): Promise<Uint8Array> {
  return decompressed(bytes, encoding, most).catch((cause: unknown) => {
    const status = cause instanceof BodyError ? cause.statusCode : undefined;
    if (status === 413) throw new AnswerTooLarge(most);
    const what = status === 415 ? "in the encoding" : "that is not in its encoding";
    throw new SubgraphFailure("NOT_GRAPHQL", `an answer ${what} '${encoding}'`, { cause });
  });
}
