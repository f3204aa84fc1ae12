import { createWriteStream, renameSync, statSync, type WriteStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

const WARN = 40;
const ERROR = 50;
const KEEP_BYTES = 20 * 1024 * 1024;
/** The same line again within this time stays in the file alone. */
const QUIET_MS = 10_000;

/** One process's log: all of it goes to its file, warnings and errors in short to the console. */
export class ChildLog {
  private readonly stream: WriteStream;
  private readonly shownAt = new Map<string, number>();
  private last: string | undefined;

  constructor(
    private readonly name: string,
    readonly file: string,
    private readonly note: (line: string) => void,
  ) {
    setAsideWhenLarge(file);
    this.stream = createWriteStream(file, { flags: "a", mode: 0o600 });
    this.stream.on("error", (error) => note(`The log ${file} cannot be written: ${error.message}`));
  }

  /** The last that the process said was wrong, to tell why it ended. */
  get lastError(): string | undefined {
    return this.last;
  }

  /** Takes in what a newly started process says. */
  follow(...streams: Readable[]): void {
    this.last = undefined;
    for (const stream of streams) this.followOne(stream);
  }

  private followOne(stream: Readable): void {
    createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) => this.take(line));
  }

  close(): void {
    if (!this.stream.writableEnded) this.stream.end();
  }

  private take(line: string): void {
    if (!this.stream.writableEnded) this.stream.write(`${line}\n`);
    const entry = parseEntry(line);
    if (entry === undefined) {
      // What Node prints of an uncaught error, among its stack.
      if (/^\s*(\w*Error|.*\[cause\])\b.*:/.test(line)) this.last = line.trim();
      return;
    }
    if (entry.level >= ERROR) this.last = entry.text;
    if (entry.level >= WARN) this.show(`  ${entry.level >= ERROR ? "✗" : "!"} ${this.name}: ${entry.text}`);
  }

  private show(line: string): void {
    const now = Date.now();
    if (now - (this.shownAt.get(line) ?? 0) < QUIET_MS) return;
    if (this.shownAt.size > 1_000) this.shownAt.clear();
    this.shownAt.set(line, now);
    this.note(line);
  }
}

interface LogEntry {
  readonly level?: number;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
  readonly reason?: unknown;
}

function parseEntry(line: string): { level: number; text: string } | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const { level, msg, err, reason } = JSON.parse(line) as LogEntry;
    if (typeof level !== "number") return undefined;
    const parts = [msg, err?.message, reason].filter((part) => typeof part === "string" && part !== "");
    return { level, text: [...new Set(parts)].join(": ").split("\n")[0] ?? "" };
  } catch {
    return undefined;
  }
}

function setAsideWhenLarge(file: string): void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEEP_BYTES) renameSync(file, `${file}.1`);
}
