import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { committees } from "@hub/registry";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { killRun } from "../testkit/config.js";
import { runPictureCommand } from "../testkit/hub/hub-command.js";
import { eventually, ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { SeededRandom } from "../testkit/machine/seeded-random.js";
import { reportOf } from "./kill-run-report.js";
import { type Audit, audit } from "./publication-audit.js";
import { RandomKiller } from "./random-killer.js";
import { SteadyPublisher } from "./steady-publisher.js";
import { SteadyReader } from "./steady-reader.js";

const PUBLISH_EVERY_MS = 500;
const READ_EVERY_MS = 200;
const ALL_RIGHT: Audit = { lost: 0, notInPicture: 0, tooMany: 0, gaps: 0, unverified: 0 };

let hub: RunningHub;
beforeAll(async () => {
  hub = await RunningHub.start();
});
afterAll(() => hub?.forget());

const startAgain = () => RunningHub.start({ dataDir: hub.dataDir, env: { PORT: String(hub.port) } });

/** Waits until the picture holds every acknowledged publication. */
async function untilTaken(publishers: readonly SteadyPublisher[]): Promise<void> {
  const positions = publishers.flatMap(({ acknowledged }) => acknowledged.at(-1)?.position ?? []).join(",");
  const hasAll = async () => {
    const { errors } = await hub
      .as()
      .ask("{ committees { code } freshness { lagSeconds } }", {}, { "x-hub-wait-for": positions });
    return errors.length === 0;
  };
  if (!(await eventually(hasAll))) throw new Error(`The picture does not come to hold ${positions}.`);
}

describe("a hub whose every process is killed while it is published to and read from", () => {
  test(
    "a hub whose processes are killed at random loses nothing, doubles nothing, and needs no operator",
    async () => {
      const numbers = new SeededRandom(killRun.seed);
      const random = () => numbers.next();
      const publishers = committees.map(({ slug, code }) => new SteadyPublisher(hub, slug, code, PUBLISH_EVERY_MS));
      const reader = new SteadyReader(hub, READ_EVERY_MS);
      const killer = new RandomKiller(hub, { ...killRun, random, restart: startAgain });
      hub = await killer.run();
      await Promise.all([reader.stop(), ...publishers.map((publisher) => publisher.stop())]);
      await untilTaken(publishers);

      const publications = [];
      for (const publisher of publishers) {
        publications.push({ publisher, audit: await audit(hub, publisher.slug, publisher.acknowledged) });
      }
      const rebuilt = await runPictureCommand("rebuild", hub.dataDir);
      const isRebuiltEqual = /✓ Equal: .*$/.test(rebuilt.output);
      const report = reportOf({ ...killRun, kills: killer.kills, publications, reader, isRebuiltEqual });
      if (killRun.resultsFile) {
        const file = join(ROOT, killRun.resultsFile);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, report);
      }

      expect(publications.map(({ audit: found }) => found)).toEqual(committees.map(() => ALL_RIGHT));
      expect(publishers.every(({ acknowledged }) => acknowledged.length > 0)).toBe(true);
      expect(reader.wentBack).toEqual([]);
      expect(reader.failed).toBeLessThan(reader.sent);
      expect(killer.kills.length).toBeGreaterThanOrEqual(killRun.kills);
      expect(rebuilt.output).toMatch(/✓ Equal: .*$/);
    },
    (killRun.minutes * 3 + 6) * 60_000,
  );
});
