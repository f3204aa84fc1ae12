import { PARTS } from "./hub-parts.js";
import type { Audit } from "./publication-audit.js";
import type { Kill } from "./random-killer.js";
import type { SteadyPublisher } from "./steady-publisher.js";
import type { SteadyReader } from "./steady-reader.js";

export interface KillRunResults {
  readonly minutes: number;
  readonly seed: number;
  readonly kills: readonly Kill[];
  readonly publications: readonly { publisher: SteadyPublisher; audit: Audit }[];
  readonly reader: SteadyReader;
  /** Whether a picture rebuilt from the inbox equals the one that was there. */
  readonly isRebuiltEqual: boolean;
}

const seconds = (ms: number | undefined): string => (ms === undefined ? "–" : `${(ms / 1000).toFixed(1)} s`);
const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;

/** The run's results as a page of its own. */
export function reportOf(results: KillRunResults): string {
  const { minutes, seed, kills, reader, isRebuiltEqual } = results;
  return [
    "# The kill run",
    "",
    `Written by \`npm run test:kill\`: a whole hub, published to and read from at a steady rate for ${minutes} minutes while its processes`,
    `were killed with SIGKILL at random moments (seed ${seed}), ${kills.length} times in all. Recovery is the time from the kill until \`/health/degraded\` of the gateway`,
    "found every subgraph whole again; kills that came on top of another have none of their own. Publishers send again with the same idempotencyKey.",
    "",
    row("process", "kills", "recovery p50", "max"),
    "|---|---|---|---|",
    ...PARTS.map((part) => killRow(part, kills)),
    "",
    row(
      "committee",
      "acknowledged",
      "sent again",
      "lost",
      "not in the picture",
      "too many",
      "gaps",
      "receipts not verified",
    ),
    "|---|---|---|---|---|---|---|---|",
    ...results.publications.map(({ publisher, audit }) => publicationRow(publisher, audit)),
    "",
    `Reads: ${reader.sent}, of which ${reader.failed} failed; ${reader.wentBack.length} showed something older than one before. The picture made anew from its inbox is`,
    isRebuiltEqual ? "equal to the one that was there." : "NOT equal to the one that was there.",
    "",
  ].join("\n");
}

function killRow(part: string, kills: readonly Kill[]): string {
  const own = kills.filter((kill) => kill.part === part);
  const times = own.flatMap(({ recoveredAfterMs }) => recoveredAfterMs ?? []).sort((a, b) => a - b);
  return row(part, own.length, seconds(times[Math.floor(times.length / 2)]), seconds(times.at(-1)));
}

function publicationRow({ slug, acknowledged, sentAgain }: SteadyPublisher, found: Audit): string {
  const { lost, notInPicture, tooMany, gaps, unverified } = found;
  return row(slug, acknowledged.length, sentAgain, lost, notInPicture, tooMany, gaps, unverified);
}
