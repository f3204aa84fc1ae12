import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { accessDocument } from "@hub/auth";
import { parse } from "graphql";
import { breakingChanges } from "./supergraph/breaking-change.rules.js";
import {
  CompositionError,
  composeSupergraph,
  SUPERGRAPH_FILE,
  subgraphNames,
} from "./supergraph/supergraph-composition.service.js";
import { lintSubgraph } from "./supergraph/supergraph-lint.rules.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const isCheck = process.argv.includes("--check");
const isBreakingAllowed = process.argv.includes("--allow-breaking");

/** Asks a built subgraph for its schema. */
async function printSchema(name: string, folder: string): Promise<string> {
  const file = join(folder, `${name}.graphql`);
  const main = join(root, "subgraphs", name, "dist/program.js");
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

async function printSchemas(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "hub-compose-"));
  try {
    const schemas = await Promise.all(subgraphNames.map((name) => printSchema(name, folder)));
    return new Map(subgraphNames.map((name, index) => [name, schemas[index] ?? ""]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Refuses what breaks the graph's conventions or, unless it is told to, the graph's clients. */
function assertSound(schemas: ReadonlyMap<string, string>, supergraph: string, committed: string): void {
  const problems = [...schemas].flatMap(([name, schema]) => lintSubgraph(name, parse(schema)));
  if (problems.length > 0) throw new CompositionError(problems.join("\n"));
  const breaking = isBreakingAllowed ? [] : breakingChanges(committed, supergraph);
  if (breaking.length === 0) return;
  const advice = "Clients would break. Mend it, or say `npm run compose -- --allow-breaking`.";
  throw new CompositionError([...breaking, advice].join("\n"));
}

async function compose(): Promise<boolean> {
  const schemas = await printSchemas();
  const supergraph = composeSupergraph(schemas);
  assertSound(schemas, supergraph, await readIfThere(join(root, SUPERGRAPH_FILE)));
  let isChanged = false;
  for (const [name, schema] of schemas)
    isChanged = (await bring(`subgraphs/${name}/schema.graphql`, schema)) || isChanged;
  isChanged = (await bring(SUPERGRAPH_FILE, supergraph)) || isChanged;
  return (await bring("docs/access.md", accessDocument())) || isChanged;
}

try {
  const isStale = await compose();
  if (isCheck && isStale) {
    throw new CompositionError(
      "The committed schemas or docs/access.md are not those of the code. Run `npm run compose` and commit what it writes.",
    );
  }
  console.log(`The supergraph of ${subgraphNames.length} subgraphs is current: ${SUPERGRAPH_FILE}`);
} catch (error) {
  if (!(error instanceof CompositionError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
