import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf, StartError } from "@hub/database";

interface Holder {
  readonly pid: number;
  /** When that process began: its number alone may belong to another one by now. */
  readonly born: string;
}

const lockFile = (dataDir: string): string => join(dataDir, "hub.lock");

/** A file in a data folder that a restore has begun to fill and not finished. */
export const RESTORING = "restoring";

/** Refuses a data folder whose restore was interrupted. */
export function refuseHalfRestored(dataDir: string): void {
  if (!existsSync(join(dataDir, RESTORING))) return;
  throw new StartError(`A restore into ${dataDir} was interrupted: remove the folder, and restore again.`);
}

/** Whether a killed hub has left its lock there. */
export function wasLeftByKilled(dataDir: string): boolean {
  const file = lockFile(dataDir);
  return existsSync(file) && livingHolder(readFileSync(file, "utf8")) === undefined;
}

/** Locks the data folder for this process; returns how to unlock it. The lock of a killed hub is taken over. */
export function lockDataFolder(dataDir: string): () => void {
  const file = lockFile(dataDir);
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) ?? "" } satisfies Holder);
  while (!createWhole(file, mine)) {
    const found = readFileSync(file, "utf8");
    const holder = livingHolder(found);
    if (holder !== undefined) {
      throw new StartError(
        `A hub (process ${holder.pid}) already runs on the data folder ${dataDir}: stop it, or set HUB_DATA_DIR to another.`,
      );
    }
    discard(file, found);
  }
  return () => rmSync(file, { force: true });
}

/** Whether a running process has locked the data folder. */
export function isDataFolderTaken(dataDir: string): boolean {
  const file = lockFile(dataDir);
  return existsSync(file) && livingHolder(readFileSync(file, "utf8")) !== undefined;
}

/** Creates the file with its content atomically, or not at all if there is one. */
function createWhole(file: string, content: string): boolean {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Another hub may have replaced the stale lock in between: what is moved away is looked at again, and put back if it is not the stale one. */
function discard(file: string, stale: string): void {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (readFileSync(aside, "utf8") === stale) rmSync(aside);
  else renameSync(aside, file);
}

function livingHolder(content: string): Holder | undefined {
  try {
    const holder = JSON.parse(content) as Holder;
    return birthOf(holder.pid) === holder.born ? holder : undefined;
  } catch {
    return undefined;
  }
}

function birthOf(pid: number): string | undefined {
  try {
    if (process.platform !== "linux")
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    // The program's name is in brackets and may hold anything; the start time is the twentieth field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
    return `${boot} ${fields?.[19]}`;
  } catch {
    return undefined;
  }
}
