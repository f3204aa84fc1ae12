import type { ChildProcess } from "node:child_process";

/** How many questions without an answer make a hang. */
const QUESTIONS = 10;
const LEAST_EVERY_MS = 50;

/**
 * Asks a process, again and again, whether it still runs; one that has answered before and then leaves so many questions in a row without
 * an answer hangs. Questions are counted, not time: a launcher that was stopped itself, or a machine that slept, has asked none.
 */
export class HangWatch {
  private timer: NodeJS.Timeout | undefined;
  private unanswered = 0;
  private hasAnswered = false;

  constructor(
    private readonly child: ChildProcess,
    /** How long without an answer; 0: it is never asked. */
    private readonly afterMs: number,
    private readonly onHang: () => void,
  ) {
    if (afterMs === 0) return;
    child.on("message", (message) => {
      if ((message as { type?: unknown }).type !== "alive") return;
      this.hasAnswered = true;
      this.unanswered = 0;
    });
    child.once("exit", () => this.stop());
    // At once: from its first answer on it is known to answer, and can be found to hang.
    this.ask();
    this.timer = setInterval(() => this.ask(), Math.max(LEAST_EVERY_MS, this.afterMs / QUESTIONS)).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private ask(): void {
    if (this.unanswered > 0 && this.hasAnswered && this.unanswered >= QUESTIONS) {
      this.stop();
      this.onHang();
      return;
    }
    // Those that wait for a process that has just been started say nothing about it.
    this.unanswered = this.hasAnswered ? this.unanswered + 1 : 0;
    if (this.child.connected) this.child.send({ type: "alive?" }, () => undefined);
  }
}
