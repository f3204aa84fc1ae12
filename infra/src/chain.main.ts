import { existsSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type HubKey, readKeys } from "@hub/receipts";
import { committees } from "@hub/registry";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { subgraphDatabaseOf } from "./hub/hub-database.service.js";
import { hubKeysFile } from "./hub/receipt-keys.store.js";
import { runningServer } from "./hub/running-server.js";
import { type AuditVerdict, checkAudit } from "./verify/audit-check.service.js";
import { type ChainVerdict, checkChain } from "./verify/chain-check.service.js";
import { type CopyVerdict, checkCopy } from "./verify/copy-check.service.js";
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

const auditLineOf = ({ source, checked, broken }: AuditVerdict): string =>
  broken
    ? `  ✗ audit of ${broken}.`
    : `  ✓ audit of ${source}: its ${checked} entries are those of the copy, and each command has one`;

const copyLineOf = ({ subgraph, checked, broken }: CopyVerdict): string =>
  broken ? `  ✗ copy: ${broken}.` : `  ✓ copy: ${subgraph} has received ${checked} events of policy as they are`;

/** What no check can tell. */
const UNSEEN = [
  "texts that were redacted: their hashes are kept, and cannot be computed again",
  "what was said with a step of a policy version (audience, recommendations): it is in no hash",
  "entries of the audit that tell who has read, where they are deleted in both places",
  "signed heads of the tree before the newest, where they are deleted: keep some outside of the hub",
  "drafts, answers kept for keys and the read tables, which are no record: npm run picture:rebuild compares the last with it",
  "a change of all databases by somebody who has the keys: only receipts and heads kept outside tell",
];

/** The hub's public keys; none of a hub from before it signed. */
const publishedKeys = (file: string): HubKey[] =>
  existsSync(file) ? readKeys(JSON.parse(readFileSync(file, "utf8"))).keys : [];

const GROWTH_MS = 10_000;

/** A chain that is behind has a moment to follow. One that does not grow has lost its newest entries, or nobody adds to it. */
async function checkGrownChain(...asked: Parameters<typeof checkChain>): Promise<ChainVerdict> {
  const verdict = await checkChain(...asked);
  if (verdict.broken || verdict.unchained === 0) return verdict;
  await sleep(GROWTH_MS);
  const later = await checkChain(...asked);
  if (later.broken || later.unchained === 0 || later.checked - later.unchained > verdict.checked - verdict.unchained)
    return later;
  const what = `and the ${later.unchained} before it up to the chain's end are not in the chain, which does not grow`;
  return { ...later, broken: { position: `${later.source}:${later.checked}`, what } };
}

await runCommand(async () => {
  readArguments(USAGE);
  const config = readConfig();
  const adminUrl = await runningServer(config);
  const databaseOf = (subgraph: string) => subgraphDatabaseOf(config, adminUrl, subgraph);
  const places = { adminUrl, databaseOf };
  const keys = { hub: publishedKeys(hubKeysFile(config)), ofCommittee: await committeeKeys(places) };
  const slugs = committees.map(({ slug }) => slug);
  const tell = (line: string, broken: unknown) => {
    console.log(line);
    if (broken) process.exitCode = 1;
  };
  let uncovered = 0;
  for (const subgraph of ["policy", ...slugs]) {
    const verdict = await checkGrownChain(places, { subgraph, hasRevisions: subgraph !== "policy" }, keys);
    tell(lineOf(verdict), verdict.broken);
    uncovered += verdict.uncovered;
  }
  const tree = await checkTree(places, keys.hub);
  console.log(treeLineOf(tree));
  if (tree.broken) process.exitCode = 1;
  for (const slug of slugs) {
    const copy = await checkCopy(places, slug);
    tell(copyLineOf(copy), copy.broken);
  }
  for (const subgraph of ["policy", ...slugs]) {
    const audit = await checkAudit(places, subgraph);
    tell(auditLineOf(audit), audit.broken);
  }
  console.log("What this cannot tell:");
  if (uncovered > 0) {
    console.log(`  – findings and ids of parts of ${uncovered} older publications: compared among their copies alone`);
  }
  for (const what of UNSEEN) console.log(`  – ${what}`);
  await keepChainOutcome(config.dataDir, process.exitCode !== 1);
});
