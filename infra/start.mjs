/**
 * `npm start`: builds what is stale, then runs the hub in this process; `npm run gateway` does so with the gateway alone. Plain
 * JavaScript, since nothing is built before it.
 */
import { buildPrograms } from "./build.mjs";

const PARENT_CHECK_MS = 200;
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old, the hub needs 20.19 or newer: install it from nodejs.org.`);
}

const isGateway = process.argv[2] === "gateway";
stopWithNpm();
await build();
await import(isGateway ? "../gateway/dist/program.js" : "./dist/main.js");

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

/** A line that moves while it builds, on a terminal. */
async function build() {
  const began = Date.now();
  const isTerminal = process.stdout.isTTY === true;
  const show = (done, total) => isTerminal && process.stdout.write(`\r\x1b[K  … Build        ${done} of ${total}`);
  show(0, "all");
  try {
    await buildPrograms(show);
  } catch (error) {
    if (error.code === "ERR_MODULE_NOT_FOUND") fail("The hub's packages are not installed: run npm ci.");
    fail(`It could not be built. If packages are missing, run npm ci.\n${error.message}`);
  } finally {
    if (isTerminal) process.stdout.write("\r\x1b[K");
  }
  console.log(`  ✓ ${"Build".padEnd(12)} ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s`);
}

function fail(line) {
  console.error(`  ✗ ${line}`);
  process.exit(1);
}
