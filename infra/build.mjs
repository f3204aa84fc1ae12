/**
 * Bundles every program of the hub into one file of its package's `dist`, straight from the TypeScript sources; type checking is
 * `npm run check:types`. Plain JavaScript, since nothing is built before it. Run by itself it builds what is stale.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isWebBuilt } from "../gateway/web/build.mjs";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, "infra", "dist", "build.json");
const WORKSPACES = ["gateway", "infra", "shared", "subgraphs"];
/** Folders without a source of a program; `web` is built by itself. */
const NO_PROGRAMS = new Set(["dist", "node_modules", "web"]);

/** One bundle: where its sources begin and where its files go. */
function bundlesOf(committeeFolders) {
  const program = (folder) => ({ folder, entryPoints: { program: join(folder, "src/main.ts") } });
  const picture = {
    folder: "subgraphs/picture",
    entryPoints: { rebuild: "subgraphs/picture/src/rebuild.main.ts", paper: "subgraphs/picture/src/paper.main.ts" },
  };
  const gateway = {
    folder: "gateway",
    entryPoints: { program: "gateway/src/main.ts", planner: "gateway/src/planner.main.ts" },
  };
  return [gateway, ...committeeFolders.map(program), picture];
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
    // Bundled, that package does not find Node's own SHA-256 and hashes each document in JavaScript, ten times as slowly.
    alias: { "@apollo/utils.createhash": "node:crypto" },
    tsconfig: join(ROOT, "tsconfig.json"),
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "silent",
  }));
}

/** All bundles as one, which reads what they share once; in `infra/dist` is also what several programs share. */
export function oneBundleOf(bundles) {
  const places = bundles.flatMap(({ outdir, entryPoints }) =>
    Object.entries(entryPoints).map(([name, source]) => [join(relative(ROOT, outdir), name), source]),
  );
  return {
    ...bundles[0],
    entryPoints: Object.fromEntries(places),
    outdir: ROOT,
    splitting: true,
    // As deep as the sources: some of them find files of the project by their own place.
    chunkNames: "infra/dist/[name]-[hash]",
  };
}

/**
 * Builds all programs unless nothing has changed since the last time; `onProgress(done, all)` counts source files read.
 * Rejects with a text that names file and line of what cannot be compiled.
 */
export async function buildPrograms(onProgress = () => {}) {
  const pages = buildPages();
  const isFresh = await buildStalePrograms(onProgress).catch(async (error) => {
    await pages.catch(() => {});
    throw error;
  });
  return { isFresh: (await pages) && isFresh };
}

/** Whether nothing had to be built. */
async function buildStalePrograms(onProgress) {
  const stamp = await stampOfSources();
  const bundles = await allBundles();
  if (await isFresh(stamp, bundles)) return true;
  // Until all is written, what is there counts as stale.
  await rm(STAMP, { force: true });
  const { outputs } = await bundled({
    ...oneBundleOf(bundles),
    metafile: true,
    plugins: [countFiles(onProgress, await sourceFiles())],
  });
  await nameClassesAlone(outputs);
  await removeOthers(new Set(bundles.map(({ outdir }) => outdir)), outputs);
  await writeFile(STAMP, stamp);
  return false;
}

/** The pages, by a process of its own, since Vite would stay in the memory of this one; whether nothing had to be built. */
async function buildPages() {
  if (await isWebBuilt()) return true;
  const child = spawn(process.execPath, [join(ROOT, "gateway/web/build.mjs")], {
    stdio: ["ignore", "inherit", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  await new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))));
  });
  return false;
}

/** Whether all programs are those of the sources. */
export async function isBuilt() {
  return (await isFresh(await stampOfSources(), await allBundles())) && (await isWebBuilt());
}

/** Bundles the settings of `npm start` alone, which is quick; answers the address of the module that reads them. */
export async function buildSettings() {
  const [options] = await allBundles();
  const outfile = join(ROOT, "infra/dist/settings.check.js");
  const { outdir: _, ...others } = options;
  // Without what is only imported beside the settings, such as the database client.
  const plugins = [{ name: "settings-alone", setup: takeNoSideEffects }];
  await bundled({ ...others, entryPoints: ["infra/src/config.ts"], outfile, plugins });
  return pathToFileURL(outfile).href;
}

function takeNoSideEffects(build) {
  build.onResolve({ filter: /^@hub\// }, async ({ path, pluginData, ...from }) => {
    if (pluginData === "resolved") return undefined;
    const resolved = await build.resolve(path, { ...from, pluginData: "resolved" });
    return { ...resolved, sideEffects: false };
  });
  build.onResolve({ filter: /^\./ }, async ({ path, pluginData, ...from }) => {
    if (pluginData === "resolved" || from.resolveDir.includes("node_modules")) return undefined;
    const resolved = await build.resolve(path, { ...from, pluginData: "resolved" });
    return { ...resolved, sideEffects: false };
  });
}

async function isFresh(stamp, bundles) {
  return (await readFile(STAMP, "utf8").catch(() => "")) === stamp && bundles.every(isThere);
}

async function bundled(options) {
  const { build, formatMessages, stop } = await import("esbuild");
  try {
    const { metafile } = await build(options);
    return { outputs: Object.keys(metafile?.outputs ?? {}) };
  } catch (failure) {
    if (!failure.errors) throw failure;
    throw new Error((await formatMessages(failure.errors, { kind: "error" })).join("\n"));
  } finally {
    // Its process would stay for as long as this one, with all that it has read in memory.
    await stop();
  }
}

const NAME_ALL = 'var __name = (target, value) => __defProp(target, "name", { value, configurable: true });';
const NAME_CLASSES = `var __name = (target, value) =>
  target.name === value || !Object.hasOwn(target, "prototype") ? target : __defProp(target, "name", { value, configurable: true });`;

/**
 * Of esbuild's `keepNames` only the classes' names are needed. A function that is made at run time would take four times its memory for its
 * name, and ten times as long.
 */
async function nameClassesAlone(outputs) {
  const files = outputs.map((file) => join(ROOT, file)).filter((file) => file.endsWith(".js"));
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, "utf8");
      if (text.includes(NAME_ALL)) await writeFile(file, text.replace(NAME_ALL, NAME_CLASSES));
    }),
  );
}

/** What earlier builds have left. A hub that runs keeps the files that have not changed. */
async function removeOthers(folders, outputs) {
  const written = new Set(outputs.map((file) => join(ROOT, file)));
  for (const folder of folders) {
    const files = (await readdir(folder)).map((name) => join(folder, name));
    await Promise.all(files.filter((file) => !written.has(file)).map((file) => rm(file, { recursive: true })));
  }
}

/** Counts the project's own files as they are read. */
function countFiles(onProgress, files) {
  const sources = new Set(files.filter((file) => file.endsWith(".ts")));
  const all = sources.size;
  return {
    name: "count-files",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        if (sources.delete(path)) onProgress(all - sources.size, all);
        return undefined;
      });
      build.onEnd(() => {
        onProgress(all, all);
      });
    },
  };
}

const isThere = ({ outdir, entryPoints }) =>
  Object.keys(entryPoints).every((name) => existsSync(join(outdir, `${name}.js`)));

/** Changes with any source file's name, size or time, and with the installed packages. */
async function stampOfSources() {
  const hash = createHash("sha256");
  for (const file of [...(await sourceFiles()), join(ROOT, "tsconfig.json"), join(ROOT, "package-lock.json")]) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${relative(ROOT, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function sourceFiles() {
  return (await Promise.all(WORKSPACES.map((name) => sourcesIn(join(ROOT, name))))).flat().sort();
}

async function sourcesIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.map((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NO_PROGRAMS.has(entry.name) ? [] : sourcesIn(path);
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
