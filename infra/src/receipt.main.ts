import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { StartError } from "@hub/database";
import { type Check, EvidenceError, readKeys, readProof, readReceipt, verifyReceipt } from "@hub/receipts";
import { readConfig } from "./config.js";
import { hubKeysFile } from "./hub/receipt-keys.store.js";

const USAGE =
  "Say which: npm run receipt:verify -- receipt.json [--keys hub-keys.json] [--document document.json] [--proof proof.json]";

/** Reads what a file holds; a `StartError` names the file and what is wrong with it. */
function fromFile<T>(file: string, read: (given: unknown) => T): T {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    const reason = error instanceof EvidenceError ? error.message : "It is not JSON.";
    throw new StartError(`${file}: ${reason}`);
  }
}

function settings() {
  try {
    const options = {
      keys: { type: "string", multiple: true },
      document: { type: "string" },
      proof: { type: "string" },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [receipt, ...more] = positionals;
    if (receipt === undefined || more.length > 0) throw new StartError(USAGE);
    return { ...values, receipt };
  } catch {
    throw new StartError(USAGE);
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

const MARK = (holds: Check["holds"]): string => (holds === null ? "–" : holds ? "✓" : "✗");

/** `npm run receipt:verify`: whether a receipt holds, by files alone. */
async function run(): Promise<void> {
  const { receipt, keys, document, proof } = settings();
  const checks = await verifyReceipt({
    receipt: fromFile(receipt, readReceipt),
    ...keysFrom(keys),
    ...(document !== undefined && { document: fromFile(document, (given) => given) }),
    ...(proof !== undefined && { proof: fromFile(proof, readProof) }),
  });
  for (const { holds, what } of checks) console.log(`  ${MARK(holds)} ${what}`);
  if (checks.some(({ holds }) => holds === false)) process.exitCode = 1;
}

await run().catch((error: unknown) => {
  console.error(error instanceof StartError ? `  ✗ ${error.message}` : error);
  process.exitCode = 1;
});
