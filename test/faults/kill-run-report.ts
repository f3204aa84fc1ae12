import type { Inflicted } from "./fault-run.js";
import type { OwnerAudit } from "./work/record-audit.js";
import type { SteadyCommittee } from "./work/steady-committee.js";
import type { FailedRead, SteadyReader } from "./work/steady-reader.js";

export interface KillRunResults {
  readonly seed: number;
  readonly minutes: number;
  readonly inflicted: readonly Inflicted[];
  /** Kinds that this machine does not allow. */
  readonly leftOut: readonly string[];
  readonly committees: readonly SteadyCommittee[];
  readonly audits: readonly OwnerAudit[];
  readonly readers: readonly SteadyReader[];
  readonly stray: readonly FailedRead[];
  /** What `npm run chain:check` has found. */
  readonly chain: readonly string[];
  /** Whether a picture rebuilt from the inbox equals the one that was there. */
  readonly isRebuiltEqual: boolean;
  /** What was changed behind the hub's back at the end, and whether the checker has named it. */
  readonly tamperings: readonly { what: string; isNamed: boolean }[];
}

const POWER =
  "Power is lost as far as files go: all data is on a file system (ext4, fsync on) that is shut down with nothing written any more, and mounted again with what had been fsynced.";

const seconds = (ms: number | undefined): string => (ms === undefined ? "–" : `${(ms / 1000).toFixed(1)} s`);
const row = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;
const table = (...titles: string[]): string[] => [row(...titles), `|${"---|".repeat(titles.length)}`];

/** The run's results as a page of its own. */
export function reportOf(results: KillRunResults): string {
  const sections = [faultsSection, recordSection, readsSection, checkerSection];
  return ["# The kill run", ...sections.flatMap((section) => ["", ...section(results)]), ""].join("\n");
}

function faultsSection({ seed, minutes, inflicted, leftOut }: KillRunResults): string[] {
  return [
    `Written by \`npm run test:kill\`: a whole hub, published to and read from at a steady rate, that got ${inflicted.length} faults in ${minutes.toFixed(0)} minutes`,
    `(seed ${seed}). Recovery is the time until every part says that it is well and every part that the fault touches has answered a question:`,
    "from the fault where the hub mends it by itself, from its end where time, an operator or the network does. Faults on top of another have none of their own.",
    "",
    ...table("fault", "on", "times", "recovery p50", "max"),
    ...faultRows(inflicted),
    "",
    ...(leftOut.length === 0 ? [] : [`Left out, since this machine does not allow it: ${leftOut.join("; ")}.`]),
    ...(inflicted.some(({ fault }) => fault.kind.startsWith("power")) ? [POWER] : []),
    "The clock that is moved is that of the hub's own processes, not PostgreSQL's.",
  ];
}

function faultRows(inflicted: readonly Inflicted[]): string[] {
  const groups = new Map<string, Inflicted[]>();
  for (const each of inflicted) {
    const name = `${each.fault.kind} | ${each.fault.target}`;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, of]) => {
      const times = of.flatMap(({ recoveredAfterMs }) => recoveredAfterMs ?? []).sort((a, b) => a - b);
      return row(name, of.length, seconds(times[Math.floor(times.length / 2)]), seconds(times.at(-1)));
    });
}

function recordSection({ committees, audits, chain, isRebuiltEqual }: KillRunResults): string[] {
  const counts = new Map<string, number>();
  for (const { type } of committees.flatMap(({ acknowledged }) => acknowledged)) {
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const sentAgain = committees.reduce((sum, each) => sum + each.sentAgain, 0);
  const said = [...counts].map(([type, count]) => `${count} ${type}`).join(", ");
  return [
    "## What was acknowledged",
    "",
    `Committees and coordinator put on record: ${said}. ${sentAgain} attempts failed and were sent again with the same idempotencyKey.`,
    "",
    ...table(
      "owner",
      "acknowledged",
      "lost",
      "changed",
      "not in the picture",
      "too many",
      "gaps",
      "not verified",
      "not audited",
    ),
    ...audits.map(({ source, acknowledged, ...found }) => {
      const { lost, changed, notInPicture, tooMany, gaps, unverified, unaudited } = found;
      const lists = [lost, changed, notInPicture, tooMany, gaps, unverified, unaudited];
      return row(source, acknowledged, ...lists.map(({ length }) => length));
    }),
    "",
    `\`npm run chain:check\`: ${chain.length === 0 ? "everything is as it went on record." : chain.join("; ")}`,
    `The picture made anew from its inbox is ${isRebuiltEqual ? "" : "NOT "}equal to the one that was there.`,
  ];
}

function readsSection({ readers, stray }: KillRunResults): string[] {
  return [
    "## Reads",
    "",
    "Each part is asked for what it alone has.",
    "",
    ...table(
      "part",
      "reads",
      "failed under a fault of that part",
      "failed otherwise",
      "older than one before",
      "slowest",
    ),
    ...readers.map(({ part, sent, failed, wentBack, slowestMs }) => {
      const otherwise = stray.filter((read) => read.part === part).length;
      return row(part, sent, failed.length - otherwise, otherwise, wentBack.length, seconds(slowestMs));
    }),
  ];
}

function checkerSection({ tamperings }: KillRunResults): string[] {
  return [
    "## Whether the checker sees",
    "",
    "At the end an administrator of the database changes what is on record, behind the hub's back:",
    "",
    ...tamperings.map(({ what, isNamed }) => `- ${what}: ${isNamed ? "named" : "NOT SEEN"}`),
  ];
}
