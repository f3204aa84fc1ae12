/** Installs the tools of this folder, unless the installed ones are those of the lock. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = dirname(fileURLToPath(import.meta.url));
const STAMP = join(FOLDER, "node_modules", ".lock-sum");
const sum = createHash("sha256")
  .update(readFileSync(join(FOLDER, "package-lock.json")))
  .digest("hex");

if (!existsSync(STAMP) || readFileSync(STAMP, "utf8") !== sum) {
  console.log("Installing the tools of test/tools (some 340 MB), which `npm ci` leaves out …");
  // Hive's parts ask for Node 22 and work with 20: their warnings are not the reader's.
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync("npm", args, { cwd: FOLDER, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, sum);
}
