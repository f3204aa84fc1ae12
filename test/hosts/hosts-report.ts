import { cpus } from "node:os";
import type { Probed } from "./pgbouncer-probe.js";
import type { SharedRates } from "./shared-rates.js";
import type { Phase } from "./steady-callers.js";

export interface RollingResults {
  readonly phases: readonly Phase[];
  /** The revisions of the plan that were acknowledged, and those on record afterwards. */
  readonly acknowledged: readonly number[];
  readonly onRecord: readonly number[];
  readonly postgresAwayMs: number;
}

const row = (...cells: (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
const ms = (value: number): string => `${Math.round(value)} ms`;

/** What is wrong with a run; empty: each part was restarted without a failed request. */
export function faultsOf({ phases, acknowledged, onRecord }: RollingResults): string[] {
  const failed = phases.filter(({ failedReads }) => failedReads > 0).map(({ what }) => `reads failed while ${what}`);
  const resent = phases
    .filter(({ what, sentAgain }) => sentAgain > 0 && !what.startsWith("PostgreSQL"))
    .map(({ what }) => `commands were sent again while ${what}`);
  const isWhole = acknowledged.every((revision, index) => revision === index + 1 && onRecord[index] === revision);
  return [
    ...failed,
    ...resent,
    ...(isWhole && onRecord.length === acknowledged.length ? [] : ["what is on record is not what was acknowledged"]),
  ];
}

export function rollingReport(results: RollingResults): string {
  const { phases, acknowledged, onRecord, postgresAwayMs } = results;
  const faults = faultsOf(results);
  return [
    "# The rolling restart",
    "",
    "Written by `npm run test:hosts`: a hub as on several hosts, every part a process started by its own command, TLS with certificates between all of them and to PostgreSQL,",
    `each behind a balancer that asks \`/health/ready\`. One part after the other gets a second process beside it, and the first one leaves (SIGTERM). ${cpus().length} cores.`,
    "Three readers ask every subgraph in one question all the time, through two gateways; a committee publishes one plan after the other.",
    "",
    row("while", "reads", "failed", "slowest read", "publications", "commands sent again", "what was answered"),
    "|---|---|---|---|---|---|---|",
    ...phases.map(({ what, reads, failedReads, slowestReadMs, publications, sentAgain, errors }) =>
      row(what, reads, failedReads, ms(slowestReadMs), publications, sentAgain, [...errors].join("; ") || "–"),
    ),
    "",
    `PostgreSQL was away for ${ms(postgresAwayMs)}: a question waits for it and is asked once more by the gateway; a command that it met is answered with \`SUBGRAPH_UNAVAILABLE\`, and sent again`,
    `by its caller with the same idempotencyKey. ${acknowledged.length} publications were acknowledged, ${onRecord.length} are on record: none is lost, none is there twice.`,
    "",
    faults.length === 0 ? "No request failed." : `**Not as it should be:** ${faults.join("; ")}.`,
    "",
  ].join("\n");
}

export function ratesReport({ limit, sentToEach, together, alone, healthAlone, togetherAgain }: SharedRates): string {
  return [
    "# Two gateways that count together",
    "",
    `Written by \`npm run test:hosts\`, with a real Redis: two gateways with \`HUB_RATES_REDIS\` and a limit of ${limit} requests a minute for an address get ${sentToEach} each, in turn, each time from an address of its own.`,
    "",
    row("", "let through of both"),
    "|---|---|",
    row("together", together),
    row(`Redis was killed: each counts for itself (health: “${healthAlone}”)`, alone),
    row("Redis is back", togetherAgain),
    "",
  ].join("\n");
}

export function pgbouncerReport(probed: readonly Probed[]): string {
  return [
    "# PgBouncer",
    "",
    "Written by `npm run test:hosts`, with Debian's pgbouncer in front of the hub's database:",
    "",
    row("what the hub does with a connection", "who", "transaction mode", "session mode"),
    "|---|---|---|---|",
    ...probed.map(({ what, usedBy, works }) => row(what, usedBy, works.transaction, works.session)),
    "",
  ].join("\n");
}
