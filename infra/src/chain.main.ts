import { existsSync, readFileSync } from "node:fs";
import { type HubKey, readKeys } from "@hub/receipts";
import { committees } from "@hub/registry";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { subgraphDatabaseOf } from "./hub/hub-database.service.js";
import { hubKeysFile } from "./hub/receipt-keys.store.js";
import { runningServer } from "./hub/running-server.js";
import { type ChainVerdict, checkChain } from "./verify/chain-check.service.js";
import { committeeKeys } from "./verify/receipt-check.service.js";
import { checkTree, type TreeVerdict } from "./verify/tree-check.service.js";
import { keepChainOutcome } from "./watch/chain-outcome.store.js";

const USAGE = {
  usage: `Usage: npm run chain:check
  Checks that nothing on record has been changed, in any database of the running hub; HUB_DATA_DIR says which hub.`,
  options: {},
  positionals: [0, 0],
} as const;

function lineOf({ source, checked, unchained, broken }: ChainVerdict): string {
  if (broken)
    return `  ✗ ${source}: ${broken.position} ${broken.what} (I32). What was recorded before it is unchanged.`;
  const later = unchained > 0 ? `; ${unchained} newer ones are not in the chain yet` : "";
  return `  ✓ ${source}: ${checked} events are as they went on record${later}`;
}

function treeLineOf({ size, heads, broken }: TreeVerdict): string {
  if (broken) return `  ✗ tree: ${broken}.`;
  return `  ✓ tree: the ${size} entries of all owners are in it, and its ${heads} signed heads hold`;
}

/** The hub's public keys; none of a hub from before it signed. */
const publishedKeys = (file: string): HubKey[] =>
  existsSync(file) ? readKeys(JSON.parse(readFileSync(file, "utf8"))).keys : [];

await runCommand(async () => {
  readArguments(USAGE);
  const config = readConfig();
  const adminUrl = await runningServer(config);
  const databaseOf = (subgraph: string) => subgraphDatabaseOf(config, adminUrl, subgraph);
  const places = { adminUrl, databaseOf };
  const keys = { hub: publishedKeys(hubKeysFile(config)), ofCommittee: await committeeKeys(places) };
  const owners = ["policy", ...committees.map(({ slug }) => slug)];
  for (const subgraph of owners) {
    const verdict = await checkChain(places, { subgraph, hasRevisions: subgraph !== "policy" }, keys);
    console.log(lineOf(verdict));
    if (verdict.broken) process.exitCode = 1;
  }
  const tree = await checkTree(places, keys.hub);
  console.log(treeLineOf(tree));
  if (tree.broken) process.exitCode = 1;
  await keepChainOutcome(config.dataDir, process.exitCode !== 1);
});
