import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { lockDataFolder } from "./data-folder-lock.js";

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "hub-lock-"));
});
afterEach(() => rm(dataDir, { recursive: true }));

describe("the lock on a data folder", () => {
  test("the lock admits one process, and the next when that one has unlocked", () => {
    const unlock = lockDataFolder(dataDir);
    expect(() => lockDataFolder(dataDir)).toThrow(`A hub (process ${process.pid}) already runs on the data folder`);
    unlock();
    lockDataFolder(dataDir)();
  });

  test("the lock of a killed hub is taken over", async () => {
    const killed = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => killed.once("exit", resolve));
    await writeFile(join(dataDir, "hub.lock"), JSON.stringify({ pid: killed.pid, born: "then" }));
    lockDataFolder(dataDir)();
    expect(await readdir(dataDir)).toEqual([]);
  });

  test("the lock is taken over when another program has the killed hub's process id by now", async () => {
    await writeFile(join(dataDir, "hub.lock"), JSON.stringify({ pid: process.pid, born: "long ago" }));
    lockDataFolder(dataDir)();
  });

  test("the lock is taken over when the machine stopped while it was written", async () => {
    await writeFile(join(dataDir, "hub.lock"), "");
    lockDataFolder(dataDir)();
  });
});
