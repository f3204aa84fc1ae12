import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { ROOT } from "../config.js";
import { SUPERGRAPH_FILE } from "./supergraph-composition.service.js";

const MAX_BYTES = 64 * 1024 * 1024;

/** The supergraph that clients know: that of the branch `main`, or of the files where there is no git; empty where there is none. */
export async function knownSupergraph(): Promise<string> {
  for (const branch of ["main", "origin/main"]) {
    const sdl = await atBranch(branch);
    if (sdl !== undefined) return sdl;
  }
  return readFile(join(ROOT, SUPERGRAPH_FILE), "utf8").catch(() => "");
}

async function atBranch(branch: string): Promise<string | undefined> {
  const show = ["-C", ROOT, "show", `${branch}:${SUPERGRAPH_FILE}`];
  return promisify(execFile)("git", show, { maxBuffer: MAX_BYTES }).then(
    ({ stdout }) => stdout,
    () => undefined,
  );
}
