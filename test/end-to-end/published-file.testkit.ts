import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { runPublishPlan } from "../testkit/hub/hub-command.js";
import type { RunningHub } from "../testkit/hub/running-hub.js";

/** What the README has its reader do, in the whole demo city. */
export function plansInForceCanBePublished(hub: () => RunningHub): void {
  test.each(["children", "culture"])(
    "the plan of %s that is in force is read into a file, changed and published as the next revision",
    async (committee) => {
      const folder = await mkdtemp(join(tmpdir(), "plan-"));
      const file = join(folder, "plan.json");
      const before = await hub().newestRevision(committee);
      const read = await runPublishPlan([committee, file, "--read"], hub().port);
      expect([read.exitCode, read.output]).toEqual([0, expect.stringContaining(`is revision ${before} of`)]);
      const plan = JSON.parse(await readFile(file, "utf8"));
      plan.input.title.da += " (rettet)";
      await writeFile(file, JSON.stringify(plan));
      const { output, exitCode } = await runPublishPlan([committee, file], hub().port);
      expect([exitCode, output]).toEqual([0, expect.stringContaining(`Published as revision ${before + 1},`)]);
      await rm(folder, { recursive: true });
    },
  );
}
