/**
 * `npm start`: checks the settings, builds what is stale, then runs the hub in this process; `npm run gateway` does so with the
 * gateway alone, and `npm run subgraph -- children` with one subgraph. Plain JavaScript, since nothing is built before it.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildPrograms, buildSettings, isBuilt, ROOT } from "./build.mjs";

const USAGE = `npm start: runs the whole hub on this machine; npm run gateway: the gateway alone;
  npm run subgraph -- <name>: one subgraph alone, by its own settings (docs/several-hosts.md).
  Settings are environment variables, as in PORT=4001 npm start; docs/running.md lists them. Ctrl-C stops it.`;
const PARENT_CHECK_MS = 200;
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old, the hub needs 20.19 or newer: install it from nodejs.org.`);
}

const program = programIn(process.argv.slice(2));
stopWithNpm();
if (!(await isBuilt())) {
  if (program.isHub) await checkSettings();
  await build();
}
await import(program.path);

/** What runs in this process, by the command's arguments. */
function programIn([what, ...others]) {
  if (what === "subgraph") return subgraphProgram(others);
  const isGateway = what === "gateway";
  readArguments(isGateway || what === undefined ? others : [what, ...others]);
  // The hub's own gateway; without HUB_MODE it stands in front of somebody else's supergraph, which has to be named.
  if (isGateway && process.env.HUB_MODE) process.env.SUPERGRAPH_FILE ||= join(ROOT, "infra", "supergraph.graphql");
  return isGateway ? { path: "../gateway/dist/program.js" } : { path: "./dist/main.js", isHub: true };
}

function subgraphProgram([name, ...others]) {
  if (name?.startsWith("-")) readArguments([name]);
  readArguments(others);
  const names = readdirSync(join(ROOT, "subgraphs"));
  if (!names.includes(name)) fail(`npm run subgraph -- <name>: the subgraphs are ${names.join(", ")}.`);
  return { path: `../subgraphs/${name}/dist/program.js` };
}

function readArguments([given]) {
  if (given === undefined) return;
  if (given !== "--help" && given !== "-h")
    fail(
      `There is no option '${given}': npm start takes none, its settings are environment variables (docs/running.md).`,
    );
  console.log(`  ${USAGE}`);
  process.exit(0);
}

/** npm passes SIGTERM to the shell between it and us, which ends without passing it on. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, PARENT_CHECK_MS);
  watch.unref();
}

/** A wrong setting is known before the build, which takes longer. */
async function checkSettings() {
  const { readConfig } = await import(await buildSettings().catch(failBuild));
  try {
    readConfig();
  } catch (error) {
    fail(error.message);
  }
}

/** A line that moves while it builds, on a terminal; else a line at its beginning. */
async function build() {
  const began = Date.now();
  const isTerminal = process.stdout.isTTY === true;
  if (!isTerminal) console.log("  … Build: programs from their sources");
  const show = (text) =>
    isTerminal && process.stdout.write(`\r\x1b[K  … ${"Build".padEnd(12)} ${secondsSince(began)}  ${text}`);
  try {
    await buildPrograms((read, all) => show(read < all ? `${read} of ${all} source files` : "writing the programs"));
  } catch (error) {
    if (isTerminal) process.stdout.write("\r\x1b[K");
    failBuild(error);
  }
  if (isTerminal) process.stdout.write("\r\x1b[K");
  console.log(`  ✓ ${"Build".padEnd(12)} ${secondsSince(began)}`);
}

function secondsSince(began) {
  return `${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s`;
}

function failBuild(error) {
  if (error.code === "ERR_MODULE_NOT_FOUND") fail("The hub's packages are not installed: run npm ci.");
  fail(`It could not be built. If packages are missing, run npm ci.\n${error.message}`);
}

function fail(line) {
  console.error(`  ✗ ${line}`);
  process.exit(1);
}
