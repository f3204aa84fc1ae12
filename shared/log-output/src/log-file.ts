import { closeSync, mkdirSync, openSync, statSync, writeSync } from "node:fs";
import { type FileHandle, open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { BoundedOutput, type OutputOptions } from "./bounded-output.js";

/** How much of a log is kept. */
export interface LogRotation {
  /** A file of this size is set aside, as `.1`. */
  readonly mostBytes: number;
  /** How many files there are, the one that is written among them. */
  readonly files: number;
  /** Older files are removed; 0: none for its age. */
  readonly days: number;
}

export interface LogFileOptions extends Partial<LogRotation> {
  readonly droppedLine?: (count: number) => string;
  /** For tests: what the bytes go through on their way to the file. */
  readonly through?: (write: OutputOptions["write"]) => OutputOptions["write"];
  readonly retryMs?: number;
}

const DEFAULTS: LogRotation = { mostBytes: 10 * 1024 * 1024, files: 5, days: 30 };
const DAY_MS = 24 * 60 * 60 * 1_000;

/** A log that is a file: written by an output that never blocks, and set aside by size and by age while it is written. */
export class LogFile {
  readonly #rotation: LogRotation;
  readonly #output: BoundedOutput;
  #handle: FileHandle | undefined;
  #bytes = 0;
  #begunAt = 0;

  constructor(
    readonly file: string,
    { through = (write) => write, droppedLine, retryMs, ...rotation }: LogFileOptions = {},
  ) {
    this.#rotation = { ...DEFAULTS, ...rotation };
    this.#output = new BoundedOutput({
      write: through((bytes) => this.#append(bytes)),
      writeSync: (bytes) => this.#appendSync(bytes),
      ...(droppedLine && { droppedLine }),
      ...(retryMs !== undefined && { retryMs }),
    });
    // There from the beginning, for who looks for it.
    tolerantly(() => {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      closeSync(openSync(file, "a", 0o600));
    });
  }

  /** Whole lines, each with its line feed. */
  write(lines: string): void {
    this.#output.write(lines);
  }

  /** Writes what waits, and closes the file; gives up after the time. */
  async close(timeoutMs = 2_000): Promise<void> {
    await this.#output.flushed(timeoutMs);
    await this.#closeHandle();
  }

  /** For the end of the process. */
  flushSync(): void {
    this.#output.flushSync();
  }

  async #append(bytes: Buffer): Promise<number> {
    if (this.#isDue(bytes.length)) await this.#setAside();
    this.#handle ??= await this.#open();
    const { bytesWritten } = await this.#handle.write(bytes);
    this.#bytes += bytesWritten;
    return bytesWritten;
  }

  #appendSync(bytes: Buffer): void {
    const descriptor = openSync(this.file, "a", 0o600);
    try {
      writeSync(descriptor, bytes);
    } finally {
      closeSync(descriptor);
    }
  }

  async #open(): Promise<FileHandle> {
    const { size = 0, birthtimeMs = 0 } = statSync(this.file, { throwIfNoEntry: false }) ?? {};
    this.#bytes = size;
    this.#begunAt = size === 0 || birthtimeMs === 0 ? Date.now() : birthtimeMs;
    if (this.#isDue(0)) await this.#setAside();
    return open(this.file, "a", 0o600);
  }

  /** Each file covers a part of the days, so that the oldest lines go when they should. */
  #isDue(more: number): boolean {
    const { mostBytes, files, days } = this.#rotation;
    if (this.#bytes === 0) return false;
    const isOld = days > 0 && Date.now() - this.#begunAt > (days * DAY_MS) / files;
    return isOld || this.#bytes + more > mostBytes;
  }

  async #setAside(): Promise<void> {
    await this.#closeHandle();
    this.#bytes = 0;
    this.#begunAt = Date.now();
    // Where it cannot be set aside, the log goes on in the same file.
    await this.#moveAside().catch(() => undefined);
  }

  async #moveAside(): Promise<void> {
    const { files, days } = this.#rotation;
    const aside = (number: number) => (number === 0 ? this.file : `${this.file}.${number}`);
    await rm(aside(files - 1), { force: true });
    for (let number = files - 2; number >= 0; number--) await moveIfThere(aside(number), aside(number + 1));
    for (let number = files - 1; number > 0 && days > 0; number--) await removeIfOlder(aside(number), days * DAY_MS);
  }

  async #closeHandle(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close().catch(() => undefined);
  }
}

async function moveIfThere(from: string, to: string): Promise<void> {
  if (from !== to) await rename(from, to).catch(unlessMissing);
}

async function removeIfOlder(file: string, ageMs: number): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && Date.now() - found.mtimeMs > ageMs) await rm(file, { force: true });
}

function unlessMissing(error: { code?: string }): void {
  if (error.code !== "ENOENT") throw error;
}

function tolerantly(work: () => void): void {
  try {
    work();
  } catch {
    // A full disk: the first write tries again.
  }
}
