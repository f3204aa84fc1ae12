/** The results of requests at a steady rate while an issuer's keys rotate. */
export interface RotationResults {
  readonly seconds: number;
  readonly perSecond: number;
  readonly rotations: number;
  readonly answered: number;
  /** Requests with a valid token that were not answered, by error message. */
  readonly failures: readonly string[];
  readonly slowestMs: number;
  /** By process: how long after its withdrawal the key was still accepted, in milliseconds. */
  readonly refusedAfterMs: ReadonlyMap<string, number>;
  readonly searchedBytes: number;
  /** Tokens of the run that a log contains. */
  readonly logged: number;
}

const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;

/** The results as a page of its own. */
export function rotationReport(results: RotationResults): string {
  const { seconds, perSecond, rotations, answered, failures, slowestMs, refusedAfterMs, searchedBytes, logged } =
    results;
  return [
    "# Keys that rotate",
    "",
    `Written by \`npm run test:rotation\`: a whole hub with an issuer of its own, asked ${perSecond} times a second for ${seconds} seconds, each time`,
    "with a new token, for what a committee's system alone may read. The issuer took a new key every few seconds and withdrew the older ones a",
    "while after that. At the end one key was withdrawn with no new one to draw attention to it, and each process was asked once a second with a",
    "token of that key, the subgraphs directly.",
    "",
    row("", ""),
    "|---|---:|",
    row("keys", rotations + 1),
    row("requests with a right token", answered + failures.length),
    row("not answered", failures.length),
    row("slowest answer", `${Math.round(slowestMs)} ms`),
    row(
      "tokens found in the hub's logs",
      `${logged} (${Math.round(searchedBytes / 1024)} kB searched, at level debug)`,
    ),
    "",
    row("process", "withdrawn key still taken for"),
    "|---|---:|",
    ...[...refusedAfterMs].map(([process, ms]) => row(process, `${(ms / 1000).toFixed(0)} s`)),
    "",
  ].join("\n");
}
