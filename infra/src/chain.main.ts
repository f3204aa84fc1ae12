import { StartError } from "@hub/database";
import { committees } from "@hub/registry";
import { type ChainVerdict, checkChain } from "./chain.check.js";
import { readConfig } from "./config.js";
import { subgraphDatabaseOf } from "./hub.database.js";
import { runningServer } from "./running.server.js";

function lineOf({ source, checked, unchained, broken }: ChainVerdict): string {
  if (broken) return `  ✗ ${source}: ${broken.position} ${broken.what} (I32). What stands before it is unchanged.`;
  const later = unchained > 0 ? `; ${unchained} newer ones are not in the chain yet` : "";
  return `  ✓ ${source}: ${checked} events are as they went on record${later}`;
}

/** `npm run chain:check`: whether anything that is on record has been changed, in any database of a hub that runs. */
async function run(): Promise<void> {
  const config = readConfig();
  const adminUrl = await runningServer(config);
  const databaseOf = (subgraph: string) => subgraphDatabaseOf(config, adminUrl, subgraph);
  const owners = ["policy", ...committees.map(({ slug }) => slug)];
  for (const subgraph of owners) {
    const verdict = await checkChain({ adminUrl, databaseOf }, { subgraph, hasRevisions: subgraph !== "policy" });
    console.log(lineOf(verdict));
    if (verdict.broken) process.exitCode = 1;
  }
}

await run().catch((error: unknown) => {
  console.error(error instanceof StartError ? `  ✗ ${error.message}` : error);
  process.exitCode = 1;
});
