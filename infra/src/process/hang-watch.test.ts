import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { HangWatch } from "./hang-watch.js";

const ANSWERS = `process.on("message", ({ type }) => type === "alive?" && process.send({ type: "alive" }));`;
const IS_DEAF = `process.on("message", () => undefined);`;

let place: string;
let child: ChildProcess;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "hub-hang-"));
});
afterEach(async () => {
  child.kill("SIGKILL");
  await rm(place, { recursive: true });
});

async function watched(program: string, afterMs: number): Promise<{ hung: () => boolean }> {
  const file = join(place, "program.cjs");
  await writeFile(file, `${program} process.send({ type: "ready" });`);
  child = fork(file, [], { execArgv: [] });
  let hung = false;
  new HangWatch(child, afterMs, () => {
    hung = true;
    child.kill("SIGKILL");
  });
  await once(child, "message");
  return { hung: () => hung };
}

describe("a process that the launcher asks whether it runs", () => {
  test("is ended when it is stopped and answers no more", async () => {
    const { hung } = await watched(ANSWERS, 1_000);
    await sleep(300);
    child.kill("SIGSTOP");
    await once(child, "exit");
    expect([hung(), child.signalCode]).toEqual([true, "SIGKILL"]);
  });

  test("is ended too where it is stopped before it would have been asked a second time", async () => {
    const { hung } = await watched(ANSWERS, 2_000);
    await sleep(150);
    child.kill("SIGSTOP");
    await once(child, "exit");
    expect([hung(), child.signalCode]).toEqual([true, "SIGKILL"]);
  });

  test("is left alone while it answers, and where it has never answered such a question", async () => {
    for (const program of [ANSWERS, IS_DEAF]) {
      const { hung } = await watched(program, 500);
      await sleep(1_200);
      expect(hung()).toBe(false);
      child.kill("SIGKILL");
    }
  });

  test("is never asked where that is switched off", async () => {
    const { hung } = await watched(ANSWERS, 0);
    child.kill("SIGSTOP");
    await sleep(600);
    expect(hung()).toBe(false);
  });
});
