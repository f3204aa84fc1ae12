import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Problem } from "../query/problem.js";

/** Another is made in about so many seconds. */
const BUSY_S = 30;

const PREFIX = "hub-tables-";
/** What is longer is not waited for. */
const HELD_BYTES = 4 * 1024 * 1024;

/** An answer that is written to a file as a whole: how long it is, and its hash, are known before it is sent. */
export interface KeptAnswer {
  readonly size: number;
  /** SHA-256 in base64. */
  readonly digest: string;
  read(range?: { start: number; end: number }): Readable;
}

/** It is larger than all that is kept together, or there is no place to keep it in. */
export class CannotKeep extends Error {
  override readonly name = "CannotKeep";
}

const NO_PLACE = new Set(["EROFS", "EACCES", "EPERM", "ENOENT", "ENOSPC", "EDQUOT"]);

/** Keeps answers that never change in files of a temporary folder; what was asked for longest ago goes first. */
export class KeptAnswers {
  readonly #folder: string;
  readonly #kept = new Map<string, KeptAnswer & { file: string }>();
  readonly #under = new Map<string, Promise<KeptAnswer>>();
  #bytes = 0;
  #made = 0;

  constructor(
    private readonly mostBytes: number,
    private readonly heldBytes = HELD_BYTES,
  ) {
    removeLeftOvers();
    this.#folder = join(tmpdir(), `${PREFIX}${process.pid}-${Date.now().toString(36)}`);
  }

  find(key: string): KeptAnswer | undefined {
    const found = this.#kept.get(key);
    if (found) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found;
  }

  /** Keeps an answer that is short; a longer one is given back, to be sent while it is made, and is kept where it is read to its end. */
  async keepOrPass(key: string, bytes: Readable): Promise<KeptAnswer | Readable> {
    const held: Buffer[] = [];
    let size = 0;
    const parts = bytes[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    for (let part = await parts.next(); !part.done; part = await parts.next()) {
      held.push(part.value);
      size += part.value.length;
      if (size > this.heldBytes) return Readable.from(this.#passed(key, held, parts), { objectMode: false });
    }
    return this.keep(key, Readable.from(held, { objectMode: false }));
  }

  /** The same parts, while they are written to a file. What cannot be written is sent all the same. */
  async *#passed(key: string, held: Buffer[], parts: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
    const file = this.#newFile();
    const hash = createHash("sha256");
    let size = 0;
    let handle: FileHandle | undefined = await this.#opened(file);
    const next = async (): Promise<Buffer | undefined> => held.shift() ?? (await parts.next()).value;
    const write = async (part: Buffer) => {
      size += part.length;
      hash.update(part);
      const isWritten = size <= this.mostBytes && (await handle?.writeFile(part).then(...SETTLED));
      if (isWritten) return;
      await handle?.close();
      handle = undefined;
    };
    try {
      for (let part = await next(); part !== undefined; part = await next()) {
        await write(part);
        yield part;
      }
      if (!handle) return;
      await handle.close();
      handle = undefined;
      this.#add(key, keptIn(file, size, hash.digest("base64")));
    } finally {
      await parts.return?.();
      await handle?.close();
      if (this.#kept.get(key)?.file !== file) await rm(file, { force: true }).catch(() => undefined);
    }
  }

  /** Writes an answer to its end; throws CannotKeep, or what its bytes throw. */
  async keep(key: string, bytes: Readable): Promise<KeptAnswer> {
    const file = this.#newFile();
    const hash = createHash("sha256");
    let size = 0;
    const counted = new Transform({
      transform: (chunk: Buffer, _, done) => {
        size += chunk.length;
        hash.update(chunk);
        done(size > this.mostBytes ? new CannotKeep() : null, chunk);
      },
    });
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      await pipeline(bytes, counted, createWriteStream(file, { mode: 0o600 }));
    } catch (error) {
      await rm(file, { force: true }).catch(() => undefined);
      bytes.destroy();
      throw NO_PLACE.has((error as NodeJS.ErrnoException).code ?? "") ? new CannotKeep() : error;
    }
    const kept = keptIn(file, size, hash.digest("base64"));
    this.#add(key, kept);
    return kept;
  }

  /** The same, made once for all who ask meanwhile; whoever asked first may leave. What is not needed for it is closed. */
  async keepOnce(key: string, make: () => Readable, spare: { close(): Promise<void> }): Promise<KeptAnswer> {
    const under = this.#under.get(key);
    if (under) {
      await spare.close();
      return under;
    }
    if (this.#under.size > 0) {
      await spare.close();
      throw new Problem(503, "Service Unavailable", "Another package is being made: ask again.", BUSY_S);
    }
    const made = this.keep(key, make()).finally(() => this.#under.delete(key));
    this.#under.set(key, made);
    return made;
  }

  /** Removes all of it. */
  close(): void {
    this.#kept.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #newFile(): string {
    this.#made += 1;
    return join(this.#folder, String(this.#made));
  }

  /** A new file; undefined where there is no place for one. */
  async #opened(file: string): Promise<FileHandle | undefined> {
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      return await open(file, "w", 0o600);
    } catch {
      return undefined;
    }
  }

  #add(key: string, kept: KeptAnswer & { file: string }): void {
    this.#remove(key);
    this.#kept.set(key, kept);
    this.#bytes += kept.size;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) return;
      this.#remove(oldest);
    }
  }

  /** Who reads the file has it open, and reads it to its end. */
  #remove(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#bytes -= kept.size;
    rmSync(kept.file, { force: true });
  }
}

const SETTLED = [() => true, () => false] as const;

const keptIn = (file: string, size: number, digest: string): KeptAnswer & { file: string } => ({
  file,
  size,
  digest,
  read: (range) => createReadStream(file, range),
});

/** What processes that are no more have left. */
function removeLeftOvers(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const process = Number(name.slice(PREFIX.length).split("-")[0]);
    if (!isRunning(process)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
