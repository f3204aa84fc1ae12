import { inSnapshot } from "@hub/database";
import { expect, test } from "@jest/globals";
import { livingPicture, on } from "../testing/living-picture.testkit.js";
import { aPlan } from "../testing/picture.testkit.js";
import { overviewFigures, overviewSums } from "./financing-overview.store.js";

const picture = livingPicture("2012-10-05");

test("what is read in a snapshot is from one record, whatever is published meanwhile, and nothing can be written in it", async () => {
  await picture.committee("children", "BUU", { publish: aPlan("BUU", 3, 100), at: on("2012-05-01") });
  const query = { year: 2012, asOf: on("2012-10-05") };
  const { dataSource } = picture.database;
  const sumOf = async (from = dataSource) => (await overviewSums(from, query)).map(({ financed }) => financed);
  const read = await inSnapshot(dataSource, async (snapshot) => {
    const before = await sumOf(snapshot);
    await picture.committee("culture", "KFU", { publish: aPlan("KFU", 2, 10), at: on("2012-05-02") });
    const [figures, after] = await Promise.all([overviewFigures(snapshot, query), sumOf(snapshot)]);
    return { before, after, committees: new Set(figures.map(({ committee }) => committee)) };
  });
  expect(read).toEqual({ before: [300], after: [300], committees: new Set(["BUU"]) });
  expect(await sumOf()).toEqual([320]);
  const writing = inSnapshot(dataSource, (snapshot) => snapshot.manager.query("DELETE FROM picture.budget_line"));
  await expect(writing).rejects.toThrow(/read-only transaction/);
});
