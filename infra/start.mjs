/**
 * `npm start`: builds what is stale, then runs the hub in this process; `npm run gateway` does so with the gateway alone. Plain
 * JavaScript, since nothing is built before it.
 */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PARENT_CHECK_MS = 200;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old, the hub needs 20.19 or newer: install it from nodejs.org.`);
}

const isGateway = process.argv[2] === "gateway";
stopWithNpm();
await build(isGateway ? "@hub/gateway" : undefined);
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

/** Of all packages, or of one with those that it needs. */
async function build(packageName) {
  const began = Date.now();
  const isTerminal = process.stdout.isTTY === true;
  if (isTerminal) process.stdout.write("  … Build");
  const { code, output, signal } = await runTurbo(packageName ? [`--filter=${packageName}`] : []);
  if (isTerminal) process.stdout.write("\r\x1b[K");
  if (signal !== undefined) process.exit(0);
  if (code !== 0) {
    process.stderr.write(output);
    fail("It could not be built: see above. If packages are missing, run npm ci.");
  }
  console.log(`  ✓ ${"Build".padEnd(12)} ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s`);
}

/** Its output is kept and shown only when it fails. A signal while it runs ends both. */
async function runTurbo(more) {
  const args = ["run", "build", "--output-logs=errors-only", "--no-update-notifier", "--ui=stream", ...more];
  const turbo = spawn(process.execPath, [turboProgram(), ...args], {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let signal;
  const stop = (received) => {
    signal = received;
    turbo.kill(received);
  };
  for (const stream of [turbo.stdout, turbo.stderr]) stream.on("data", (chunk) => (output += chunk));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, stop);
  const code = await new Promise((resolve) => {
    turbo.once("error", (error) => {
      output += `${error.message}\n`;
      resolve(1);
    });
    turbo.once("close", resolve);
  });
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, stop);
  return { code, output, signal };
}

function turboProgram() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve("turbo/package.json")), "bin", "turbo");
  } catch {
    return fail("The hub's packages are not installed: run npm ci.");
  }
}

function fail(line) {
  console.error(`  ✗ ${line}`);
  process.exit(1);
}
