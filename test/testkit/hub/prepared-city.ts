import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { preparedFolder } from "../config.js";

const run = promisify(execFile);
/** A limit for what hangs. */
const FILL_TIMEOUT_MS = 280_000;

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * A data folder of its own for a hub under test: a copy of one that a hub has filled and left. It is filled once in a test run, by
 * the first test that needs it, since most tests begin where the first start of a hub ends. Outside of a test run it is empty.
 */
export async function dataFolderOf(city: "demo" | "bare", fill: (dataDir: string) => Promise<void>): Promise<string> {
  const own = await mkdtemp(join(tmpdir(), "hub-test-"));
  if (preparedFolder === undefined) return own;
  const filled = join(preparedFolder, city);
  await fillOnce(filled, fill);
  // As `cp` keeps them: PostgreSQL's files belong to an account of their own.
  await run("cp", ["-a", `${filled}/.`, own]);
  return own;
}

/** Of several test workers one fills it, and the others wait for that. */
async function fillOnce(filled: string, fill: (dataDir: string) => Promise<void>): Promise<void> {
  const inWork = `${filled}.filling`;
  for (const until = Date.now() + FILL_TIMEOUT_MS; !(await exists(filled)); ) {
    if (Date.now() > until) throw new Error(`No hub fills ${filled}.`);
    const isOurs = await mkdir(inWork).then(
      () => true,
      () => false,
    );
    if (isOurs) await fillAndLeave(inWork, filled, fill);
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function fillAndLeave(inWork: string, filled: string, fill: (dataDir: string) => Promise<void>): Promise<void> {
  if (await exists(filled)) return rm(inWork, { recursive: true });
  try {
    await fill(inWork);
    // A copy listens on a port of its own: on the first one's, its links could reach another copy's databases.
    await rm(join(inWork, "postgres", "postmaster.opts"));
    await rename(inWork, filled);
  } catch (error) {
    await rm(inWork, { recursive: true, force: true });
    throw error;
  }
}
