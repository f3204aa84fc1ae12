/**
 * `npm run dev`: runs the hub and, whenever a source file is saved, bundles the programs that it is part of and restarts those
 * alone; pages are built anew beside the gateway, which takes them up.
 * `npm run dev -- --inspect=children` starts that part with a debugger port.
 */
import { basename, dirname, join, relative } from "node:path";
import { watch } from "chokidar";
import { context, formatMessages } from "esbuild";
import { takeDocuments, watchPages } from "../gateway/web/watch.mjs";
import { allBundles, oneBundleOf, ROOT } from "./build.mjs";

const SUFFIX = ".dev.js";
/** An editor saves several files at once, and some write a file twice. */
const SETTLES_IN_MS = 40;
const SOURCES = ["gateway", "infra", "shared", "subgraphs"].map((folder) => join(ROOT, folder));

const bundles = await allBundles();
const parts = [...new Set(bundles.map(({ outdir }) => basename(dirname(outdir))))].filter((part) => part !== "infra");
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

const programs = await context({
  ...oneBundleOf(bundles),
  entryNames: "[dir]/[name].dev",
  chunkNames: "infra/dist/[name]-[hash].dev",
  // Only a debugger needs them, and they take a third of the time.
  sourcemap: inspected !== undefined,
  metafile: true,
});
/** The source files of each part. */
let sourcesOf = new Map();

/** Bundles anew; answers whether it could, and shows what cannot be compiled. */
async function rebuild() {
  try {
    const { metafile } = await programs.rebuild();
    sourcesOf = new Map(parts.map((part) => [part, inputsOf(metafile, part)]));
    return true;
  } catch (failure) {
    if (!failure.errors) throw failure;
    console.error((await formatMessages(failure.errors, { kind: "error", color: true })).join("\n"));
    return false;
  }
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
  if (files.some(isProgram) && !(await rebuild())) return;
  if (files.some(isDocument)) await takeDocuments();
  for (const file of files) changed.delete(file);
  if (files.some((file) => file.startsWith("infra/src/"))) {
    hub.note("  ! infra/src has changed: restart npm run dev to see it.");
  }
  const belongs = (part) => (file) => sourcesOf.get(part)?.has(file) || (part === "gateway" && isDocument(file));
  const affected = parts.filter((part) => files.some(belongs(part)));
  if (affected.length === 0) return;
  hub.note(`  … ${files.join(", ")}`);
  await hub.replace(affected);
}
