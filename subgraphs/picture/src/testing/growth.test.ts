import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { growthResults, grownInitiatives as MANY, type OwnCluster, startOwnCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { MAIN_QUESTIONS } from "./main-questions.fixture.js";
import { receiveManyPlans } from "./many-plans.testkit.js";
import { PictureDatabase } from "./picture.testkit.js";
import { ServedPicture } from "./served-picture.testkit.js";

const FEW = 1_000;
const ROUNDS = 15;
const A_MINUTE = 60_000;

let cluster: OwnCluster;
beforeAll(async () => {
  cluster = await startOwnCluster("machine-crash");
});
afterAll(() => cluster?.stop());

interface Step {
  title: string;
  seconds: number;
}

interface Grown {
  picture: PictureDatabase;
  served: ServedPicture;
  loadSeconds: number;
  rebuildSeconds: number;
  /** Of the rebuild: by the process that leads it, and by PostgreSQL. They are the same on a busy machine. */
  cpuSeconds: { rebuild: number; postgres: number };
  steps: Step[];
}

const seconds = (since: number): number => (performance.now() - since) / 1000;

/** Of PostgreSQL's processes that have ended, as those of a rebuild have; 0 where the machine does not tell. */
function cpuOfPostgres(): number {
  try {
    const [pid] = readFileSync(join(cluster.folder, "postmaster.pid"), "utf8").split("\n");
    const told = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 15) ?? [];
    return told.reduce((sum, ticks) => sum + Number(ticks) / 100, 0);
  } catch {
    return 0;
  }
}

/** A picture that the product's own rebuild has made from an inbox with so many initiatives. */
async function grownTo(initiatives: number): Promise<Grown> {
  const picture = await PictureDatabase.make(cluster);
  const beganLoad = performance.now();
  await receiveManyPlans(picture, initiatives);
  const loadSeconds = seconds(beganLoad);
  const steps: Step[] = [];
  const began = performance.now();
  const finished = () => {
    const last = steps.at(-1);
    if (last) last.seconds = seconds(began) - last.seconds;
  };
  const step = (title: string) => {
    finished();
    steps.push({ title, seconds: seconds(began) });
    process.stdout.write(`${initiatives}: ${title}, ${seconds(began).toFixed(0)} s\n`);
  };
  const [ofProcess, ofPostgres] = [process.cpuUsage(), cpuOfPostgres()];
  await picture.rebuild(true, { step });
  finished();
  const rebuildSeconds = seconds(began);
  const { user, system } = process.cpuUsage(ofProcess);
  // A process of PostgreSQL's counts when it has ended.
  await setTimeout(1_000);
  const cpuSeconds = { rebuild: (user + system) / 1e6, postgres: cpuOfPostgres() - ofPostgres };
  return { picture, served: await ServedPicture.open(picture), loadSeconds, rebuildSeconds, cpuSeconds, steps };
}

const medianOf = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;

interface Answered {
  name: string;
  few: number;
  many: number;
}

/** Asks both in turn, so that what else the machine does concerns both. What has no answer once is not asked again. */
async function compared(name: string, question: string, [few, many]: readonly [Grown, Grown]): Promise<Answered> {
  const times: [number[], number[]] = [[], []];
  for (let round = -3; round < ROUNDS; round++) {
    for (const [index, { served }] of [few, many].entries()) {
      const began = performance.now();
      const { errors } = await served.ask(question, {});
      if (errors) return { name, few: medianOf(times[0]), many: Number.POSITIVE_INFINITY };
      if (round >= 0) times[index]?.push(performance.now() - began);
    }
  }
  return { name, few: medianOf(times[0]), many: medianOf(times[1]) };
}

/** How many times as long a question may take with a thousand times as much on record. */
function goalOf(name: string): number {
  if (name.startsWith("search") || name.includes(" word")) return 3;
  return name.includes("in the past") ? 2 : 1.5;
}

const count = (value: number): string => value.toLocaleString("en");

async function sizesOf({ picture }: Grown): Promise<string> {
  const rows: { table: string; rows: number; size: string }[] = await picture.dataSource.query(
    `SELECT relname AS table, reltuples::bigint AS rows, pg_size_pretty(pg_total_relation_size(oid)) AS size FROM pg_class
     WHERE relnamespace = 'picture'::regnamespace AND relkind = 'r' AND reltuples > 0 ORDER BY pg_total_relation_size(oid) DESC LIMIT 8`,
  );
  return rows.map(({ table, rows: number, size }) => `| ${table} | ${count(number)} | ${size} |`).join("\n");
}

async function reportOf(few: Grown, many: Grown, answers: readonly Answered[]): Promise<string> {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const rows = answers.map(({ name, few: small, many: large }) => {
    const ratio = large / small;
    const goal = goalOf(name);
    const measured = Number.isFinite(large) ? [large.toFixed(1), ratio.toFixed(2)] : ["no answer within the time", ""];
    return `| ${name} | ${small.toFixed(1)} | ${measured.join(" | ")} | ${goal} | ${ratio <= goal ? "yes" : "**no**"} |`;
  });
  const steps = many.steps.map(({ title, seconds: time }, index) => {
    return `| ${title} | ${few.steps[index]?.seconds.toFixed(1)} | ${time.toFixed(1)} |`;
  });
  return `# The picture with ${count(MANY)} initiatives

Written by \`npm run bench:growth\` (${machine}; PostgreSQL on the same machine, with its settings as \`npm start\` has them). SYNTHETIC initiatives, in plans of 500 and policies of
four plans each, two budget lines an initiative. The committees' events are put into the inbox as a copy of their outboxes; the picture is made from them by the product's own rebuild.

| | ${count(FEW)} | ${count(MANY)} |
|---|---:|---:|
| seconds until the inbox holds them | ${few.loadSeconds.toFixed(1)} | ${many.loadSeconds.toFixed(1)} |
| seconds until the picture is rebuilt from them (goal: 300) | ${few.rebuildSeconds.toFixed(1)} | ${many.rebuildSeconds.toFixed(1)} |
| CPU seconds of the rebuild's process | ${few.cpuSeconds.rebuild.toFixed(1)} | ${many.cpuSeconds.rebuild.toFixed(1)} |
| CPU seconds of PostgreSQL meanwhile | ${few.cpuSeconds.postgres.toFixed(1)} | ${many.cpuSeconds.postgres.toFixed(1)} |

| step of the rebuild | seconds with ${count(FEW)} | with ${count(MANY)} |
|---|---:|---:|
${steps.join("\n")}

| largest tables | rows | with indexes |
|---|---:|---:|
${await sizesOf(many)}

## Questions
Medians of ${ROUNDS} of each, asked of both pictures in turn, in milliseconds as the picture's process answers; first pages of 50, with \`totalCount\`.

| question | ${count(FEW)} | ${count(MANY)} | ratio | goal | met |
|---|---:|---:|---:|---:|---|
${rows.join("\n")}
`;
}

test(
  "the picture is rebuilt from the committees' records, and answers as quickly as a small one",
  async () => {
    const few = await grownTo(FEW);
    const many = await grownTo(MANY);
    process.stdout.write(`${MANY}: rebuilt in ${many.rebuildSeconds.toFixed(1)} s\n`);
    const answers: Answered[] = [];
    for (const [name, question] of Object.entries(MAIN_QUESTIONS)) {
      const answered = await compared(name, question, [few, many]);
      process.stdout.write(`${name}: ${answered.few.toFixed(1)} ${answered.many.toFixed(1)}\n`);
      answers.push(answered);
    }
    const report = await reportOf(few, many, answers);
    process.stdout.write(report);
    if (growthResults) writeFileSync(growthResults, report);
    const { initiatives } = await many.served.dataOf("{ initiatives { totalCount } }");
    expect(initiatives.totalCount).toBe(MANY);
    for (const { picture, served } of [few, many]) {
      await served.close();
      await picture.close();
    }
  },
  60 * A_MINUTE,
);
