import { existsSync, readFileSync } from "node:fs";
import { StartError } from "@hub/database";
import { type Check, EvidenceError, readKeys, readProof, readReceipts, verifyReceipt } from "@hub/receipts";
import { readArguments, runCommand } from "./command-line.js";
import { readConfig } from "./config.js";
import { hubKeysFile } from "./hub/receipt-keys.store.js";

const USAGE = {
  usage: `Usage: npm run receipt:verify -- receipt.json [--keys hub-keys.json] [--document document.json] [--proof proof.json]
  Checks by files alone whether a receipt holds. --keys: the hub's public keys, from /.well-known/hub-keys.json (may be repeated);
  --document: the document that the receipt is for, as it was sent or as it is stored (content); --proof: the proof that its entry is in the hub's tree.`,
  options: {
    keys: { type: "string", multiple: true },
    document: { type: "string" },
    proof: { type: "string" },
  },
  positionals: [1, 1],
} as const;

/** Reads a JSON file; a `StartError` names the file and what is wrong with it. */
function fromFile<T>(file: string, read: (given: unknown) => T): T {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof EvidenceError ? error.message : "It is not JSON.";
    throw new StartError(`${file}: ${reason}`);
  }
}

/** The keys given, else those of this machine's own hub. */
function keysFrom(files: readonly string[] | undefined) {
  const own = hubKeysFile(readConfig());
  const read = (files ?? (existsSync(own) ? [own] : [])).map((file) => fromFile(file, readKeys));
  if (read.length === 0) {
    throw new StartError(
      "Without the hub's public keys nothing is proved: give --keys, from /.well-known/hub-keys.json.",
    );
  }
  return { keys: read.flatMap(({ keys }) => keys), committeeKeys: read.flatMap(({ committeeKeys }) => committeeKeys) };
}

const markOf = (holds: Check["holds"]): string => (holds === null ? "–" : holds ? "✓" : "✗");

await runCommand(async () => {
  const { values, positionals } = readArguments(USAGE);
  const { keys, document, proof } = values;
  const evidence = {
    ...keysFrom(keys),
    ...(document !== undefined && { document: fromFile(document, (given) => given) }),
    ...(proof !== undefined && { proof: fromFile(proof, readProof) }),
  };
  for (const receipt of fromFile(positionals[0] ?? "", readReceipts)) {
    const checks = await verifyReceipt({ receipt, ...evidence });
    for (const { holds, what } of checks) console.log(`  ${markOf(holds)} ${what}`);
    if (checks.some(({ holds }) => holds === false)) process.exitCode = 1;
  }
});
