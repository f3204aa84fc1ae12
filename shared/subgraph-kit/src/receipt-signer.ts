import { readFile } from "node:fs/promises";
import { type HubKey, type HubSigner, hubSigner, KeyError, readKeys } from "@hub/receipts";
import type { SubgraphConfig } from "./config.js";

/** Signs an owner's receipts with its own key set; undefined where a sandbox was started without one. */
export async function receiptSigner(
  { mode, receiptKeysFile }: Pick<SubgraphConfig, "mode" | "receiptKeysFile">,
  owner: string,
): Promise<HubSigner | undefined> {
  if (receiptKeysFile !== undefined) return hubSigner(await readKeySet(receiptKeysFile), owner);
  if (mode === "sandbox") return undefined;
  throw new KeyError("RECEIPT_KEYS_FILE is missing: in production mode every receipt is signed.");
}

/** The public keys that all owners' receipts are signed with; none where a subgraph was started without them. */
export async function publishedHubKeys({ hubKeysFile }: Pick<SubgraphConfig, "hubKeysFile">): Promise<HubKey[]> {
  return hubKeysFile === undefined ? [] : readKeys(JSON.parse(await readFile(hubKeysFile, "utf8"))).keys;
}

async function readKeySet(file: string) {
  const text = await readFile(file, "utf8");
  try {
    const { keys } = JSON.parse(text);
    if (Array.isArray(keys)) return { keys };
  } catch {
    // Without the cause: a JSON error quotes the text, here a private key.
  }
  throw new KeyError(`The receipt keys in ${file} are no JSON Web Key Set, such as {"keys":[…]}.`);
}
