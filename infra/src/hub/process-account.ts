import { chownSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Account, canEnter, StartError } from "@hub/database";
import type { HubConfig } from "../config.js";
import type { HubPlan } from "./hub-plan.js";
import { receiptKeysFile } from "./receipt-keys.store.js";
import { devIssuerKeyFile } from "./token-issuers.js";

const GATEWAY = "gateway";

/** The account of the operating system that each part runs as, where each has one of its own: HUB_PROCESS_UID and those after it. */
export function processAccounts({ processUid }: HubConfig, { subgraphs }: HubPlan): ReadonlyMap<string, Account> {
  if (processUid === undefined) return new Map();
  const names = [GATEWAY, ...subgraphs.map(({ name }) => name)];
  return new Map(names.map((name, index) => [name, { uid: processUid + index, gid: processUid + index }]));
}

/** Gives each part what is its own, and refuses where a part could not read what it needs. */
export function handOverFiles(config: HubConfig, plan: HubPlan): void {
  for (const [name, account] of processAccounts(config, plan)) {
    handOverKey(name, account, config);
    for (const folder of [config.dataDir, dirname(programOf(name, plan))]) refuseClosed(folder, name, account);
  }
}

function programOf(name: string, { subgraphs, gatewayProgram }: HubPlan): string {
  return subgraphs.find((each) => each.name === name)?.program ?? gatewayProgram;
}

/** A sandbox's own files change hands; an operator's have to be right already. */
function handOverKey(name: string, { uid, gid }: Account, config: HubConfig): void {
  const isGateway = name === GATEWAY;
  const file = isGateway ? devIssuerKeyFile(config) : receiptKeysFile(config, name);
  if (file === undefined) return;
  if (isGateway || config.receiptKeysDir === undefined) chownSync(file, uid, gid);
  else if (statSync(file).uid !== uid) {
    throw new StartError(
      `HUB_PROCESS_UID: ${file} has to belong to uid ${uid}, and to be readable for it alone (chown ${uid}, chmod 400).`,
    );
  }
}

function refuseClosed(folder: string, name: string, account: Account): void {
  if (canEnter(folder, account)) return;
  throw new StartError(
    `HUB_PROCESS_UID: ${name} runs as uid ${account.uid}, which cannot enter ${folder}: let others pass through every folder above it (chmod o+x).`,
  );
}
