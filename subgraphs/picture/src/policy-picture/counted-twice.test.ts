import type { InitiativeContent } from "@hub/rules";
import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { streamOf } from "../testing/committee-stream.testkit.js";
import { aPlan, frameEvent, PictureDatabase } from "../testing/picture.testkit.js";
import { ServedPicture } from "../testing/served-picture.testkit.js";

let cluster: TestCluster;
let picture: PictureDatabase;
let served: ServedPicture;

const on = (day: string) => new Date(`2012-${day}T12:00:00Z`);

/** A plan of three initiatives whose titles and amounts are its committee's own, with changes to the first. */
function planOf(committee: string, oere: number, first: Partial<InitiativeContent> = {}) {
  const plan = aPlan(committee, 3, oere);
  const initiatives = plan.initiatives.map((initiative, n) => ({
    ...initiative,
    title: { da: `${committee} gør noget, ${n}` },
    ...(n === 0 && first),
  }));
  return { ...plan, initiatives };
}

beforeAll(async () => {
  cluster = await startTestCluster();
  picture = await PictureDatabase.make(cluster);
  await picture.receive([frameEvent()]);
  await picture.receive(
    streamOf("children", "BUU", [{ publish: planOf("BUU", 500, { title: { da: "Sprogcaféer" } }), at: on("02-01") }]),
  );
  await picture.receive(
    streamOf("culture", "KFU", [
      { publish: planOf("KFU", 700), at: on("02-02") },
      { publish: planOf("KFU", 700, { title: { da: "Sprog-caféer" } }), at: on("03-01") },
      { publish: planOf("KFU", 700, { code: "BUU-1" }), at: on("04-01") },
      { publish: planOf("KFU", 700, { partners: ["BUU"], budgetLines: linesOf("BUU", 500) }), at: on("05-01") },
      {
        publish: planOf("KFU", 700, { partners: ["BUU"], budgetLines: linesOf("BUU", 500, "3.22.01") }),
        at: on("06-01"),
      },
    ]),
  );
  served = await ServedPicture.open(picture);
  await served.waitFor({ policy: 1, children: 1, culture: 5 });
});
afterAll(async () => {
  await served?.close();
  await picture?.close();
  await cluster?.stop();
});

function linesOf(payer: string, oere: number, account?: string): InitiativeContent["budgetLines"] {
  return [{ year: 2012, oere, payer, ...(account && { account }), financing: "FINANCED_IN_FRAME", estimate: false }];
}

async function twinsOn(day: string): Promise<string[]> {
  const source = `query ($asOf: DateTime) { policyPicture(year: 2012, asOf: $asOf) { findings { rule path message { en } } } }`;
  const { data, errors } = await served.ask(source, { asOf: on(day).toISOString() });
  expect(errors).toBeUndefined();
  const { findings } = (data as { policyPicture: { findings: { rule: string; message: { en: string } }[] } })
    .policyPicture;
  return findings.filter(({ rule }) => rule === "R89").map(({ message }) => message.en.split(":")[0] ?? "");
}

test("a joint initiative in two committees' plans is found by its title, its code or its money (R89), and only while it stands in both", async () => {
  expect(await twinsOn("02-15")).toEqual([]);
  expect(await twinsOn("03-15")).toEqual(['BUU "BUU-0" and KFU "KFU-0" have the same title']);
  expect(await twinsOn("04-15")).toEqual(['BUU "BUU-1" and KFU "BUU-1" have the same code']);
  // Each of the three lines of BUU is of 500 øre, and the partner's line is too.
  expect(await twinsOn("05-15")).toContainEqual(expect.stringContaining('KFU "KFU-0" have the same budget line'));
  // The same amount of the same payer from another account is another line.
  expect(await twinsOn("06-15")).toEqual([]);
});
