import { closeSync, openSync, readSync, renameSync, statSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

const WARN = 40;
const ERROR = 50;
const KEEP_BYTES = 20 * 1024 * 1024;
const READ_BYTES = 64 * 1024;
const READ_EVERY_MS = 200;
/** The same line again within this time stays in the file alone. */
const QUIET_MS = 10_000;

/**
 * One process's log. The process writes the file itself, not through a pipe: should the launcher be killed, a broken pipe
 * would keep pino trying to write for ever instead of ending. Warnings and errors are read from there for the console.
 */
export class ChildLog {
  /** The process's standard output and error. */
  readonly descriptor: number;
  private readonly reader: number;
  private readonly timer: NodeJS.Timeout;
  private readonly decoder = new StringDecoder("utf8");
  private readonly shownAt = new Map<string, number>();
  private position: number;
  private unfinished = "";
  private last: string | undefined;
  private isClosed = false;

  constructor(
    private readonly name: string,
    readonly file: string,
    private readonly note: (line: string) => void,
  ) {
    setAsideWhenLarge(file);
    this.descriptor = openSync(file, "a", 0o600);
    this.reader = openSync(file, "r");
    this.position = statSync(file).size;
    this.timer = setInterval(() => this.readOn(), READ_EVERY_MS).unref();
  }

  /** The last error in the log, to report why the process ended. */
  get lastError(): string | undefined {
    this.readOn();
    return this.last;
  }

  /** Clears it, since an earlier process's error is not why the next one ends. */
  forget(): void {
    this.readOn();
    this.last = undefined;
  }

  close(): void {
    clearInterval(this.timer);
    this.readOn();
    this.isClosed = true;
    closeSync(this.descriptor);
    closeSync(this.reader);
  }

  private readOn(): void {
    if (this.isClosed) return;
    const buffer = Buffer.alloc(READ_BYTES);
    for (;;) {
      const read = readSync(this.reader, buffer, 0, READ_BYTES, this.position);
      if (read === 0) return;
      this.position += read;
      const lines = (this.unfinished + this.decoder.write(buffer.subarray(0, read))).split("\n");
      this.unfinished = lines.pop() ?? "";
      for (const line of lines) this.take(line);
    }
  }

  private take(line: string): void {
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
