import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { hubPlan } from "./hub/hub-plan.js";
import { writeSupergraph } from "./supergraph/supergraph.store.js";
import { CompositionError, SUPERGRAPH_FILE, subgraphNames } from "./supergraph/supergraph-composition.service.js";

const isCheck = process.argv.includes("--check");
const isBreakingAllowed = process.argv.includes("--allow-breaking");

/** Asks every built subgraph for its schema, by name. */
async function printSchemas(): Promise<Map<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), "hub-compose-"));
  try {
    const printed = hubPlan.subgraphs.map(async ({ name, program }): Promise<[string, string]> => {
      const file = join(folder, `${name}.graphql`);
      await promisify(execFile)(process.execPath, [program, "--print-schema", file]);
      return [name, await readFile(file, "utf8")];
    });
    return new Map(await Promise.all(printed));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const stale = await writeSupergraph(await printSchemas(), { isCheck, isBreakingAllowed });
  for (const file of stale) console.log(`${isCheck ? "stale" : "written"}: ${file}`);
  if (isCheck && stale.length > 0) {
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
