/** How requests of one kind were answered. */
export class AnswerCount {
  readonly #tookMs: number[] = [];
  readonly failures: string[] = [];

  note(isRight: boolean, ms: number, reason: string): void {
    this.#tookMs.push(ms);
    if (!isRight) this.failures.push(reason.slice(0, 300));
  }

  get all(): number {
    return this.#tookMs.length;
  }

  get p99Ms(): number {
    const sorted = this.#tookMs.toSorted((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length * 0.99)] ?? 0);
  }
}

type Counts = Readonly<Record<"questions" | "live" | "ready" | "commands", AnswerCount>>;

export interface DiskResults {
  readonly sizeMib: number;
  readonly seconds: number;
  readonly quiet: Counts;
  readonly full: Counts;
  readonly after: Counts;
  readonly reasons: readonly string[];
  readonly healedMs: number;
  readonly dropped: number;
}

const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;

/** The results as a page of its own. */
export function diskReport({ sizeMib, seconds, quiet, full, after, reasons, healedMs, dropped }: DiskResults): string {
  const line = (title: string, kind: keyof Counts) =>
    row(
      title,
      ...[quiet, full, after].map(
        (counts) => `${counts[kind].all}, ${counts[kind].failures.length}, ${counts[kind].p99Ms} ms`,
      ),
    );
  const refusals = [...new Set(full.commands.failures)].map((reason) => `- ${reason.split("\n")[0]}`);
  return [
    "# A full disk",
    "",
    `Written by \`npm run test:disk\` (Linux, as root): a whole hub with its data folder on a disk of ${sizeMib} MB of its own, which is filled to the last block for ${seconds} seconds and`,
    "then has space again, with nothing started by hand. Each cell: requests, those without a right answer, the 99th percentile of their time.",
    "",
    row("", "before", "while it is full", "after"),
    "|---|---|---|---|",
    line("questions to the graph", "questions"),
    line("`/health/live`", "live"),
    line("`/health/ready`", "ready"),
    line("publications", "commands"),
    "",
    "What commands were answered while it was full:",
    "",
    ...(refusals.length > 0 ? refusals : ["- all were carried out"]),
    "",
    `\`/health/degraded\` said: ${reasons.join("; ")}.`,
    `It was whole again ${(healedMs / 1_000).toFixed(1)} s after there was space; ${dropped} log lines had been dropped, and the logs say so.`,
    "",
  ].join("\n");
}
