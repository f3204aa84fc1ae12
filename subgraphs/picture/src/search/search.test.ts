import { startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { LivingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan, PictureDatabase } from "../testing/picture.testkit.js";

let cluster: TestCluster;
let picture: LivingPicture;

beforeAll(async () => {
  cluster = await startTestCluster();
});
afterAll(() => cluster?.stop());
beforeEach(async () => {
  const database = await PictureDatabase.make(cluster);
  picture = await LivingPicture.begin(database, [{ travel: on("2012-08-01"), at: on("2012-01-01") }]);
});
afterEach(() => picture?.end());

interface Found {
  search: { totalCount: number; nodes: { kind: string }[] };
}

test("a plan with more words than PostgreSQL indexes is projected, and is found by its first words", async () => {
  const words = Array.from({ length: 200_000 }, (_, i) => `ord${i.toString(36)}`);
  const plan = aPlan("BUU", 1, 100);
  const wordy = plan.commitments.map((each) => ({ ...each, ambition: { da: `Lektiehjælp ${words.join(" ")}` } }));
  await picture.committee("children", "BUU", {
    publish: { ...plan, commitments: wordy },
    at: on("2012-03-01"),
  });
  const { search } = await picture.ask<Found>('{ search(text: "lektiehjælp") { totalCount nodes { kind } } }');
  expect(search).toEqual({ totalCount: 1, nodes: [{ kind: "ACTION_PLAN" }] });
});

test("a hit with the client's own word ranks before one with its alias, however often that occurs", async () => {
  const titled = (committee: string, da: string) => ({ ...aPlan(committee, 1, 100), title: { da } });
  const at = on("2012-03-01");
  await picture.committee("children", "BUU", { publish: titled("BUU", "Integration, integration, integration"), at });
  await picture.committee("culture", "KFU", { publish: titled("KFU", "Inklusion"), at });
  const best = async (text: string) => {
    const query = `{ search(text: "${text}", kinds: [ACTION_PLAN]) { nodes { committee { code } } } }`;
    const { search } = await picture.ask<{ search: { nodes: { committee: { code: string } }[] } }>(query);
    return search.nodes.map(({ committee }) => committee.code);
  };
  expect(await best("inklusion")).toEqual(["KFU", "BUU"]);
  expect(await best("integration")).toEqual(["BUU", "KFU"]);
});
