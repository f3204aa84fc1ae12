import type { WriteStream } from "node:tty";

/** Shows in a few words how far a running step has come. */
export type ShowProgress = (detail: string) => void;

const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;
/** Without a terminal a step that takes longer prints a line this often. */
const LINE_EVERY_MS = 5_000;

/** Shows on the console what the hub is doing: a line for each step with its time; on a terminal the running one moves. */
export class StartReport {
  private running: { readonly title: string; readonly began: number; detail: string } | undefined;
  private frame = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly out: Pick<WriteStream, "write"> & { readonly isTTY?: boolean }) {}

  /** Whether it goes to a terminal. */
  get isWatched(): boolean {
    return this.out.isTTY === true;
  }

  /** Runs one step; `outcome` describes its result in a few words. */
  async step<T>(
    title: string,
    work: (progress: ShowProgress) => Promise<T>,
    outcome?: (result: T) => string,
  ): Promise<T> {
    const began = performance.now();
    this.running = { title, began, detail: "" };
    this.animate();
    try {
      const result = await work((detail) => this.show(detail));
      this.finish(lineOf("✓", title, performance.now() - began, outcome?.(result) ?? ""));
      return result;
    } catch (error) {
      this.finish(lineOf("✗", title, performance.now() - began, ""));
      throw error;
    }
  }

  /** A line of its own, above the running step. */
  line(text: string): void {
    this.clear();
    this.out.write(`${text}\n`);
    this.draw();
  }

  private show(detail: string): void {
    if (this.running !== undefined) this.running.detail = detail;
  }

  private finish(line: string): void {
    clearInterval(this.timer);
    this.clear();
    this.running = undefined;
    this.out.write(`${line}\n`);
  }

  private animate(): void {
    if (!this.isWatched) {
      this.timer = setInterval(() => this.out.write(`${this.runningLine("…")}\n`), LINE_EVERY_MS).unref();
      return;
    }
    this.draw();
    this.timer = setInterval(() => {
      this.frame += 1;
      this.clear();
      this.draw();
    }, FRAME_MS);
  }

  private draw(): void {
    if (this.isWatched && this.running) this.out.write(this.runningLine(FRAMES[this.frame % FRAMES.length] ?? ""));
  }

  private runningLine(mark: string): string {
    const { title = "", began = performance.now(), detail = "" } = this.running ?? {};
    return lineOf(mark, title, performance.now() - began, detail);
  }

  private clear(): void {
    if (this.isWatched && this.running !== undefined) this.out.write("\r\x1b[K");
  }
}

function lineOf(mark: string, title: string, ms: number, detail: string): string {
  const time = `${(ms / 1000).toFixed(1).padStart(5)} s`;
  return `  ${mark} ${title.padEnd(12)} ${time}${detail === "" ? "" : `  ${detail}`}`;
}
