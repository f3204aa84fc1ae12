/**
 * `npm run dev`: runs the hub and, whenever a source file is saved, bundles the programs that it is part of and restarts those
 * alone. Packages from npm stay outside the bundles here, so that bundling takes a fraction of a second.
 * `npm run dev -- --inspect=children` starts that part with a debugger port.
 */
import { watch } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { context, formatMessages } from "esbuild";
import { allBundles, ROOT } from "./build.mjs";

const [wrong] = process.argv.slice(2).filter((argument) => !/^--inspect=./.test(argument));
if (wrong !== undefined) {
  const usage = "Usage: npm run dev [-- --inspect=<part>]: the hub, which takes up each saved source file.";
  console.error(/^(--help|-h)$/.test(wrong) ? usage : `  ✗ There is no option '${wrong}'. ${usage}`);
  process.exit(/^(--help|-h)$/.test(wrong) ? 0 : 1);
}

const SUFFIX = ".dev.js";
/** An editor saves several files at once, and some write a file twice. */
const SETTLES_IN_MS = 40;

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

/** Bundles anew; returns the parts that were, or undefined where a source cannot be compiled. */
async function rebuild(changed) {
  const results = await Promise.allSettled(
    changed.map(async (bundle) => {
      const { metafile } = await bundle.context.rebuild();
      bundle.inputs = new Set(Object.keys(metafile.inputs));
    }),
  );
  const failures = results.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
  if (failures.length === 0) return [...new Set(changed.map(({ part }) => part))];
  const texts = await Promise.all(
    failures.map(({ errors = [] }) => formatMessages(errors, { kind: "error", color: true })),
  );
  console.error([...new Set(texts.flat())].join("\n"));
  return undefined;
}

if ((await rebuild(bundles)) === undefined) process.exit(1);
const inspected = process.argv.find((argument) => argument.startsWith("--inspect="))?.slice("--inspect=".length);
const { startDevHub } = await import("./dist/dev.main.dev.js");
const hub = await startDevHub(SUFFIX, inspected);

const pending = new Set();
let timer;
let working = Promise.resolve();
for (const folder of ["gateway", "infra", "shared", "subgraphs"]) {
  watch(join(ROOT, folder), { recursive: true }, (_event, file) => {
    const path = `${folder}/${file ?? ""}`;
    if (!/\/src\/.*\.ts$/.test(path) || /\.(test|testkit|fixture)\.ts$/.test(path)) return;
    pending.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(take).catch((error) => hub.note(`  ✗ ${error.message}`));
    }, SETTLES_IN_MS);
  });
}

/** Takes what has been saved since the last time. */
async function take() {
  const files = [...pending];
  pending.clear();
  if (files.length === 0) return;
  const isPartOf = ({ inputs }) => files.some((file) => inputs.has(file));
  // A file that no program knows yet may be what one of them could not find before.
  const affected = bundles.some(isPartOf) ? bundles.filter(isPartOf) : bundles;
  const parts = await rebuild(affected);
  if (parts === undefined) return;
  if (parts.includes("infra")) hub.note("  ! infra has changed: restart npm run dev to see it.");
  const running = parts.filter((part) => part !== "infra");
  hub.note(`  … ${files.map((file) => relative(".", file)).join(", ")}`);
  if (running.length > 0) await hub.replace(running);
}
