import { existsSync } from "node:fs";
import { readdir, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { findRunningPostgres, StartError } from "@hub/database";
import type { HubConfig } from "../config.js";
import { lockDataFolder } from "../process/data-folder-lock.js";

/** What a sandbox writes to its data folder. Anything else there is not the hub's, and stays. */
const WRITTEN = [
  "chain-check.json",
  "demo-loaded",
  "dev-issuer.jwk.json",
  "dev-schemas",
  "hub-keys.json",
  "logs",
  "postgres",
  "receipt-keys",
  "secrets.json",
];

/** What a sandbox has written to the data folder; a `StartError` refuses where it is production's, or on another server. */
export async function sandboxDataIn({ mode, databaseUrl, dataDir }: HubConfig): Promise<string[]> {
  if (mode === "production")
    throw new StartError("HUB_MODE is production: the data of a production hub is never removed.");
  if (databaseUrl !== undefined) {
    throw new StartError(
      "The data is on the server of DATABASE_URL: remove its databases there, then the data folder.",
    );
  }
  const entries = existsSync(dataDir) ? (await readdir(dataDir)).filter((name) => WRITTEN.includes(name)) : [];
  if (entries.length > 0 && !entries.includes("postgres")) {
    throw new StartError(`${dataDir} holds no sandbox with a database of its own: nothing is removed.`);
  }
  return entries;
}

/** Removes them, and the folder if nothing else is in it; returns what is left. Refuses while a hub runs on the folder. */
export async function removeSandboxData({ dataDir }: HubConfig, entries: readonly string[]): Promise<string[]> {
  const release = lockDataFolder(dataDir);
  try {
    if ((await findRunningPostgres(dataDir)) !== undefined) {
      throw new StartError(`The database in ${dataDir} is still running: wait until it has stopped, or stop it.`);
    }
    for (const name of entries) await rm(join(dataDir, name), { recursive: true, force: true });
  } finally {
    release();
  }
  const left = await readdir(dataDir);
  // The folder may be a volume, which cannot be removed.
  if (left.length === 0) await rmdir(dataDir).catch(() => undefined);
  return left;
}
