import type { Tell } from "../hub/start-report.js";

const WIDTH = 24;
/** Where nobody watches, a line so often. */
const LINE_EVERY_MS = 5_000;

/** How far a replay has come: a bar with counts and rate on a terminal, else a line now and then. */
export class ReplayBar {
  private readonly began = Date.now();
  private lineAt = Date.now();

  constructor(
    private readonly tell: Tell,
    private readonly line: ((text: string) => void) | undefined,
  ) {}

  show(done: number, total: number): void {
    const counts = `${count(done)} of ${count(total)} events, ${count(this.rate(done))} a second`;
    const filled = total === 0 ? WIDTH : Math.floor((WIDTH * done) / total);
    this.tell(`${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}  ${counts}`);
    if (this.line === undefined || Date.now() - this.lineAt < LINE_EVERY_MS) return;
    this.lineAt = Date.now();
    this.line(`  … ${counts}`);
  }

  private rate(done: number): number {
    return Math.round((done * 1000) / Math.max(1, Date.now() - this.began));
  }
}

const count = (number: number): string => number.toLocaleString("en-GB");
