import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { prepareDataFolder, removePostgres, StartError } from "@hub/database";
import { RESTORING } from "../process/data-folder-lock.js";
import type { KeptFile } from "./backup-reader.js";

/** Does the work in an empty data folder. When it fails, the folder is as it was; while it runs, no hub starts there. */
export async function withEmptyFolder<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const isThere = existsSync(dataDir);
  if (isThere && (await readdir(dataDir)).length > 0) {
    throw new StartError(
      `${dataDir} is not empty, and a restore overwrites nothing: set HUB_DATA_DIR to an empty folder, or name with --only the one database that is lost.`,
    );
  }
  await prepareDataFolder(dataDir);
  await writeFile(join(dataDir, RESTORING), "");
  try {
    const done = await work();
    await rm(join(dataDir, RESTORING));
    return done;
  } catch (error) {
    await removePostgres(dataDir);
    for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true, force: true });
    if (!isThere) await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}

/** Puts the files of a backup into the data folder, readable by their owner alone. */
export async function writeKeptFiles(dataDir: string, files: readonly KeptFile[]): Promise<void> {
  for (const { path, data } of files) {
    const file = normalize(join(dataDir, path));
    if (!file.startsWith(`${dataDir}/`)) throw new StartError(`The backup cannot be used: it has a file ${path}.`);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, data, { mode: 0o600 });
  }
}
