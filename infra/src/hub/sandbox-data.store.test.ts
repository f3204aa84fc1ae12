import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readConfig } from "../config.js";
import { lockDataFolder } from "../process/data-folder-lock.js";
import { removeSandboxData, sandboxDataIn } from "./sandbox-data.store.js";

let place: string;
let dataDir: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "sandbox-data-"));
  dataDir = join(place, "data");
  await mkdir(join(dataDir, "postgres"), { recursive: true });
  await writeFile(join(dataDir, "secrets.json"), "{}");
});
afterEach(() => rm(place, { recursive: true }));

const config = (more: Record<string, string> = {}) => readConfig({ HUB_DATA_DIR: dataDir, ...more });

test("the reset removes the sandbox's data and its folder", async () => {
  const entries = await sandboxDataIn(config());
  expect(entries.sort()).toEqual(["postgres", "secrets.json"]);
  expect(await removeSandboxData(config(), entries)).toEqual([]);
  expect(existsSync(dataDir)).toBe(false);
  expect(await sandboxDataIn(config())).toEqual([]);
});

test("the reset keeps files that are not the hub's", async () => {
  await writeFile(join(dataDir, "thesis.txt"), "");
  expect(await removeSandboxData(config(), await sandboxDataIn(config()))).toEqual(["thesis.txt"]);
  expect(await readdir(dataDir)).toEqual(["thesis.txt"]);
});

test("the reset refuses while a hub runs on the folder", async () => {
  const unlock = lockDataFolder(dataDir);
  await expect(removeSandboxData(config(), ["postgres"])).rejects.toThrow(/already runs on the data folder/);
  unlock();
  expect(existsSync(join(dataDir, "postgres"))).toBe(true);
});

test("the reset refuses production, a server of one's own, and a folder that has no database", async () => {
  const production = {
    HUB_MODE: "production",
    DATABASE_URL: "postgres://hub@db.example.dk/postgres",
    OIDC_ISSUER: "https://login.example.dk",
    HUB_RECEIPT_KEYS_DIR: "/etc/hub/receipt-keys",
  };
  await expect(sandboxDataIn(config(production))).rejects.toThrow(/never removed/);
  await expect(sandboxDataIn(config({ DATABASE_URL: "postgres://hub@127.0.0.1/postgres" }))).rejects.toThrow(
    /DATABASE_URL/,
  );
  await rm(join(dataDir, "postgres"), { recursive: true });
  await expect(sandboxDataIn(config())).rejects.toThrow(/holds no sandbox/);
});
