/**
 * `npm run dev`: runs the hub and, whenever a source file is saved, bundles the programs that it is part of and restarts those
 * alone; pages are built anew beside the gateway, which takes them up.
 * `npm run dev -- --inspect=children` starts that part with a debugger port.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { watch } from "chokidar";
import { context, formatMessages } from "esbuild";
import { takeDocuments, watchPages } from "../gateway/web/watch.mjs";
import { allBundles, oneBundleOf, ROOT } from "./build.mjs";

const SUFFIX = ".dev.js";
/** An editor saves several files at once, and some write a file twice. */
const SETTLES_IN_MS = 40;
const SOURCES = ["gateway", "infra", "shared", "subgraphs"].map((folder) => join(ROOT, folder));

const partOf = ({ outdir }) => basename(dirname(outdir));
const bundles = (await allBundles()).map(withoutCommands);
const parts = [...new Set(bundles.map(partOf))].filter((part) => part !== "infra");
const inspected = readArguments(process.argv.slice(2));

/** The part that a debugger is to attach to. */
function readArguments([given]) {
  const usage = `Usage: npm run dev [-- --inspect=<part>]: the hub, which takes up each saved source file.\n  Parts: ${parts.join(", ")}`;
  if (given === undefined) return undefined;
  const [, part] = /^--inspect=(.+)$/.exec(given) ?? [];
  if (part !== undefined && parts.includes(part)) return part;
  const isHelp = /^(--help|-h)$/.test(given);
  console.error(isHelp ? usage : `  ✗ There is no option '${given}'. ${usage}`);
  return process.exit(isHelp ? 0 : 1);
}

/** Of all commands this one alone is at work. */
function withoutCommands({ entryPoints, ...bundle }) {
  const { "dev.main": dev, ...others } = entryPoints;
  return { ...bundle, entryPoints: dev === undefined ? others : { "dev.main": dev } };
}

/** A bundler of programs that keeps what it has read. */
function bundlerOf(some) {
  const options = oneBundleOf(some);
  return context({
    ...options,
    // Read when something is printed, and by then as well from its package.
    external: [...options.external, "pdfkit"],
    entryNames: "[dir]/[name].dev",
    chunkNames: "infra/dist/[name]-[hash].dev",
    // Only a debugger needs them, and they take a third of the time.
    sourcemap: inspected !== undefined,
    metafile: true,
    write: false,
  });
}

const programs = await bundlerOf(bundles);

/** What has been written, by a hash of it: of all that is bundled a save changes a few files. */
const written = new Map();
/** The source files of each part. */
const sourcesOf = new Map();

/** Bundles anew; answers whether it could, and shows what cannot be compiled. */
async function rebuild() {
  try {
    const { metafile, outputFiles } = await programs.rebuild();
    await Promise.all(outputFiles.map(writeChanged));
    for (const part of parts) sourcesOf.set(part, inputsOf(metafile, part));
    return true;
  } catch (failure) {
    if (!failure.errors) throw failure;
    console.error((await formatMessages(failure.errors, { kind: "error", color: true })).join("\n"));
    return false;
  }
}

async function writeChanged({ path, hash, contents }) {
  if (written.get(path) === hash) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
  written.set(path, hash);
}

/** Of a part's program and of the chunks that it shares with others. */
function inputsOf({ outputs }, part) {
  const seen = new Set(Object.keys(outputs).filter((file) => file.endsWith(`${part}/dist/program${SUFFIX}`)));
  for (const file of seen) for (const { path } of outputs[file]?.imports ?? []) if (path in outputs) seen.add(path);
  return new Set([...seen].flatMap((file) => Object.keys(outputs[file].inputs)));
}

let hub;
const [isBuilt, pages] = await Promise.all([rebuild(), watchPages(tellOfPages)]);
if (!isBuilt) process.exit(1);

function tellOfPages(error) {
  const line = error ? `  ✗ pages: ${error.message}` : "  ✓ pages built";
  if (hub) hub.note(line);
  else if (error) console.error(line);
}

/** What a page asks: the gateway trusts it from its start. */
const isDocument = (file) => /^gateway\/web\/src\/.*\.graphql$/.test(file);
const isProgram = (file) => /\/src\/.*\.ts$/.test(file) && !file.startsWith("gateway/web/");

const changed = new Set();
let timer;
let working = Promise.resolve();

const sources = watch(SOURCES, {
  ignoreInitial: true,
  ignored: (path) => /[\\/](node_modules|dist|\.turbo)([\\/]|$)|\.(test|testkit|fixture)\.ts$/.test(path),
});
sources.on("all", (_event, path) => {
  const file = relative(ROOT, path).replaceAll("\\", "/");
  if (!isProgram(file) && !isDocument(file)) return;
  changed.add(file);
  clearTimeout(timer);
  timer = setTimeout(() => {
    working = working.then(take).catch((error) => hub?.note(`  ✗ ${error.message}`));
  }, SETTLES_IN_MS);
});
await new Promise((resolve) => sources.once("ready", resolve));

const { startDevHub } = await import("./dist/dev.main.dev.js");
hub = await startDevHub({
  programSuffix: SUFFIX,
  inspected,
  onStop: () => Promise.all([sources.close(), pages.close()]),
});
await take();

/** Bundles, and restarts the parts of what has been saved since the last time that could be compiled. */
async function take() {
  const files = [...changed];
  if (files.length === 0 || hub === undefined || hub.isStopping) return;
  const belongs = (part) => (file) => sourcesOf.get(part)?.has(file) || (part === "gateway" && isDocument(file));
  const affected = () => parts.filter((part) => files.some(belongs(part)));
  // What is saved meanwhile is for the next time.
  changed.clear();
  if (files.some(isProgram) && !(await rebuild())) {
    for (const file of files) changed.add(file);
    return;
  }
  if (files.some(isDocument)) await takeDocuments();
  if (files.some((file) => file.startsWith("infra/src/"))) {
    hub.note("  ! infra/src has changed: restart npm run dev to see it.");
  }
  const replaced = affected();
  if (replaced.length === 0) return;
  hub.note(`  … ${files.join(", ")}`);
  await hub.replace(replaced);
}
