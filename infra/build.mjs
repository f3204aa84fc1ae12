/**
 * Bundles every program of the hub into one file of its package's `dist`, straight from the TypeScript sources; type checking is
 * `npm run check:types`. Plain JavaScript, since nothing is built before it. Run by itself it builds what is stale.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, "infra", "dist", "build.json");
const WORKSPACES = ["gateway", "infra", "shared", "subgraphs"];

/** One bundle: where its sources begin and where its files go. */
function bundlesOf(committeeFolders) {
  const program = (folder) => ({ folder, entryPoints: { program: join(folder, "src/main.ts") } });
  const picture = { folder: "subgraphs/picture", entryPoints: { rebuild: "subgraphs/picture/src/rebuild.main.ts" } };
  return [program("gateway"), ...committeeFolders.map(program), picture];
}

/** esbuild's options of all bundles, `infra`'s commands as one, since they share most of their code. */
export async function allBundles() {
  const subgraphs = (await readdir(join(ROOT, "subgraphs"))).map((name) => `subgraphs/${name}`).sort();
  const commands = (await readdir(join(ROOT, "infra/src"))).filter((file) => /(^|\.)main\.ts$/.test(file));
  const infra = {
    folder: "infra",
    entryPoints: Object.fromEntries(commands.map((file) => [file.replace(/\.ts$/, ""), `infra/src/${file}`])),
    splitting: true,
  };
  return [...bundlesOf(subgraphs), infra].map(({ folder, entryPoints, splitting = false }) => ({
    entryPoints,
    splitting,
    absWorkingDir: ROOT,
    outdir: join(ROOT, folder, "dist"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    // The graph's types are named after their classes.
    keepNames: true,
    // Looked for at run time by who counts statements, and by TypeORM; esbuild and the compiler's own parts bundle badly.
    external: ["pg", "esbuild"],
    tsconfig: join(ROOT, "tsconfig.json"),
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "silent",
  }));
}

/**
 * Builds all programs unless nothing has changed since the last time; `onProgress(done, total)` is called after each bundle.
 * Rejects with a text that names file and line of what cannot be compiled.
 */
export async function buildPrograms(onProgress = () => {}) {
  const stamp = await stampOfSources();
  const bundles = await allBundles();
  if ((await readFile(STAMP, "utf8").catch(() => "")) === stamp && bundles.every(isThere)) return { isFresh: true };
  const { build, formatMessages } = await import("esbuild");
  await Promise.all(
    [...new Set(bundles.map(({ outdir }) => outdir))].map((each) => rm(each, { recursive: true, force: true })),
  );
  let done = 0;
  await Promise.all(
    bundles.map(async (bundle) => {
      await build(bundle).catch(async (failure) => {
        if (!failure.errors) throw failure;
        throw new Error((await formatMessages(failure.errors, { kind: "error" })).join("\n"));
      });
      onProgress(++done, bundles.length);
    }),
  );
  await mkdir(dirname(STAMP), { recursive: true });
  await writeFile(STAMP, stamp);
  return { isFresh: false };
}

const isThere = ({ outdir, entryPoints }) =>
  Object.keys(entryPoints).every((name) => existsSync(join(outdir, `${name}.js`)));

/** Changes with any source file's name, size or time, and with the installed packages. */
async function stampOfSources() {
  const hash = createHash("sha256");
  const files = (await Promise.all(WORKSPACES.map((name) => sourcesIn(join(ROOT, name))))).flat().sort();
  for (const file of [...files, join(ROOT, "tsconfig.json"), join(ROOT, "package-lock.json")]) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${relative(ROOT, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function sourcesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "dist" || entry.name === "node_modules" ? [] : sourcesIn(path);
    return /\.(ts|mjs|json)$/.test(entry.name) && !/\.(test|testkit|fixture)\.ts$/.test(entry.name) ? [path] : [];
  });
  return (await Promise.all(below)).flat();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildPrograms().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
