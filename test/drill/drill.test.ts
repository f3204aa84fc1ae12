import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { committees } from "@hub/registry";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { drill as settings } from "../testkit/config.js";
import { ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { type Loss, reportOf } from "./drill-report.js";
import { Drill } from "./drill-run.js";

const MINUTES = 20;
let drill: Drill;
let folder: string;
beforeAll(async () => {
  drill = new Drill(await RunningHub.start());
  folder = await mkdtemp(join(tmpdir(), "hub-backup-"));
});
afterAll(async () => {
  await drill?.city.hub.forget();
  await rm(folder, { recursive: true, force: true });
});

describe("a city that has a backup and loses its databases", () => {
  test(
    "every database that is lost comes back, no position is given twice, and what is gone is named",
    async () => {
      const { city } = drill;
      const { output, ms: backupMs } = await drill.backUp(folder);
      const { slowestMs } = city;
      const losses: Loss[] = [];
      for (const part of ["picture", ...committees.map(({ slug }) => slug), "policy"])
        losses.push(await drill.lose(part));
      losses.push(await drill.loseAll());

      const published = [...city.receipts.values()].flat().length;
      const rows = /(\d+) rows as of/.exec(output)?.[1] ?? "?";
      const results = { published, backupMs, slowestMs, rows, losses, twice: city.givenTwice() };
      if (settings.resultsFile) await writeFile(join(ROOT, settings.resultsFile), reportOf(results));

      const asTheyShouldBe = losses.map((loss) => ({ ...loss, told: loss.afterBackup, wrong: [], chainHolds: true }));
      expect(losses).toEqual(asTheyShouldBe);
      expect(results.twice).toEqual([]);
    },
    MINUTES * 60_000,
  );
});
