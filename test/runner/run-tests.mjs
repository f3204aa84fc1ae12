/**
 * `npm test` builds the programs, checks the sources and runs all tests. `npm test -- <pattern>` only runs the tests whose path
 * matches; all arguments go to Jest.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** The packages are ES modules, which Jest loads through an interface of Node that needs this flag. */
const FLAGS = ["--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
const JEST = fileURLToPath(import.meta.resolve("jest/bin/jest"));

async function run([program, ...args]) {
  const [code] = await once(spawn(program, args, { cwd: ROOT, stdio: "inherit" }), "exit");
  return code ?? 1;
}

const args = process.argv.slice(2);
const steps = [[process.execPath, ...FLAGS, JEST, ...args]];
if (args.length === 0) steps.unshift(["npm", "run", "-s", "build"], ["npm", "run", "-s", "check"]);
for (const step of steps) {
  process.exitCode = await run(step);
  if (process.exitCode !== 0) break;
}
