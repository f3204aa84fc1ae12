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
  test("lets one in, and the next when that one has left", () => {
    const unlock = lockDataFolder(dataDir);
    expect(() => lockDataFolder(dataDir)).toThrow(`A hub (process ${process.pid}) already runs on the data folder`);
    unlock();
    lockDataFolder(dataDir)();
  });

  test("is taken over from a hub that was killed", async () => {
    const killed = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => killed.once("exit", resolve));
    await writeFile(join(dataDir, "hub.lock"), JSON.stringify({ pid: killed.pid, born: "then" }));
    lockDataFolder(dataDir)();
    expect(await readdir(dataDir)).toEqual([]);
  });

  test("is taken over when another program has the killed one's number by now", async () => {
    await writeFile(join(dataDir, "hub.lock"), JSON.stringify({ pid: process.pid, born: "long ago" }));
    lockDataFolder(dataDir)();
  });

  test("is taken over when the machine stopped while it was written", async () => {
    await writeFile(join(dataDir, "hub.lock"), "");
    lockDataFolder(dataDir)();
  });
});
