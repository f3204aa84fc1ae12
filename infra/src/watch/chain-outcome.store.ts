import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** How the last check of the chain went. */
export interface ChainOutcome {
  /** ISO 8601, by the real clock. */
  readonly at: string;
  readonly holds: boolean;
}

const fileOf = (dataDir: string): string => join(dataDir, "chain-check.json");

/** Undefined where the chain has never been checked. */
export async function lastChainOutcome(dataDir: string): Promise<ChainOutcome | undefined> {
  const text = await readFile(fileOf(dataDir), "utf8").catch(() => undefined);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as ChainOutcome);
  } catch {
    return undefined;
  }
}

/** Kept beside the hub's other files, for its health; a check of another machine's folder has nowhere to keep it. */
export async function keepChainOutcome(dataDir: string, holds: boolean): Promise<void> {
  const outcome: ChainOutcome = { at: new Date().toISOString(), holds };
  await writeFile(fileOf(dataDir), `${JSON.stringify(outcome)}\n`).catch(() => undefined);
}
