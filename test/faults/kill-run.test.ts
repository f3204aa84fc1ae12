import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { committees } from "@hub/registry";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { killRun } from "../testkit/config.js";
import { runPictureCommand } from "../testkit/hub/hub-command.js";
import { eventually, ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { SeededRandom } from "../testkit/machine/seeded-random.js";
import { FaultRun, strayReads } from "./fault-run.js";
import { reportOf } from "./kill-run-report.js";
import { ANSWERING, type FaultPlace, HANG_SECONDS, leftOut, MovedClock, OwnDisk } from "./kinds/index.js";
import { checkHub, type HubCheck } from "./work/hub-check.js";
import { newestPositions } from "./work/record-audit.js";
import { type Acknowledged, SteadyCommittee } from "./work/steady-committee.js";
import { SteadyReader } from "./work/steady-reader.js";
import { tamperingsOf } from "./work/tampering.js";

const COMMAND_EVERY_MS = 300;
const READ_EVERY_MS = 400;

let scratch: string;
let place: FaultPlace;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "hub-faults-"));
  const disk = OwnDisk.make();
  const clock = new MovedClock(join(scratch, "clock"));
  const env = {
    ...clock.environment,
    HUB_DATABASE_FSYNC: "on",
    HUB_HANG_SECONDS: String(HANG_SECONDS),
    HUB_DISK_FREE_MIB: "64",
  };
  const dataDir = join(disk?.folder ?? scratch, "data");
  const hub = await RunningHub.first({ dataDir, env });
  const numbers = new SeededRandom(killRun.seed);
  place = {
    hub,
    disk,
    clock,
    random: () => numbers.next(),
    async startAgain() {
      place.hub = await RunningHub.first({ dataDir, env: { ...env, PORT: String(hub.port) } });
    },
  };
});
afterAll(async () => {
  await place?.hub.stop();
  place?.disk?.remove();
  await rm(scratch, { recursive: true, force: true });
});

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Waits until the picture holds everything that was acknowledged. */
async function untilTaken(acknowledged: readonly Acknowledged[]): Promise<void> {
  const newest = new Map<string, string>();
  for (const { position } of acknowledged) {
    const [owner = "", number] = position.split(":");
    const before = Number(newest.get(owner)?.split(":")[1] ?? 0);
    if (Number(number) > before) newest.set(owner, position);
  }
  const positions = [...newest.values()].join(",");
  const hasAll = async () => {
    const headers = { "x-hub-wait-for": positions };
    const { errors } = await place.hub.as().ask("{ committees { code } freshness { lagSeconds } }", {}, headers);
    return errors.length === 0;
  };
  if (!(await eventually(hasAll))) throw new Error(`The picture does not come to hold ${positions}.`);
}

describe("a hub that gets faults of every kind while it is published to and read from", () => {
  let acknowledged: Acknowledged[] = [];
  let before: ReadonlyMap<string, number>;
  const tamperings: { what: string; isNamed: boolean }[] = [];
  let write: (tamperings: readonly { what: string; isNamed: boolean }[]) => Promise<void> = async () => undefined;

  test(
    "it loses nothing, doubles nothing, needs no operator, and reads fail only where their own part is down",
    async () => {
      before = await newestPositions(place.hub);
      const began = performance.now();
      const working = committees.map((entry) => new SteadyCommittee(place.hub, entry, COMMAND_EVERY_MS));
      const readers = ANSWERING.map((part) => new SteadyReader(place.hub, part, READ_EVERY_MS));
      const run = new FaultRun(place, readers, working, { faults: killRun.faults, tell: say });
      try {
        await run.run();
      } finally {
        await Promise.all([...working, ...readers].map((each) => each.stop()));
      }
      const minutes = (performance.now() - began) / 60_000;
      acknowledged = working.flatMap((committee) => committee.acknowledged);
      say(`${acknowledged.length} commands were acknowledged; the record is checked.`);
      await untilTaken(acknowledged);

      const { audits, chain, problems }: HubCheck = await checkHub(place.hub, acknowledged, before);
      const { output } = await runPictureCommand("rebuild", place.hub.dataDir);
      const isRebuiltEqual = /✓ Equal: .*$/.test(output);
      const stray = strayReads(readers, run.inflicted);
      const found = { ...killRun, minutes, inflicted: run.inflicted, leftOut: leftOut(place), readers, stray };
      write = async (seen) => {
        const report = reportOf({ ...found, committees: working, audits, chain, isRebuiltEqual, tamperings: seen });
        say(report);
        if (killRun.resultsFile === undefined) return;
        const file = join(ROOT, killRun.resultsFile);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, report);
      };
      await write([]);

      expect(problems).toEqual([]);
      expect(stray).toEqual([]);
      expect(readers.flatMap(({ wentBack }) => wentBack)).toEqual([]);
      expect(working.every((committee) => committee.acknowledged.length > 0)).toBe(true);
      expect(output).toMatch(/✓ Equal: .*$/);
    },
    (killRun.faults * 15 + 600) * 1_000,
  );

  test("the checker names what an administrator changes behind the hub's back", async () => {
    const plans = acknowledged.filter(
      ({ type, position }) => type === "action-plan.published.v1" && position.startsWith("children:"),
    );
    expect(plans).not.toEqual([]);
    const old = plans[Math.floor(plans.length / 2)]?.position ?? "none";
    const changes = tamperingsOf(old);
    for (const { inflict } of changes) await inflict(place.hub);
    const { problems } = await checkHub(place.hub, acknowledged, before);
    for (const { what, named } of changes) {
      tamperings.push({ what, isNamed: problems.some((problem) => named.test(problem)) });
    }
    await write(tamperings);
    expect(tamperings.filter(({ isNamed }) => !isNamed)).toEqual([]);
  }, 600_000);
});
