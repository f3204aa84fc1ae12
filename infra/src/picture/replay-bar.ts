import type { ShowProgress } from "../process/start-report.js";

const WIDTH = 24;

/** How far a replay has come: counts and rate, with a bar on a terminal. */
export class ReplayBar {
  private readonly began = performance.now();

  constructor(
    private readonly progress: ShowProgress,
    private readonly isTerminal: boolean,
  ) {}

  show(done: number, total: number): void {
    const counts = `${count(done)} of ${count(total)} events, ${count(this.rate(done))} a second`;
    const filled = total === 0 ? WIDTH : Math.floor((WIDTH * done) / total);
    const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}  `;
    this.progress(this.isTerminal ? `${bar}${counts}` : counts);
  }

  private rate(done: number): number {
    return Math.round((done * 1000) / Math.max(1, performance.now() - this.began));
  }
}

const count = (number: number): string => number.toLocaleString("en-GB");
