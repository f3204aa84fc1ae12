import { existsSync, readFileSync } from "node:fs";
import { readKeys } from "@hub/receipts";
import { committees } from "@hub/registry";
import { checkChain } from "./chain-check.service.js";
import type { ChainPlaces } from "./outbox-row.js";
import { committeeKeys } from "./receipt-check.service.js";
import { checkTree } from "./tree-check.service.js";

/** Computes all chains and the tree anew; gives what does not hold, a sentence each. */
export async function brokenRecord(places: ChainPlaces, hubKeysFile: string): Promise<string[]> {
  const hub = existsSync(hubKeysFile) ? readKeys(JSON.parse(readFileSync(hubKeysFile, "utf8"))).keys : [];
  const keys = { hub, ofCommittee: await committeeKeys(places) };
  const problems: string[] = [];
  for (const subgraph of ["policy", ...committees.map(({ slug }) => slug)]) {
    const { broken } = await checkChain(places, { subgraph, hasRevisions: subgraph !== "policy" }, keys);
    if (broken) problems.push(`${broken.position} ${broken.what}`);
  }
  const tree = await checkTree(places, hub);
  if (tree.broken) problems.push(`of the tree, ${tree.broken}`);
  return problems;
}
