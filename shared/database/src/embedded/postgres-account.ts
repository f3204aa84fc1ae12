import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { StartError } from "../connection/start-error.js";

/** An account of the operating system, by number. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account that PostgreSQL runs as; `undefined` is the hub's own. PostgreSQL refuses root and initdb needs an account
 * with a name, so root uses `nobody`, which every Linux has. An existing folder keeps its owner.
 */
export function postgresAccount(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = statSync(dataFolder, { throwIfNoEntry: false });
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return { uid: idOf("-u"), gid: idOf("-g") };
}

/** Whether the account can enter the folder and every folder above it. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  const entered = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { ...account, cwd: "/", stdio: "ignore" });
  return entered.status === 0;
}

function idOf(kind: "-u" | "-g"): number {
  try {
    return Number(execFileSync("id", [kind, "nobody"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    throw new StartError(
      "PostgreSQL does not run as root, and this machine has no account 'nobody' to run it as: " +
        "start the hub as an ordinary user, or set DATABASE_URL.",
    );
  }
}
