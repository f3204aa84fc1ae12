import { createHash, randomUUID } from "node:crypto";
import { ACCESS, type Access, type AccessRow, committeesFor } from "@hub/auth";
import type { AuditLog } from "./audit-log.js";
import type { RequestContext } from "./request.context.js";
import type { Transaction } from "./transaction.js";

/** One use of a field that is not for everybody. */
export interface AuditedUse {
  access: Access;
  context: RequestContext;
  /** The audit log keeps the id of the subject and the hash of the key, nothing else of them. */
  args: Readonly<Record<string, unknown>>;
}

/** How it ended: DONE, ANSWERED_AGAIN (the key was used before), REFUSED_BY_RULE, or an error's code. */
export interface AuditedEnd {
  outcome: string;
  rules?: readonly string[];
  subject?: string | undefined;
}

const MOST_TEXT = 200;
const MOST_SCOPES = 20;

/** The columns of an audit table beside the entry's own id and time. */
interface AuditEntry {
  request_id: string | null;
  client: string | null;
  issuer: string | null;
  key_id: string | null;
  scopes: readonly string[];
  committee: string | null;
  does: string;
  command: string;
  subject: string | null;
  key_hash: string | null;
  outcome: string;
  rules: readonly string[];
}

/** The answer to a command, kept for whoever sends it again. */
export interface KeptAnswer {
  client: string;
  key: string;
  inputHash: string;
  /** JSON. */
  answer: string;
}

const KEEP_ANSWER = "INSERT INTO hub.command_answer (client, key, input_hash, answer) VALUES ($1, $2, $3, $4)";
const valuesOf = ({ client, key, inputHash, answer }: KeptAnswer): string[] => [client, key, inputHash, answer];

/** Keeps the answer to a command that has no audit entry. */
export async function keepAnswer(transaction: Transaction, kept: KeptAnswer): Promise<void> {
  await transaction.query(KEEP_ANSWER, valuesOf(kept));
}

/** Keeps the answer to a command and writes its entry to the audit log, in one statement of its own transaction. */
export async function keepAuditedAnswer(transaction: Transaction, kept: KeptAnswer, use: AuditedUse, end: AuditedEnd) {
  const row = rowOf(use, end);
  const { table } = use.context.audit;
  const values = Object.values(row);
  const parameters = values.map((_, index) => `$${index + 5}`).join(", ");
  await transaction.query(
    `WITH kept AS (${KEEP_ANSWER}) INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${parameters})`,
    [...valuesOf(kept), ...values],
  );
}

/** Writes an entry to the audit log, in the given transaction. */
export async function writeAudit(transaction: Transaction, use: AuditedUse, end: AuditedEnd) {
  await insert(use.context.audit, transaction, entryOf(use, end));
}

const rowOf = (use: AuditedUse, end: AuditedEnd) => ({
  id: randomUUID(),
  at: use.context.audit.now(),
  ...entryOf(use, end),
});

function entryOf(use: AuditedUse, end: AuditedEnd): AuditEntry {
  const { access, context, args } = use;
  const { actor, requestId } = context;
  const row: AccessRow = ACCESS[access];
  const given = givenIn(args);
  return {
    request_id: brief(requestId),
    client: brief(actor?.client),
    issuer: brief(actor?.issuer),
    key_id: brief(actor?.keyId),
    scopes: scopesUsed(use, row),
    committee: committeeOf(use, row),
    does: row.does,
    command: access,
    subject: end.subject ?? subjectOf(given),
    key_hash: keyHashOf(given),
    outcome: end.outcome,
    rules: end.rules ?? [],
  };
}

/** What stands in place of the rule in the entry of refusals that are only counted. */
export const COUNTED = "REFUSALS_AUDITED";

/** Writes one entry for refusals that have none of their own. */
export async function writeCounted({ use, end }: { use: AuditedUse; end: AuditedEnd }, count: number): Promise<void> {
  const { access, context } = use;
  const counted = { access, context: { ...context, requestId: "" }, args: {} };
  const entry = { outcome: end.outcome, rules: [COUNTED], subject: String(count) };
  await writeAudit(context.audit.database(), counted, entry);
}

/** A request that was refused because of its token. */
export interface AuditedRefusal {
  command: "Token.refused" | "Token.refusedMore";
  requestId: string | undefined;
  subject: string | undefined;
  why: string;
}

/** Writes to the audit log that a token was refused: the columns of who did something stay empty. */
export async function writeRefusal(log: AuditLog, { command, requestId, subject, why }: AuditedRefusal) {
  await insert(log, log.database(), {
    request_id: idOf(requestId) ?? "",
    client: null,
    issuer: null,
    key_id: null,
    scopes: [],
    committee: null,
    does: "TRIES",
    command,
    subject: subject ?? null,
    key_hash: null,
    outcome: "UNAUTHENTICATED",
    rules: [why],
  });
}

/** Uses that were counted elsewhere and are told together. */
export interface AuditedUses {
  client: string;
  command: "AccessKey.used";
  count: number;
}

/** Writes one entry for all of them; each use of a field that is not for everybody has one of its own besides. */
export async function writeUses(log: AuditLog, transaction: Transaction, { client, command, count }: AuditedUses) {
  await insert(log, transaction, {
    request_id: "",
    client,
    issuer: null,
    key_id: null,
    scopes: [],
    committee: null,
    does: "READS",
    command,
    subject: String(count),
    key_hash: null,
    outcome: "DONE",
    rules: [],
  });
}

async function insert(log: AuditLog, transaction: Transaction, entry: AuditEntry): Promise<void> {
  const row = { id: randomUUID(), at: log.now(), ...entry };
  const columns = Object.keys(row).join(", ");
  const values = Object.values(row);
  const parameters = values.map((_, index) => `$${index + 1}`).join(", ");
  await transaction.query(`INSERT INTO ${log.table} (${columns}) VALUES (${parameters})`, values);
}

const brief = (text: string | undefined): string | null => text?.slice(0, MOST_TEXT) ?? null;

/** Those of the token's scopes that count for this field. */
function scopesUsed({ context: { actor } }: AuditedUse, { scopes }: AccessRow): string[] {
  const counts = (each: string) => scopes.some((scope) => each === scope || each.startsWith(`${scope}:`));
  return [...(actor?.scopes ?? [])].filter(counts).slice(0, MOST_SCOPES);
}

function committeeOf({ context: { actor } }: AuditedUse, { scopes }: AccessRow): string | null {
  const [named] = actor ? scopes.flatMap((scope) => committeesFor(actor, scope)) : [];
  return brief(actor?.committee ?? named);
}

/** The arguments that name what a command or a query is about, the most exact first. */
const NAMING = ["document", "draft", "id", "remark", "indicator", "client", "policy", "committee", "year"];
/** What an id may look like: anything else could be a text, which the audit log must not keep. */
const ID = /^[\p{L}\d][\p{L}\d:._-]{0,99}$/u;

type Args = Readonly<Record<string, unknown>>;

/** What a field was given: a command's one input, a query's arguments. */
const givenIn = (args: Args): Args =>
  typeof args.input === "object" && args.input !== null ? (args.input as Args) : args;

function subjectOf(args: Args): string | null {
  const named = NAMING.map((name) => args[name]).find((value) => value !== undefined && value !== null);
  return idOf(named) ?? null;
}

/** The value where it can be an id. */
export function idOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && ID.test(text) ? text : undefined;
}

function keyHashOf({ idempotencyKey: key }: Args): string | null {
  return typeof key === "string" ? createHash("sha256").update(key).digest("hex") : null;
}
