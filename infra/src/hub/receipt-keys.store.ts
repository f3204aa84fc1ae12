import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "@hub/database";
import { type HubKey, type HubKeySet, KeyError, publicKeysOf } from "@hub/receipts";
import { rootOfSource, sourceOf } from "@hub/registry";
import type { HubConfig } from "../config.js";

/** The keys with which one owner's receipts are signed: a file for each, so that no process has another's. */
export const receiptKeysFile = (config: HubConfig, subgraph: string): string =>
  join(config.receiptKeysDir ?? join(config.dataDir, "receipt-keys"), `${subgraph}.jwks.json`);

/** Their public parts; written at each start. */
export const hubKeysFile = (config: HubConfig): string => join(config.dataDir, "hub-keys.json");

/** Makes the keys that a sandbox does not have yet, and writes the public parts of all; a `StartError` says what is wrong. */
export async function prepareReceiptKeys(config: HubConfig, subgraphs: readonly string[]): Promise<void> {
  if (config.receiptKeysDir === undefined) makeMissing(config, subgraphs);
  const keys = await Promise.all(subgraphs.map((subgraph) => publicKeys(config, subgraph)));
  writeFileSync(hubKeysFile(config), `${JSON.stringify({ keys: keys.flat() }, null, 2)}\n`);
}

function makeMissing(config: HubConfig, subgraphs: readonly string[]): void {
  mkdirSync(join(config.dataDir, "receipt-keys"), { recursive: true, mode: 0o711 });
  for (const file of subgraphs.map((subgraph) => receiptKeysFile(config, subgraph))) {
    if (existsSync(file)) continue;
    const jwk = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
    writeFileSync(file, `${JSON.stringify({ keys: [jwk] })}\n`, { mode: 0o600 });
  }
}

async function publicKeys(config: HubConfig, subgraph: string): Promise<HubKey[]> {
  const file = receiptKeysFile(config, subgraph);
  if (!existsSync(file))
    throw new StartError(`The receipt keys of ${subgraph} are missing: ${file}. See docs/receipts.md.`);
  try {
    const set = readKeys(file);
    if (set.keys[0]?.d === undefined) throw new KeyError("its first key has no private part, and so cannot sign");
    return await publicKeysOf(set, rootOfSource(sourceOf(subgraph)));
  } catch (error) {
    // Only the reason: a JSON error quotes the text, here a private key.
    const reason = error instanceof KeyError ? error.message : 'it is no JSON Web Key Set, such as {"keys":[…]}';
    throw new StartError(`The receipt keys of ${subgraph} in ${file} cannot be used: ${reason}.`);
  }
}

function readKeys(file: string): HubKeySet {
  const set = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(set.keys)) throw new TypeError("no keys");
  return set;
}
