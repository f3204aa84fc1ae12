import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT } from "../testkit/hub/running-hub.js";
import { Comparison } from "./way/comparison.js";
import { type Contender, type ContenderName, Contenders, contenderNames } from "./way/contender/contenders.js";
import { EARLIER_COMMIT } from "./way/contender/earlier-release.js";
import { type Question, questionsAbout } from "./way/operations.js";
import { peakMegabytesOf } from "./way/processor-time.js";
import { type MixResult, readMix } from "./way/read-mix.js";
import type { WayResult } from "./way/report/result.js";
import { chartOf } from "./way/report/way-chart.js";
import { reportOf } from "./way/report/way-report.js";

const RESULTS = join(ROOT, "docs/results");
/** As many answers are followed for staleness, if there is time. */
const FOLLOWED_ANSWERS = 100_000;
/** Whose answers are followed: for the others it would be the subgraphs' freshness again. */
const FOLLOWED: readonly ContenderName[] = ["hub", "stock-earlier"];

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "3" },
    rounds: { type: "string", default: "3" },
    /** For how long the read mix goes on at most. */
    "mix-seconds": { type: "string", default: "90" },
    /** Some of the questions, as in `list,publish,mix`; then nothing is written. */
    only: { type: "string" },
    /** Some of the contenders, as in `hub,stock-earlier`; then nothing is written. */
    contenders: { type: "string", default: contenderNames.join() },
    "no-write": { type: "boolean", default: false },
  },
});
const [seconds, rounds, mixSeconds] = [values.seconds, values.rounds, values["mix-seconds"]].map(Number) as [
  number,
  number,
  number,
];
const names = contenderNames.filter((name) => values.contenders.split(",").includes(name));
const isWhole = values.only === undefined && names.length === contenderNames.length;
const isAsked = (name: string): boolean => values.only === undefined || values.only.split(",").includes(name);

const began = Date.now();
const report = (text: string): void =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${text}`);

async function questionsFor([{ hub }]: readonly [Contender, ...Contender[]]): Promise<readonly Question[]> {
  const { children } = await hub.as().demand<GraphAnswer>("{ children { actionPlan { initiatives { id } } } }");
  return questionsAbout(children.actionPlan.initiatives[0].id).filter(({ name }) => isAsked(name));
}

async function followAnswers(contenders: readonly Contender[]): Promise<readonly MixResult[]> {
  const mixes: MixResult[] = [];
  for (const contender of contenders.filter(({ name }) => FOLLOWED.includes(name))) {
    const ms = (contender.name === "hub" ? mixSeconds : mixSeconds / 4) * 1000;
    const mix = await readMix(contender, { answers: FOLLOWED_ANSWERS, ms });
    report(`mix: ${contender.name} ${mix.figures.perSecond.toFixed(0)}/s, ${JSON.stringify(mix.staleness)}`);
    mixes.push(mix);
  }
  return mixes;
}

async function measure(contenders: readonly [Contender, ...Contender[]]): Promise<WayResult> {
  const comparison = new Comparison(contenders, { seconds, rounds }, report);
  const questions = await questionsFor(contenders);
  await comparison.checkEqual(questions);
  const rows = [...(await comparison.measureAll(questions))];
  if (isAsked("publish")) rows.push(...(await comparison.measurePublishing()));
  const mixes = isAsked("mix") ? await followAnswers(contenders) : [];
  const memory = contenders.map(({ name, gatewayPid }) => ({
    contender: name,
    peakMegabytes: peakMegabytesOf(gatewayPid),
  }));
  return {
    machine: machineName(),
    commits: { earlier: EARLIER_COMMIT, today: commitOfToday() },
    seconds,
    rounds,
    rows,
    mixes,
    memory,
  };
}

function machineName(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, ${gigabytes} GB, Node ${process.versions.node}`;
}

const commitOfToday = (): string =>
  execFileSync("git", ["describe", "--always", "--dirty", "--abbrev=8"], { cwd: ROOT }).toString().trim();

async function write(result: WayResult): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  await writeFile(join(RESULTS, "way.json"), `${JSON.stringify(result, null, 1)}\n`);
  await writeFile(join(RESULTS, "way.svg"), chartOf(result));
  await writeFile(join(RESULTS, "way.md"), reportOf(result));
}

const contenders = new Contenders(report);
try {
  const started = await contenders.start(names);
  const result = await measure(started as [Contender, ...Contender[]]);
  console.log(reportOf(result));
  if (isWhole && !values["no-write"]) await write(result);
} finally {
  await contenders.stop();
}
