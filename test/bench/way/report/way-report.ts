import { nameOf, type Row, USUAL } from "../comparison.js";
import { questionsAbout } from "../operations.js";
import { FRESHNESS_BOUND_MS } from "../staleness.js";
import { goalsOf } from "./goals.js";
import { LABELS, subgraphsCpuMs, type WayResult } from "./result.js";

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1);
const count = (value: number): string => value.toLocaleString("en");
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = head.map((_, index) => (index < 2 ? "---" : "---:"));
  return [row(head), `|${line.join("|")}|`, ...rows.map(row)].join("\n");
}

const FIGURES = ["a second", "p50 ms", "gateway", "subgraphs", "of these picture", "PostgreSQL", "all"];

function figuresOf(measured: Row): readonly string[] {
  const { perSecond, p50Ms, cpuMs, totalCpuMs, refused } = measured.figures;
  const computing = [
    cpuMs.gateway ?? 0,
    subgraphsCpuMs(measured),
    cpuMs.picture ?? 0,
    cpuMs.postgresql ?? 0,
    totalCpuMs,
  ];
  const answers = `${perSecond.toFixed(perSecond < 100 ? 1 : 0)}${refused > 0 ? ` (${refused} refused)` : ""}`;
  return [answers, ms(p50Ms), ...computing.map(ms)];
}

const isUsual = ({ writing, connections, hasToken, operation }: Row): boolean =>
  operation === "publish" ||
  (writing === USUAL.writing && connections === USUAL.connections && hasToken === USUAL.hasToken);

function mixTable({ mixes }: WayResult): string {
  const head = ["who", "answers", "a second", "publications", "asked to wait", "behind", "longest behind, ms", "stale"];
  return table(
    head,
    mixes.map(({ contender, figures, staleness }) => [
      LABELS[contender],
      ...[staleness.answers, Math.round(figures.perSecond), staleness.publications, staleness.waited].map(count),
      ...[staleness.behind, Math.round(staleness.longestBehindMs), staleness.stale].map(count),
    ]),
  );
}

/** The results as docs/results/way.md shows them. */
export function reportOf(result: WayResult): string {
  const { machine, commits, seconds, rounds, rows, memory } = result;
  const goals = goalsOf(result).map(({ what, measured, goal, isMet }) => [
    what,
    measured,
    goal,
    isMet ? "yes" : "**no**",
  ]);
  const of = (each: Row, name: string) => [name, LABELS[each.contender], ...figuresOf(each)];
  return `# The whole way of a question

Written by \`npm run bench:way\`, which writes [all figures](way.json) too. Measured in one run on one machine (${machine}) with its databases and the callers: the hub of commit ${commits.today}; Apollo Server with @apollo/gateway as they come
("stock"), and Hive Gateway with its query planner in Rust, each in front of the hub's subgraphs of today and of those of commit ${commits.earlier}. Both hubs began with copies of one record; all answers were found equal before.
Each contender is asked in turn, ${seconds} seconds each time after a second that warms up, and all after each has answered every question for three; the middle one of ${rounds} rounds. Computing is processor time of the processes, PostgreSQL's with all its backends, in milliseconds a request: it repeats
within 15 %, answers a second do not, since the callers share the machine. Only the hub has limits, checks, audit and a log.

![Computing a request, by question and contender](way.svg)

## The goals
${table(["goal", "measured", "wanted", "met"], goals)}

How a question grows with what is on record is measured by [\`npm run bench:growth\`](growth.md).

## Each question
${questionsAbout("")
  .map(({ name, what }) => `- **${name}**: ${what}`)
  .join("\n")}
- **publish**: a committee's draft and its publication, one after the other, until the picture has them; who is not there found no way to it

Asked by ${USUAL.connections} connections at once, anonymously, each time with variables that no other request has.

${table(
  ["question", "who", ...FIGURES],
  rows.filter(isUsual).map((each) => of(each, each.operation)),
)}

## Asked in other ways
With literals in place of the variables, all alike and of the present, with a token, and by fewer or more at once.

${table(
  ["question", "who", ...FIGURES],
  rows.filter((each) => !isUsual(each)).map((each) => of(each, nameOf(each))),
)}

## While a committee publishes
${USUAL.connections} connections ask for the same list, picture and plan again and again while a committee publishes every second. Each answer is compared with what was published: it is stale if it was asked to wait for a publication
(every tenth was, by \`x-hub-wait-for\`) and lacks it, if its content is older than the positions that it tells or than an answer that had come before it was asked, or if it lacks what was acknowledged more than ${FRESHNESS_BOUND_MS} ms before it was asked. \`behind\` counts those that
lack what was acknowledged before they were asked at all.

${mixTable(result)}

## Memory
The most that each gateway's process had, in megabytes.

${table(
  ["gateway", "peak MB"],
  memory.map(({ contender, peakMegabytes }) => [LABELS[contender], peakMegabytes.toFixed(0)]),
)}
`;
}
