import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "@hub/testing";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { keepChainOutcome } from "./chain-outcome.store.js";
import { diskProblem } from "./disk.js";
import { type HubReport, HubWatch } from "./hub-watch.service.js";

let place: string;
let shown: string[];
let reports: HubReport[];
let watch: HubWatch;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "hub-watch-"));
  shown = [];
  reports = [];
});
afterEach(async () => {
  await watch.stop();
  await rm(place, { recursive: true });
});

const start = (leastFreeMib: number) => {
  watch = new HubWatch({
    dataDir: place,
    leastFreeMib,
    mostWalMib: 0,
    adminUrl: () => "postgres://nobody@127.0.0.1:1/postgres",
    links: [],
    processes: () => ({ children: { restarts: 2 } }),
    note: (line) => shown.push(line),
    tell: (report) => reports.push(report),
    everyMs: 10,
  });
  watch.start();
};

describe("what the launcher watches", () => {
  test("a disk with little space is told on the console once, and in each report", async () => {
    start(Number.MAX_SAFE_INTEGER);
    await until("several reports", () => reports.length > 3);
    expect(reports.at(-1)?.problems[0]).toMatch(/^the disk of the data folder has \d+ MiB left of \d+ MiB$/);
    expect(shown.filter((line) => line.includes("disk"))).toHaveLength(1);
  });

  test("a check of the chain that found differences is told until the next that finds none", async () => {
    await keepChainOutcome(place, false);
    start(0);
    await until("it is told", () => reports.at(-1)?.problems.some((problem) => problem.includes("chain")) === true);
    await keepChainOutcome(place, true);
    await until("it is told no more", () => shown.some((line) => line.startsWith("  ✓ no longer: the last check")));
    await until("it is reported", () => reports.at(-1)?.chain?.holds === true);
  });

  test("a database that does not answer is told, and the processes' restarts", async () => {
    start(0);
    await until("a report", () => reports.length > 0);
    expect(reports[0]?.problems).toEqual(["the database does not answer the launcher"]);
    expect(reports[0]?.processes).toEqual({ children: { restarts: 2 } });
  });

  test("enough space is no problem, nor is a folder that cannot be looked at", () => {
    start(0);
    expect(diskProblem({ freeMib: 1024, sizeMib: 4096 }, 1024)).toBeUndefined();
    expect(diskProblem(undefined, 1024)).toBeUndefined();
  });
});
