import { availableParallelism, loadavg } from "node:os";
import type { Flood, FloodTally } from "./flood.js";
import type { PublicationTimes } from "./flooded-hub.testkit.js";
import type { InnocentView } from "./innocent-callers.js";

/** An innocent caller's slowest question in a hundred takes at most so many times as long as in quiet. */
export const MOST_TIMES_SLOWER = 3;
/** The picture shows a publication within so many milliseconds. */
export const SEEN_WITHIN_MS = 2_000;

/** What was seen while one flood was poured. */
export interface FloodedView {
  readonly flood: Flood;
  /** What the innocent callers had seen in quiet by then. */
  readonly quiet: InnocentView;
  readonly innocent: InnocentView;
  /** undefined: it failed. */
  readonly publication: PublicationTimes | undefined;
  readonly tally: FloodTally;
  /** Processes that ended. */
  readonly deaths: readonly string[];
  /** The most memory that a process had, and which one. */
  readonly memory: string;
}

/** What is wrong beside a flood; empty: it held. */
export function faultsOf({ innocent, quiet, publication, deaths }: FloodedView): string[] {
  const times = innocent.p99 / quiet.p99;
  return [
    ...(times > MOST_TIMES_SLOWER ? [`${times.toFixed(1)} times slower`] : []),
    ...(innocent.refused.length > 0 ? [`${innocent.refused.length} of ${innocent.asked} refused`] : []),
    ...(publication === undefined ? ["the publication failed"] : []),
    ...(publication && publication.seenMs > SEEN_WITHIN_MS ? ["the publication was seen late"] : []),
    ...deaths.map((name) => `${name} ended`),
  ];
}

const row = (...cells: (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
const whole = (ms: number): string => String(Math.round(ms));

/** The report on all floods, as a page in Markdown. */
export function reportOf(views: readonly FloodedView[], quiet: InnocentView, before: PublicationTimes): string {
  const fell = views.filter((view) => faultsOf(view).length > 0).length;
  return [
    "# Floods",
    "",
    "Written by `npm run test:floods`: a whole hub with a committee's plan of 3 MB is flooded. Beside each flood two innocent callers ask the nine main questions in turn, one from an address of its own and one",
    `with a token from the flooders' address, and a committee publishes. It holds where their slowest question in a hundred takes at most ${MOST_TIMES_SLOWER} times as long as in quiet, none is refused, no process ends, and`,
    `the picture shows the publication within ${SEEN_WITHIN_MS / 1_000} s. Flooders may be refused; quiet is measured before each flood, as long and with a publication too. The flooders' process stands for machines elsewhere, and so has this machine's lowest priority (nice 19); the hub's and the innocent callers' have the usual one. All times are in milliseconds, on a machine with ${availableParallelism()} processors, whose load was ${loadavg()[0]?.toFixed(1)} in the end.`,
    "",
    row(
      "flood",
      "what is poured",
      "result",
      "p50",
      "p99",
      "in quiet",
      "asked",
      "published",
      "seen",
      "the flooders' answers",
      "most memory",
    ),
    "|---|---|---|---|---|---|---|---|---|---|---|",
    row(
      "none",
      "–",
      "–",
      whole(quiet.p50),
      whole(quiet.p99),
      "–",
      quiet.asked,
      whole(before.publishedMs),
      whole(before.seenMs),
      "–",
      "–",
    ),
    ...views.map(rowOf),
    "",
    `${views.length} floods, ${fell} of them did not hold.`,
    "",
  ].join("\n");
}

function rowOf(view: FloodedView): string {
  const { flood, quiet, innocent, publication, tally, memory } = view;
  const faults = faultsOf(view);
  return row(
    flood.name,
    flood.what,
    faults.length === 0 ? "held" : `**fell**: ${faults.join("; ")}`,
    whole(innocent.p50),
    whole(innocent.p99),
    whole(quiet.p99),
    innocent.asked,
    publication ? whole(publication.publishedMs) : "failed",
    publication ? whole(publication.seenMs) : "failed",
    Object.entries(tally)
      .map(([outcome, times]) => `${outcome}: ${times}`)
      .join(", "),
    memory,
  );
}
