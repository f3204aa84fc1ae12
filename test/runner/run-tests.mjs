/**
 * `npm test` builds the programs, checks the sources and runs all tests. `npm test -- <pattern>` only runs the tests whose path
 * matches; all arguments go to Jest.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { memoryFolder } from "./memory-folder.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const FLAGS = [
  // The packages are ES modules, which Jest loads through an interface of Node that needs this flag.
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
  // Each test file brings thousands of objects that outlive it shortly, which cost least where they die young.
  "--max-semi-space-size=64",
  `--import=${new URL("code-cache.mjs", import.meta.url)}`,
];
const JEST = fileURLToPath(import.meta.resolve("jest/bin/jest"));

async function run([program, ...args], env) {
  const [code] = await once(spawn(program, args, { cwd: ROOT, stdio: "inherit", env }), "exit");
  return code ?? 1;
}

/** What makes all tests together quicker. A test that runs alone may measure a hub or fill a disk, and has them as they are. */
async function economies() {
  const folder = process.env.TMPDIR === undefined && (await memoryFolder());
  // As Node itself sets it: hubs that keep more garbage start in three quarters of the time.
  return { HUB_TEST_NODE_OPTIONS: "--max-semi-space-size=16", ...(folder && { HUB_TEST_FOLDER: folder }) };
}

const args = process.argv.slice(2);
const isWhole = args.length === 0;
const env = { ...process.env, ...(isWhole && (await economies())) };
const steps = [[process.execPath, ...FLAGS, JEST, ...args]];
if (isWhole) steps.unshift(["npm", "run", "-s", "build"], ["npm", "run", "-s", "check"]);
for (const step of steps) {
  process.exitCode = await run(step, env);
  if (process.exitCode !== 0) break;
}
