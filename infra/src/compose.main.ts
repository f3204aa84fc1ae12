import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readArguments, runCommand } from "./command-line.js";
import { hubPlan } from "./hub/hub-plan.js";
import { writeSupergraph } from "./supergraph/supergraph.store.js";
import { CompositionError, SUPERGRAPH_FILE, subgraphNames } from "./supergraph/supergraph-composition.service.js";

const USAGE = {
  usage: `Usage: npm run compose -- [--check] [--allow-breaking]
  Composes the supergraph from the subgraphs' schemas, and writes what has changed.
  --check: writes nothing, and fails where something is stale. --allow-breaking: also where the rules of docs/contract.md are broken.`,
  options: { check: { type: "boolean", default: false }, "allow-breaking": { type: "boolean", default: false } },
  positionals: [0, 0],
} as const;

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

async function compose(): Promise<void> {
  const { check: isCheck, "allow-breaking": isBreakingAllowed } = readArguments(USAGE).values;
  const stale = await writeSupergraph(await printSchemas(), { isCheck, isBreakingAllowed });
  for (const file of stale) console.log(`${isCheck ? "stale" : "written"}: ${file}`);
  if (isCheck && stale.length > 0) {
    throw new CompositionError(
      "The committed schemas or docs/access.md are not those of the code. Run `npm run compose` and commit what it writes.",
    );
  }
  console.log(`The supergraph of ${subgraphNames.length} subgraphs is current: ${SUPERGRAPH_FILE}`);
}

await runCommand(async () => {
  await compose().catch((error: unknown) => {
    if (!(error instanceof CompositionError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  });
});
