import { LogFile, type LogRotation, type TextSource, WholeLines } from "@hub/log-output";

const WARN = 40;
const ERROR = 50;
/** The same line again within this time stays in the file alone. */
const QUIET_MS = 10_000;

/** One process's log: what it says on its standard output and error goes to the file; warnings and errors are shown in short as well. */
export class ChildLog {
  private readonly output: LogFile;
  private readonly shownAt = new Map<string, number>();
  private last: string | undefined;

  constructor(
    private readonly name: string,
    readonly file: string,
    private readonly note: (line: string) => void,
    rotation: Partial<LogRotation> = {},
  ) {
    this.output = new LogFile(file, rotation);
  }

  /** The last error in the log, to report why the process ended. */
  get lastError(): string | undefined {
    return this.last;
  }

  /** Clears it, since an earlier process's error is not why the next one ends. */
  forget(): void {
    this.last = undefined;
  }

  /** Takes what comes from there; the process is never held up, also where the file cannot be written. */
  readFrom(...sources: readonly TextSource[]): void {
    for (const source of sources) new WholeLines((line) => this.take(line)).readFrom(source);
  }

  close(): Promise<void> {
    return this.output.close();
  }

  private take(line: string): void {
    this.output.write(`${line}\n`);
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
  // Most lines are no warning: they need not be read.
  if (!line.startsWith('{"level":') || /^\{"level":[1-3]0,/.test(line)) return undefined;
  try {
    const { level, msg, err, reason } = JSON.parse(line) as LogEntry;
    if (typeof level !== "number") return undefined;
    const parts = [msg, err?.message, reason].filter((part) => typeof part === "string" && part !== "");
    return { level, text: [...new Set(parts)].join(": ").split("\n")[0] ?? "" };
  } catch {
    return undefined;
  }
}
