import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../../../testkit/hub/running-hub.js";
import { TOOL_CACHE } from "../../../testkit/machine/tool-cache.js";

/** The commit whose subgraphs the hub of today is compared with: the last before its way of a question was made shorter. */
export const EARLIER_COMMIT = "79717222";

const run = promisify(execFile);

/** A folder with that commit's hub, installed and built. It is made once, and found again by its commit. */
export async function earlierRelease(report: (text: string) => void): Promise<string> {
  const folder = join(TOOL_CACHE, `hub-${EARLIER_COMMIT}`);
  if (existsSync(folder)) return folder;
  const inWork = `${folder}.in-work`;
  await rm(inWork, { recursive: true, force: true });
  await mkdir(inWork, { recursive: true });
  report(`The hub of ${EARLIER_COMMIT} is unpacked …`);
  const archive = `${inWork}.tar`;
  await run("git", ["archive", "--output", archive, EARLIER_COMMIT], { cwd: ROOT }).catch((error) => {
    throw new Error(`The comparison needs commit ${EARLIER_COMMIT} of this repository's history: ${error.message}`);
  });
  await run("tar", ["-xf", archive, "-C", inWork]);
  await rm(archive);
  report("… its packages are installed …");
  await run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: inWork });
  report("… and it is built.");
  await run(process.execPath, ["infra/build.mjs"], { cwd: inWork });
  await rename(inWork, folder);
  return folder;
}
