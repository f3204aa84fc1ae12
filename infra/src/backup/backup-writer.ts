import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type BackupHeader, type BackupManifest, FILES, HEADER, MANIFEST, partName } from "./backup-manifest.js";
import { RowDigest } from "./row-digest.js";
import { tarEnd, tarEntry } from "./tar-file.js";

const PART_BYTES = 4 * 1024 * 1024;
/** Of gzip: more takes much longer, and little less space. */
const LEVEL = 4;

/** The rows of a table, as they come. */
export interface WrittenTable {
  readonly subgraph: string;
  readonly table: string;
  readonly rows: AsyncIterable<Buffer>;
}

/** Writes a backup: header, tables, files, and at the end what all of them hold. */
export class BackupWriter {
  readonly #zip = createGzip({ level: LEVEL });
  readonly #ended: Promise<void>;
  readonly #manifest: BackupManifest = { tables: [], files: [] };

  constructor(target: Writable) {
    this.#zip.pipe(target);
    this.#ended = finished(target);
    this.#ended.catch(() => undefined);
  }

  async begin(header: BackupHeader): Promise<void> {
    await this.#put(HEADER, Buffer.from(`${JSON.stringify(header, null, 2)}\n`));
  }

  /** Returns the number of rows. */
  async table({ subgraph, table, rows }: WrittenTable): Promise<number> {
    const digest = new RowDigest();
    let part = 1;
    let held: Buffer[] = [];
    let size = 0;
    const flush = async () => {
      await this.#put(partName(subgraph, table, part++), Buffer.concat(held));
      held = [];
      size = 0;
    };
    for await (const data of rows) {
      digest.add(data);
      held.push(data);
      size += data.length;
      if (size >= PART_BYTES) await flush();
    }
    if (size > 0 || part === 1) await flush();
    const result = digest.result();
    this.#manifest.tables.push({ subgraph, table, ...result });
    return result.rows;
  }

  async file(path: string, data: Buffer): Promise<void> {
    await this.#put(`${FILES}${path}`, data);
    this.#manifest.files.push({ path, sha256: createHash("sha256").update(data).digest("hex") });
  }

  async end(): Promise<BackupManifest> {
    await this.#put(MANIFEST, Buffer.from(`${JSON.stringify(this.#manifest, null, 2)}\n`));
    this.#zip.end(tarEnd());
    await this.#ended;
    return this.#manifest;
  }

  async #put(name: string, data: Buffer): Promise<void> {
    if (!this.#zip.write(tarEntry({ name, data }))) await Promise.race([once(this.#zip, "drain"), this.#ended]);
  }
}
