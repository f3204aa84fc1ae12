import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { composeSupergraph, SUPERGRAPH_FILE, subgraphNames } from "./supergraph.composition.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const isCheck = process.argv.includes("--check");

/** Asks a built subgraph for its schema. */
async function printSchema(name: string, folder: string): Promise<string> {
  const file = join(folder, `${name}.graphql`);
  const main = join(root, "subgraphs", name, "dist/main.js");
  await promisify(execFile)(process.execPath, [main, "--print-schema", file]);
  return readFile(file, "utf8");
}

const readIfThere = (file: string) => readFile(file, "utf8").catch(() => "");

/** Writes what has changed, or in a check only tells of it. */
async function bring(file: string, text: string): Promise<boolean> {
  if ((await readIfThere(join(root, file))) === text) return false;
  if (!isCheck) await writeFile(join(root, file), text);
  console.log(`${isCheck ? "stale" : "written"}: ${file}`);
  return true;
}

async function compose(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "hub-compose-"));
  try {
    const schemas = await Promise.all(subgraphNames.map((name) => printSchema(name, folder)));
    const changed: boolean[] = [];
    for (const [index, name] of subgraphNames.entries()) {
      changed.push(await bring(`subgraphs/${name}/schema.graphql`, schemas[index] ?? ""));
    }
    changed.push(await bring(SUPERGRAPH_FILE, await composeSupergraph(root)));
    return changed.includes(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const isStale = await compose();
if (isCheck && isStale) {
  console.error("The committed schemas are not those of the code. Run `npm run compose` and commit what it writes.");
  process.exitCode = 1;
} else console.log(`The supergraph of ${subgraphNames.length} subgraphs is current: ${SUPERGRAPH_FILE}`);
