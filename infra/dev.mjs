/**
 * `npm run dev`: runs the hub and, whenever a source file is saved, bundles the programs that it is part of and restarts those
 * alone. Packages from npm stay outside the bundles here, so that bundling takes a fraction of a second.
 * `npm run dev -- --inspect=children` starts that part with a debugger port.
 */
import { basename, dirname, join, relative } from "node:path";
import { watch } from "chokidar";
import { context, formatMessages } from "esbuild";
import { allBundles, ROOT } from "./build.mjs";

const SUFFIX = ".dev.js";
/** An editor saves several files at once, and some write a file twice. */
const SETTLES_IN_MS = 40;
const SOURCES = ["gateway", "infra", "shared", "subgraphs"].map((folder) => join(ROOT, folder));

const externalPackages = {
  name: "external-packages",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("@hub/") ? undefined : { path, external: true },
    );
  },
};

const bundles = await Promise.all(
  (await allBundles()).map(async (options) => ({
    part: basename(dirname(options.outdir)),
    inputs: new Set(),
    /** Its sources have changed since it was last bundled. */
    isStale: true,
    context: await context({
      ...options,
      external: [],
      entryNames: "[name].dev",
      sourcemap: true,
      metafile: true,
      plugins: [externalPackages],
    }),
  })),
);

const inspected = readArguments(process.argv.slice(2));

/** The part that a debugger is to attach to. */
function readArguments([given]) {
  const parts = bundles.map(({ part }) => part).filter((part) => part !== "infra");
  const usage = `Usage: npm run dev [-- --inspect=<part>]: the hub, which takes up each saved source file.\n  Parts: ${[...new Set(parts)].join(", ")}`;
  if (given === undefined) return undefined;
  const [, part] = /^--inspect=(.+)$/.exec(given) ?? [];
  if (part !== undefined && parts.includes(part)) return part;
  const isHelp = /^(--help|-h)$/.test(given);
  console.error(isHelp ? usage : `  ✗ There is no option '${given}'. ${usage}`);
  return process.exit(isHelp ? 0 : 1);
}

/** Bundles what is stale; returns the parts that were bundled. What cannot be compiled is shown and stays stale. */
async function rebuild() {
  const stale = bundles.filter(({ isStale }) => isStale);
  const results = await Promise.allSettled(
    stale.map(async (bundle) => {
      const { metafile } = await bundle.context.rebuild();
      bundle.inputs = new Set(Object.keys(metafile.inputs));
      bundle.isStale = false;
      return bundle.part;
    }),
  );
  await showErrors(results.filter(({ status }) => status === "rejected").map(({ reason }) => reason));
  return [...new Set(results.filter(({ status }) => status === "fulfilled").map(({ value }) => value))];
}

async function showErrors(failures) {
  const texts = await Promise.all(
    failures.map(({ errors, message }) =>
      errors ? formatMessages(errors, { kind: "error", color: true }) : [message],
    ),
  );
  // A shared file is part of several programs, and is shown once.
  for (const text of new Set(texts.flat())) console.error(text);
}

await rebuild();
if (bundles.some(({ isStale }) => isStale)) process.exit(1);

const changed = new Set();
let timer;
let working = Promise.resolve();
let hub;

const sources = watch(SOURCES, {
  ignoreInitial: true,
  ignored: (path) => /[\\/](node_modules|dist|\.turbo)([\\/]|$)|\.(test|testkit|fixture)\.ts$/.test(path),
});
sources.on("all", (_event, path) => {
  const file = relative(ROOT, path).replaceAll("\\", "/");
  if (!/\/src\/.*\.ts$/.test(file)) return;
  changed.add(file);
  clearTimeout(timer);
  timer = setTimeout(() => {
    working = working.then(take).catch((error) => hub?.note(`  ✗ ${error.message}`));
  }, SETTLES_IN_MS);
});
await new Promise((resolve) => sources.once("ready", resolve));

const { startDevHub } = await import("./dist/dev.main.dev.js");
hub = await startDevHub({ programSuffix: SUFFIX, inspected, onStop: () => sources.close() });
await take();

/** Bundles and restarts what has been saved since the last time. */
async function take() {
  const files = [...changed];
  if (files.length === 0 || hub === undefined || hub.isStopping) return;
  changed.clear();
  // A file that no program knows is new: a program that needs it could not be compiled, and is stale already.
  for (const bundle of bundles) bundle.isStale ||= files.some((file) => bundle.inputs.has(file));
  const parts = await rebuild();
  if (files.some((file) => file.startsWith("infra/src/"))) {
    hub.note("  ! infra/src has changed: restart npm run dev to see it.");
  }
  const running = parts.filter((part) => part !== "infra");
  if (running.length === 0) return;
  hub.note(`  … ${files.join(", ")}`);
  await hub.replace(running);
}
