import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What is shorter is sent as it is. */
export const COMPRESSED_FROM_BYTES = 2_048;
/** Higher levels take far longer than they save. */
const GZIP_LEVEL = 6;
const BROTLI_QUALITY = 4;

export type Encoding = "br" | "gzip" | "identity";

const compressed = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: GZIP_LEVEL }),
};

/** The bytes of an answer, each form of them made once, when it is asked for. */
export class PackedAnswer {
  readonly #forms = new Map<Encoding, Promise<Buffer>>();
  #hash: string | undefined;

  constructor(readonly bytes: Buffer) {}

  get isCompressible(): boolean {
    return this.bytes.byteLength >= COMPRESSED_FROM_BYTES;
  }

  in(encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
    const form = this.#forms.get(encoding) ?? compressed[encoding](this.bytes);
    this.#forms.set(encoding, form);
    return form;
  }

  /** A strong ETag: each form has its own. */
  tag(encoding: Encoding): string {
    this.#hash ??= createHash("sha256").update(this.bytes).digest("base64url");
    return `"${this.#hash}${encoding === "identity" ? "" : `-${encoding}`}"`;
  }
}
