import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { diskRun } from "../testkit/config.js";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { eventually, ROOT, RunningHub } from "../testkit/hub/running-hub.js";
import { AnswerCount, diskReport } from "./disk-full-report.js";

/** A disk of its own needs the right to mount one. */
const onOwnDisk = process.platform === "linux" && process.getuid?.() === 0 ? test : test.skip;
const QUESTION = "query={initiatives{totalCount}}";
const ASK_EVERY_MS = 100;
const PUBLISH_EVERY_MS = 2_000;

let disk: string;
let hub: RunningHub;
beforeAll(async () => {
  if (onOwnDisk === test.skip) return;
  disk = await mkdtemp(join(tmpdir(), "hub-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${diskRun.sizeMib}m,mode=711`, "tmpfs", disk]);
  hub = await RunningHub.first({ dataDir: join(disk, "data"), env: { HUB_DISK_FREE_MIB: "64" } });
});
afterAll(async () => {
  await hub?.stop();
  if (disk === undefined) return;
  execFileSync("umount", [disk]);
  await rm(disk, { recursive: true });
});

/** Takes all the space there is, as whatever else writes to such a disk does. */
async function fillDisk(): Promise<void> {
  for (const bytes of [1024 * 1024, 4_096]) {
    const block = Buffer.alloc(bytes, "x");
    await writeFile(join(disk, `filling-${bytes}`), "");
    while (
      await writeFile(join(disk, `filling-${bytes}`), block, { flag: "a" }).then(
        () => true,
        () => false,
      )
    );
  }
}
async function makeSpace(): Promise<void> {
  for (const file of await readdir(disk)) if (file.startsWith("filling-")) await rm(join(disk, file));
}

async function ask(path: string, count: AnswerCount): Promise<void> {
  const began = performance.now();
  const answer = await fetch(`${hub.url}${path}`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  const text = await answer?.text().catch(() => "");
  const isRight = answer?.status === 200 && text?.includes('"errors"') !== true;
  count.note(isRight, performance.now() - began, answer === undefined ? "no answer" : `${answer.status} ${text}`);
}

let published = 1;
async function publish(count: AnswerCount): Promise<void> {
  const began = performance.now();
  const plan = planOf({ committee: "BUU", basedOn: published });
  const outcome = await hub
    .committee("children")
    .publishActionPlan(plan, `disk/${published}`)
    .then(
      () => undefined,
      (error: Error) => error.message,
    );
  if (outcome === undefined) published += 1;
  count.note(outcome === undefined, performance.now() - began, outcome ?? "");
}

const health = async () => (await fetch(`${hub.url}/health/degraded`)).json() as Promise<GraphAnswer>;

/** Asks and publishes at a steady rate for so long. */
async function steadily(seconds: number) {
  const counts = {
    questions: new AnswerCount(),
    live: new AnswerCount(),
    ready: new AnswerCount(),
    commands: new AnswerCount(),
  };
  const until = performance.now() + seconds * 1_000;
  const repeated = async (work: () => Promise<void>, everyMs: number) => {
    while (performance.now() < until) await Promise.all([work(), sleep(everyMs)]);
  };
  await Promise.all([
    repeated(() => ask(`/graphql?${encodeURI(QUESTION)}`, counts.questions), ASK_EVERY_MS),
    repeated(() => ask("/health/live", counts.live), ASK_EVERY_MS),
    repeated(() => ask("/health/ready", counts.ready), ASK_EVERY_MS),
    repeated(() => publish(counts.commands), PUBLISH_EVERY_MS),
  ]);
  return counts;
}

async function droppedLines(): Promise<number> {
  const folder = join(hub.dataDir, "logs");
  const logs = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), "utf8")));
  return [...logs.join("\n").matchAll(/"dropped":(\d+)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
}

onOwnDisk(
  "on a full disk questions go on, commands are refused clearly, and all heals when there is space",
  async () => {
    published = await hub.newestRevision("children");
    const quiet = await steadily(10);
    await fillDisk();
    expect(
      await eventually(async () => (await health()).reasons.some((reason: string) => reason.includes("disk"))),
    ).toBe(true);
    const full = await steadily(diskRun.seconds);
    const reasons = (await health()).reasons as string[];
    await makeSpace();
    const spaceAt = performance.now();
    expect(await eventually(async () => (await health()).status === "ok")).toBe(true);
    const healedMs = performance.now() - spaceAt;
    const after = await steadily(10);
    const results = { ...diskRun, quiet, full, after, reasons, healedMs, dropped: await droppedLines() };
    if (diskRun.resultsFile !== undefined) {
      const file = join(ROOT, diskRun.resultsFile);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, diskReport(results));
    }
    expect([full.live.failures, full.ready.failures, after.commands.failures]).toEqual([[], [], []]);
    expect(full.questions.failures).toEqual([]);
    expect(
      full.commands.failures.filter((reason) => !/^SUBGRAPH_UNAVAILABLE: The database cannot write/.test(reason)),
    ).toEqual([]);
  },
);
