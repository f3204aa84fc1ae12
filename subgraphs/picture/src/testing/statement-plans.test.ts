import { writeFileSync } from "node:fs";
import { planResults, startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { MAIN_QUESTIONS as QUESTIONS } from "./main-questions.fixture.js";
import { loadManyInitiatives, manyPolicies } from "./many-initiatives.testkit.js";
import { PictureDatabase } from "./picture.testkit.js";
import { ServedPicture } from "./served-picture.testkit.js";
import { type AnsweredStatement, explain } from "./statement-plans.testkit.js";

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 7;

/** Their `totalCount` is counted, since the picture keeps no number of what they ask: it grows with what is on record. */
const COUNTED: readonly string[] = [
  "initiatives with a word of a third of all",
  "initiatives of a year in a district, by title",
];

let cluster: TestCluster;
beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster.stop());

interface Measured {
  ms: number;
  statements: AnsweredStatement[];
}

/** How each question is answered with so many initiatives on record. */
async function answersWith(number: number): Promise<Map<string, Measured>> {
  const picture = await PictureDatabase.make(cluster);
  const served = await ServedPicture.open(picture);
  const events = manyPolicies(number, new Date("2011-01-03T08:00:00Z"));
  await picture.receive(events);
  await served.waitFor({ policy: events.length });
  await loadManyInitiatives(picture, number);
  // A process that has just begun is slow.
  for (const question of [...Object.values(QUESTIONS), ...Object.values(QUESTIONS)]) await served.dataOf(question);
  const measured = new Map<string, Measured>();
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const statements = [];
    for (const sent of await served.sentBy(question)) statements.push(await explain(picture.dataSource, sent));
    measured.set(name, { ms: await medianOf(() => served.dataOf(question)), statements });
  }
  await served.close();
  await picture.close();
  return measured;
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

const INTRODUCTION = `# How PostgreSQL answers the picture's questions

Written by \`npm run test:plans\`, which fails where a large table is read in whole or a sort goes to the disk. SYNTHETIC initiatives stand straight in the read tables: ${FEW.toLocaleString("en")}, and ${MANY.toLocaleString("en")}
in plans of 500, two budget lines each. Blocks are PostgreSQL's, of 8 kB, and the same however busy the machine is; milliseconds are as the picture's process answers, without gateway; the last column has the indexes that the statements went by with ${MANY.toLocaleString("en")}.
${COUNTED.length} questions count what meets their filter, for \`totalCount\`, and grow with it: ${COUNTED.join("; ")}.

| question | blocks at ${FEW.toLocaleString("en")} | blocks at ${MANY.toLocaleString("en")} | ms at ${FEW.toLocaleString("en")} | ms at ${MANY.toLocaleString("en")} | ratio | of it PostgreSQL | read by |
|---|---:|---:|---:|---:|---:|---:|---|
`;

function rowOf(name: string, few: Measured, many: Measured): string {
  const reads = [...new Set(many.statements.flatMap(({ reads }) => reads))].sort().join(", ");
  const ofPostgres = many.statements.reduce((sum, { ms }) => sum + ms, 0);
  const numbers = [few.ms, many.ms].map((ms) => ms.toFixed(1)).join(" | ");
  const blocks = [few, many]
    .map(({ statements }) => statements.reduce((sum, each) => sum + each.blocks, 0))
    .join(" | ");
  return `| ${name} | ${blocks} | ${numbers} | ${(many.ms / few.ms).toFixed(2)} | ${ofPostgres.toFixed(1)} | ${reads} |`;
}

test("no question reads a large table in whole, or sorts on the disk", async () => {
  const few = await answersWith(FEW);
  const many = await answersWith(MANY);
  const rows = [...many].map(([name, each]) => rowOf(name, few.get(name) as Measured, each));
  if (planResults) writeFileSync(planResults, `${INTRODUCTION}${rows.join("\n")}\n`);
  const faults = [...many]
    .filter(([name]) => !COUNTED.includes(name))
    .flatMap(([name, { statements }]) => statements.flatMap((each) => each.faults.map((fault) => `${name}: ${fault}`)));
  expect(faults).toEqual([]);
});
