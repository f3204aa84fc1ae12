import { createHash } from "node:crypto";

const NEWLINE = 0x0a;

/** Counts and hashes the rows of a table as they pass: in PostgreSQL's text format each row is a line. */
export class RowDigest {
  readonly #hash = createHash("sha256");
  #rows = 0;
  #bytes = 0;

  add(data: Buffer): void {
    this.#hash.update(data);
    this.#bytes += data.length;
    for (let at = data.indexOf(NEWLINE); at !== -1; at = data.indexOf(NEWLINE, at + 1)) this.#rows += 1;
  }

  /** Once: then it is closed. */
  result(): { rows: number; bytes: number; sha256: string } {
    return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }
}
