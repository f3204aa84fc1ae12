import { z } from "zod";
import type { RegisteredKey } from "./committee-signature.js";
import type { HubKey } from "./hub-keys.js";
import type { HeldProof, HeldReceipt } from "./receipt-verification.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256 in hex");
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);

const position = z.string().regex(/^[A-Za-z]+:\d+$/, "is no position such as children:42");

const withdrawalOf = z.object({
  document: z.string(),
  committee: z.string(),
  series: z.string(),
  kind: z.string(),
  reason: z.string(),
  publication: position,
});

const entryOf = z.object({
  id: z.string(),
  contentHash: hash,
  position,
  publishedAt: z.string(),
  timeliness: orNull(z.string()),
  fourEyes: orNull(z.boolean()),
  signature: orNull(z.string()),
  signedBy: orNull(z.string()),
  previousEntryHash: orNull(hash),
  entryHash: hash,
  hubSignature: orNull(z.string()),
  withdrawal: orNull(withdrawalOf),
});

/** What `verify` answers: a receipt, and the receipts of its withdrawals. */
const verificationOf = z
  .object({ receipt: entryOf, withdrawnBy: z.array(z.object({ receipt: entryOf })).default([]) })
  .transform(({ receipt, withdrawnBy }) => ({ ...receipt, withdrawnBy: withdrawnBy.map((each) => each.receipt) }));

const receiptOf = entryOf.transform((receipt) => ({ ...receipt, withdrawnBy: null }));

const listOf = z.object({ publications: z.array(z.unknown()).min(1) });

const index = z.number().int().min(0);

const proofOf = z.object({
  position: z.string(),
  entryHash: hash,
  leafIndex: index,
  treeSize: index,
  path: z.array(hash),
  head: z.object({ size: index, rootHash: hash, at: z.string(), signature: orNull(z.string()) }),
});

const jwkOf = z.record(z.string(), z.unknown());
const hubKeysOf = z.object({ keys: z.array(z.looseObject({ kid: z.string(), owner: z.string() })) });
const committeeKeysOf = z.object({
  signingKeys: z.array(z.object({ kid: z.string(), jwk: jwkOf, validFrom: z.string(), revokedAt: orNull(z.string()) })),
});

/** Thrown for evidence that cannot be read; the message says what is wrong with it. */
export class EvidenceError extends Error {
  override readonly name = "EvidenceError";
}

/**
 * Reads a receipt from the graph: the object itself, an answer of `verify`, which holds the receipts of its withdrawals too, or the whole
 * answer around either. Fields that were not selected are null.
 */
export function readReceipt(given: unknown): HeldReceipt {
  const verification = objectWith(given, "receipt", "withdrawnBy");
  if (verification) return read(verificationOf, verification, "verification");
  return read(receiptOf, objectWith(given, "contentHash", "position") ?? given, "receipt");
}

/** Reads all receipts of an answer of `verifications`, one for each publication; else the one that `readReceipt` finds. */
export function readReceipts(given: unknown): HeldReceipt[] {
  const found = listOf.safeParse(objectWith(given, "publications"));
  return found.success ? found.data.publications.map(readReceipt) : [readReceipt(given)];
}

/** Reads a proof from the graph's `inclusionProof`, likewise. */
export const readProof = (given: unknown): HeldProof => read(proofOf, objectWith(given, "path") ?? given, "proof");

/** Reads keys: the hub's as it publishes them, or a committee's from the graph's `signingKeys`. */
export function readKeys(given: unknown): { keys: HubKey[]; committeeKeys: RegisteredKey[] } {
  const committee = committeeKeysOf.safeParse(objectWith(given, "signingKeys"));
  if (committee.success) return { keys: [], committeeKeys: committee.data.signingKeys as RegisteredKey[] };
  return { keys: read(hubKeysOf, given, "set of keys").keys as HubKey[], committeeKeys: [] };
}

/** The first object with all these fields, at any depth; undefined where there is none. */
function objectWith(given: unknown, ...fields: string[]): unknown {
  if (typeof given !== "object" || given === null) return undefined;
  if (fields.every((field) => field in given)) return given;
  for (const within of Object.values(given)) {
    const object = objectWith(within, ...fields);
    if (object !== undefined) return object;
  }
  return undefined;
}

function read<T>(schema: z.ZodType<T>, given: unknown, what: string): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim()).join("; ");
  throw new EvidenceError(`It is no ${what} of the hub's: ${wrong}.`);
}
