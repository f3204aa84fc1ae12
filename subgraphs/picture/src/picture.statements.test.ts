import { readFileSync } from "node:fs";
import { startTestCluster, type TestCluster } from "@hub/database";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { streamOf } from "./committee.stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "./picture.testkit.js";
import { ServedPicture } from "./served.picture.testkit.js";

const committed: Record<string, number> = JSON.parse(
  readFileSync(new URL("picture.statements.json", import.meta.url), "utf8"),
);

/** The main questions, each with whatever could tempt a resolver to ask row by row. */
const questions: Record<string, string> = {
  policyPicture:
    "{ policyPicture(year: 2012) { cells { goal { title { da } } plan { title { da } state } } areas { area { title { da } } } totals { initiatives } } }",
  initiatives:
    "{ initiatives(first: 200) { totalCount nodes { code financing(year: 2012) goals { title { da } } plan { title { da } state findings { rule } } budgetLines { financing payer { name { da } } } } } }",
  actionPlans:
    "{ actionPlans(first: 200) { totalCount nodes { state supersededAt initiatives { code financing budgetLines { financing } } } } }",
  financingOverview:
    "{ financingOverview(year: 2012, first: 200) { financed { oere } rows { totalCount nodes { amount { oere } initiative { code financing plan { revision } } } } } }",
  changes: "{ changes(first: 200) { changes { committee { name { da } } } } }",
  breakdown: "{ breakdown(of: AMOUNT, by: [COMMITTEE, GOAL, YEAR]) { keys money { oere } } }",
  initiativeHistory: '{ initiativeHistory(committee: "BUU", code: "BUU-0") { plan { revision state } financing } }',
};

let cluster: TestCluster;
let picture: PictureDatabase;
let served: ServedPicture;

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
  await picture.receive([frameEvent()]);
  const at = new Date("2011-03-01T00:00:00Z");
  for (const [source, code] of [
    ["children", "BUU"],
    ["culture", "KFU"],
  ] as const) {
    await picture.receive(
      streamOf(
        source,
        code,
        [1, 2].map(() => ({ publish: aPlan(code, 40, 100), at })),
      ),
    );
  }
  served = await ServedPicture.open(picture);
}, 60_000);
afterAll(async () => {
  await served?.close();
  await picture?.close();
  await cluster?.stop();
});

/** Runs a question and tells how many statements on the read tables it took. */
async function statementsOf(source: string): Promise<number> {
  const client = pg.Client.prototype;
  const { query } = client;
  let count = 0;
  client.query = function counted(this: pg.Client, ...given: unknown[]) {
    const text = typeof given[0] === "string" ? given[0] : (given[0] as { text?: string }).text;
    if (text?.includes("picture.")) count += 1;
    return Reflect.apply(query, this, given);
  } as typeof query;
  try {
    const { errors } = await served.ask(source);
    expect(errors).toBeUndefined();
  } finally {
    client.query = query;
  }
  return count;
}

test.each(Object.keys(questions))(
  "%s takes as many statements as is on record, however long its lists are",
  async (name) => {
    expect([name, await statementsOf(questions[name] ?? "")]).toEqual([name, committed[name]]);
  },
);
