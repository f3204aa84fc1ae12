/** Takes some of the bytes, and answers how many. */
export type WriteBytes = (bytes: Buffer) => Promise<number>;

export interface OutputOptions {
  readonly write: WriteBytes;
  /** Writes at once, for the last words of a process; answers whether it could. */
  readonly writeSync?: (bytes: Buffer) => void;
  /** The line that tells of lines that were dropped; default: one of JSON, as all of the hub's. */
  readonly droppedLine?: (count: number) => string;
  /** Most bytes that wait; further lines are dropped. */
  readonly mostBytes?: number;
  /** How long it waits after a failed write. */
  readonly retryMs?: number;
  /** For so long after a write it gathers lines, to write them as one. */
  readonly gatherMs?: number;
}

const MOST_BYTES = 1024 * 1024;
const MOST_AT_ONCE = 64 * 1024;
const RETRY_MS = 1_000;
/** Nobody reads any more, or it has been closed. */
const GONE: ReadonlySet<string> = new Set(["EPIPE", "EBADF", "ECONNRESET"]);

/**
 * An output of lines that never blocks and never throws, whatever happens to what takes them: a full disk, a pipe that nobody empties, one
 * that nobody reads any more. What cannot be written waits, as far as its memory goes; of the lines dropped beyond that one line tells the number.
 */
export class BoundedOutput {
  readonly #options: Required<Pick<OutputOptions, "mostBytes" | "retryMs" | "droppedLine" | "gatherMs">> &
    OutputOptions;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  /** What is being written; a rest after a failure, which may begin within a line. */
  #current: Buffer = Buffer.alloc(0);
  #isWriting = false;
  #isGone = false;
  #dropped = 0;
  #isDue = false;
  #wroteAt = Number.NEGATIVE_INFINITY;
  #retry: NodeJS.Timeout | undefined;
  #whenIdle: (() => void)[] = [];

  constructor(options: OutputOptions) {
    this.#options = { mostBytes: MOST_BYTES, retryMs: RETRY_MS, droppedLine: droppedAsJson, gatherMs: 0, ...options };
  }

  /** The lines that have been dropped and not been told of yet. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Takes whole lines, each with its line feed. */
  write(lines: string): boolean {
    if (this.#isGone) return true;
    const bytes = Buffer.from(lines);
    if (this.#waitingBytes + bytes.length > this.#options.mostBytes) this.#dropped += linesIn(bytes);
    else this.#add(bytes);
    this.#pumpSoon();
    return true;
  }

  /** Resolves when all is written, or after the time. */
  async flushed(timeoutMs: number): Promise<void> {
    if (this.#isIdle) return;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
      this.#whenIdle.push(resolve);
    });
    clearTimeout(timer);
  }

  /** Writes what waits at once, or not at all: for the last words of a process, when nothing can be waited for. */
  flushSync(): void {
    const { writeSync } = this.#options;
    if (this.#isGone || writeSync === undefined) return;
    const bytes = Buffer.concat(this.#isWriting ? this.#waiting : [this.#current, ...this.#waiting]);
    if (!this.#isWriting) this.#current = Buffer.alloc(0);
    this.#waiting = [];
    this.#waitingBytes = 0;
    try {
      if (bytes.length > 0) writeSync(bytes);
    } catch {
      // A process that ends does not wait for space.
    }
  }

  get #isIdle(): boolean {
    return this.#isGone || (!this.#isWriting && this.#current.length === 0 && this.#waiting.length === 0);
  }

  #add(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
  }

  /** All lines of one turn are written as one, or of some of them where there are many. */
  #pumpSoon(): void {
    if (this.#isDue || this.#isWriting || this.#retry !== undefined) return;
    this.#isDue = true;
    const due = () => {
      this.#isDue = false;
      this.#pump();
    };
    const waitMs = this.#wroteAt + this.#options.gatherMs - performance.now();
    if (waitMs > 0) setTimeout(due, waitMs);
    else setImmediate(due);
  }

  #pump(): void {
    if (this.#isWriting || this.#retry !== undefined) return;
    if (this.#current.length === 0) this.#takeNext();
    if (this.#current.length === 0) {
      for (const resolve of this.#whenIdle.splice(0)) resolve();
      return;
    }
    this.#isWriting = true;
    this.#wroteAt = performance.now();
    this.#options.write(this.#current).then(
      (written) => this.#goOn(this.#current.subarray(written)),
      (error: unknown) => this.#wait(error),
    );
  }

  #takeNext(): void {
    let bytes = 0;
    let count = 0;
    for (; count < this.#waiting.length && (count === 0 || bytes < MOST_AT_ONCE); count++)
      bytes += this.#waiting[count]?.length ?? 0;
    const taken = this.#waiting.splice(0, count);
    this.#waitingBytes -= bytes;
    // Where nothing waits any more the place in time of what was dropped has been reached.
    if (this.#dropped > 0 && this.#waiting.length === 0) {
      taken.push(Buffer.from(`${this.#options.droppedLine(this.#dropped)}\n`));
      this.#dropped = 0;
    }
    this.#current = Buffer.concat(taken);
  }

  #goOn(rest: Buffer): void {
    this.#isWriting = false;
    this.#current = rest;
    if (rest.length === 0 && this.#options.gatherMs > 0 && this.#waiting.length > 0) this.#pumpSoon();
    else this.#pump();
  }

  #wait(error: unknown): void {
    this.#isWriting = false;
    if (GONE.has(String((error as { code?: unknown }).code))) {
      this.#isGone = true;
      this.#current = Buffer.alloc(0);
      this.#waiting = [];
      this.#waitingBytes = 0;
      this.#pump();
      return;
    }
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      this.#pump();
    }, this.#options.retryMs).unref();
  }
}

function linesIn(bytes: Buffer): number {
  return bytes.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0);
}

const droppedAsJson = (dropped: number): string =>
  JSON.stringify({ level: 40, time: Date.now(), pid: process.pid, dropped, msg: "lines of this log were dropped" });
