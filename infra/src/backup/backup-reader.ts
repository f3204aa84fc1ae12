import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { type LoadedTable, reasonOf, StartError, tableName } from "@hub/database";
import {
  type BackupHeader,
  type BackupManifest,
  backupHeader,
  backupManifest,
  FILES,
  HEADER,
  MANIFEST,
} from "./backup-manifest.js";
import { RowDigest } from "./row-digest.js";
import { type ArchiveEntry, readTar } from "./tar-file.js";

/** A file of the data folder in a backup. */
export interface KeptFile {
  readonly path: string;
  readonly data: Buffer;
}

/** Reads a backup from its beginning to its end, and compares all that it reads with what the backup says of itself. */
export class BackupReader {
  readonly #entries: AsyncGenerator<ArchiveEntry>;
  readonly #found: BackupManifest = { tables: [], files: [] };
  #next: ArchiveEntry | undefined;

  private constructor(
    entries: AsyncGenerator<ArchiveEntry>,
    readonly header: BackupHeader,
  ) {
    this.#entries = entries;
  }

  static async open(source: Readable): Promise<BackupReader> {
    // Errors of both come out where the entries are read.
    const entries = readTar(pipeline(source, createGunzip(), () => undefined));
    return readable(async () => {
      const { value: first } = await entries.next();
      if (first?.name !== HEADER) throw new Error("it is no backup of a hub");
      const text = JSON.parse(first.data.toString("utf8"));
      const header = backupHeader.safeParse(text);
      if (!header.success)
        throw new Error(`it has the format ${text.format}, which this version of the hub does not know`);
      const reader = new BackupReader(entries, header.data);
      await reader.#advance();
      return reader;
    });
  }

  /** The tables of a database with their rows; they have to be read in order, and to the end. */
  async *tables(subgraph: string): AsyncGenerator<LoadedTable> {
    const database = this.header.databases.find((each) => each.subgraph === subgraph);
    for (const table of database?.tables ?? []) {
      const digest = new RowDigest();
      yield { table, rows: this.#rowsOf(`${subgraph}/${tableName(table)}/`, digest) };
      this.#found.tables.push({ subgraph, table: tableName(table), ...digest.result() });
    }
  }

  /** Reads the tables of a database that nobody wants. */
  async pass(subgraph: string): Promise<void> {
    for await (const { rows } of this.tables(subgraph)) for await (const _ of rows);
  }

  /** What is left behind the tables, which is compared with the backup's own list. */
  async finish(): Promise<KeptFile[]> {
    return readable(async () => {
      const files: KeptFile[] = [];
      while (this.#next?.name.startsWith(FILES)) {
        const { name, data } = this.#next;
        const path = name.slice(FILES.length);
        files.push({ path, data });
        this.#found.files.push({ path, sha256: createHash("sha256").update(data).digest("hex") });
        await this.#advance();
      }
      if (this.#next?.name !== MANIFEST) throw new Error("it ends too early");
      compare(backupManifest.parse(JSON.parse(this.#next.data.toString("utf8"))), this.#found);
      await this.#advance();
      return files;
    });
  }

  async *#rowsOf(prefix: string, digest: RowDigest): AsyncGenerator<Buffer> {
    if (!this.#next?.name.startsWith(prefix))
      throw new StartError(`The backup cannot be used: it lacks ${prefix.slice(0, -1)}.`);
    while (this.#next?.name.startsWith(prefix)) {
      digest.add(this.#next.data);
      if (this.#next.data.length > 0) yield this.#next.data;
      await this.#advance();
    }
  }

  async #advance(): Promise<void> {
    const { done, value } = await readable(() => this.#entries.next());
    this.#next = done ? undefined : value;
  }
}

/** The stream of a backup's file, or of standard input for `-`. */
export const backupStream = (from: string): Readable => (from === "-" ? process.stdin : createReadStream(from));

async function readable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`The backup cannot be used: ${reasonOf(error)}.`);
  }
}

function compare(said: BackupManifest, found: BackupManifest): void {
  for (const table of said.tables) {
    const read = found.tables.find((each) => each.subgraph === table.subgraph && each.table === table.table);
    if (read?.sha256 !== table.sha256 || read.rows !== table.rows) {
      throw new Error(
        `${table.table} of ${table.subgraph} has ${read?.rows ?? 0} rows that are not the ${table.rows} that were written`,
      );
    }
  }
  for (const file of said.files) {
    if (found.files.find(({ path }) => path === file.path)?.sha256 !== file.sha256) {
      throw new Error(`${file.path} is not as it was written`);
    }
  }
}
