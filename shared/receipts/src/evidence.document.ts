import { z } from "zod";
import type { RegisteredKey } from "./committee-signature.js";
import type { HubKey } from "./hub-keys.js";
import type { HeldProof, HeldReceipt } from "./receipt-verification.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256 in hex");
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null as never);

const position = z.string().regex(/^[A-Za-z]+:\d+$/, "is no position such as children:42");

const withdrawalOf = z.object({
  ...{ document: z.string(), committee: z.string(), series: z.string(), kind: z.string(), reason: z.string() },
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

const receiptOf = entryOf.extend({ withdrawnBy: orNull(z.array(entryOf)) });

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

/** Says what is wrong with something that was handed in as evidence. */
export class EvidenceError extends Error {
  override readonly name = "EvidenceError";
}

/** A receipt as the graph has answered it, bare or still in its answer. Fields that were not asked for count as null. */
export const readReceipt = (given: unknown): HeldReceipt =>
  read(receiptOf, bare(given, "contentHash", "position"), "receipt");

/** A proof as `inclusionProof` of the graph has answered it, likewise. */
export const readProof = (given: unknown): HeldProof => read(proofOf, bare(given, "path"), "proof");

/** Keys: the hub's, as it publishes them, or a committee's, as `signingKeys` of the graph has answered them. */
export function readKeys(given: unknown): { keys: HubKey[]; committeeKeys: RegisteredKey[] } {
  const committee = committeeKeysOf.safeParse(bare(given, "signingKeys"));
  if (committee.success) return { keys: [], committeeKeys: committee.data.signingKeys as RegisteredKey[] };
  return { keys: read(hubKeysOf, given, "set of keys").keys as HubKey[], committeeKeys: [] };
}

/** The first thing with all these fields in an answer of the graph, wherever it stands there; what was given where there is none. */
function bare(given: unknown, ...fields: string[]): unknown {
  return found(given, fields) ?? given;
}

function found(given: unknown, fields: readonly string[]): unknown {
  if (typeof given !== "object" || given === null) return undefined;
  if (fields.every((field) => field in given)) return given;
  for (const within of Object.values(given)) {
    const it = found(within, fields);
    if (it !== undefined) return it;
  }
  return undefined;
}

function read<T>(schema: z.ZodType<T>, given: unknown, what: string): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim()).join("; ");
  throw new EvidenceError(`It is no ${what} of the hub's: ${wrong}.`);
}
