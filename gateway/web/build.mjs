/**
 * Builds the pages where something has changed: the types of their operations, Vite's bundle in `dist/pages` with each file also compressed, and
 * the manifest of the documents that the gateway trusts. Plain JavaScript, since nothing is built before it.
 */
import { createHash } from "node:crypto";
import { appendFile, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WEB = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(WEB));
const STAMP = join(WEB, "dist", "build.json");
const QUALITY = 11;

/** Whether `dist` is that of the sources. */
export async function isWebBuilt() {
  return (await readFile(STAMP, "utf8").catch(() => "")) === (await stampOfSources());
}

/** Builds the pages, whether or not something has changed. */
export async function buildWeb() {
  const { documentsManifest, writeOperations } = await import("./operations.mjs");
  await rm(STAMP, { force: true });
  await writeOperations();
  const stamp = await stampOfSources();
  const { build } = await import("vite");
  // Else a test's or a developer's own would bring the libraries' warnings into the pages.
  process.env.NODE_ENV = "production";
  await build({ configFile: join(WEB, "vite.config.mjs") });
  await tellFontLicence();
  await writeFile(join(WEB, "dist", "documents.json"), JSON.stringify(await documentsManifest()));
  const files = await readdir(join(WEB, "dist", "pages"), { recursive: true });
  await Promise.all(files.filter((file) => /\.(js|css|html|svg|md)$/.test(file)).map((file) => compress(file)));
  await writeFile(STAMP, stamp);
}

/** After the licences of the scripts. */
async function tellFontLicence() {
  const font = await readFile(join(ROOT, "node_modules/@fontsource-variable/ibm-plex-sans/LICENSE"), "utf8");
  await appendFile(join(WEB, "dist", "pages", "licences.md"), `\n## IBM Plex Sans\n\n${font}`);
}

async function compress(file) {
  const path = join(WEB, "dist", "pages", file);
  const text = await readFile(path);
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
  };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text, options));
  await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
}

/** Changes with any source's name, size or time, with the graph and with the installed packages. */
async function stampOfSources() {
  const hash = createHash("sha256");
  const own = (await readdir(WEB, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](dist|node_modules)[\\/]|\.test\.ts$/.test(path));
  const outside = [
    join(ROOT, "infra/supergraph.graphql"),
    join(ROOT, "package-lock.json"),
    ...(await rulesOfBrowser()),
  ];
  for (const path of [...own.sort(), ...outside]) {
    const { size, mtimeMs } = await stat(path);
    hash.update(`${relative(ROOT, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

/** The rules that the pages judge by, as the subgraphs do. */
async function rulesOfBrowser() {
  const folder = join(ROOT, "shared/rules/src");
  const files = await readdir(folder, { recursive: true });
  return files
    .filter((file) => file.endsWith(".ts") && !/\.(test|fixture)\.ts$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildWeb().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
