import { createHash, randomUUID } from "node:crypto";
import { ACCESS, type Access, type AccessRow, committeesFor } from "@hub/auth";
import type { AuditLog } from "./audit-log.js";
import type { RequestContext } from "./request.context.js";
import type { Transaction } from "./transaction.js";

/** One use of a field that is not for everybody. */
export interface AuditedUse {
  access: Access;
  context: RequestContext;
  /** Of these the id of what it is about and the hash of the key are kept, nothing else. */
  args: Readonly<Record<string, unknown>>;
}

/** How it ended: DONE, ANSWERED_AGAIN (by the answer of an earlier call with this key), REFUSED_BY_RULE, or an error's code. */
export interface AuditedEnd {
  outcome: string;
  rules?: readonly string[];
  subject?: string | undefined;
}

const MOST_TEXT = 200;
const MOST_SCOPES = 20;

const COLUMNS =
  "id, at, request_id, client, issuer, key_id, scopes, committee, does, command, subject, key_hash, outcome, rules";

/** Puts an entry into the audit, in a transaction of the caller's or on its own. */
export async function writeAudit(transaction: Transaction, use: AuditedUse, end: AuditedEnd) {
  const { access, context, args } = use;
  const { actor, requestId } = context;
  const row: AccessRow = ACCESS[access];
  await insert(context.audit, transaction, [
    ...[brief(requestId)],
    ...[brief(actor?.client), brief(actor?.issuer), brief(actor?.keyId), scopesUsed(use, row), committeeOf(use, row)],
    ...[row.does, access, end.subject ?? subjectOf(args), keyHashOf(args), end.outcome, end.rules ?? []],
  ]);
}

/** What is on record of a caller that did not come in. */
export interface AuditedRefusal {
  command: "Token.refused" | "Token.refusedMore";
  requestId: string | undefined;
  subject: string | undefined;
  why: string;
}

/** Puts it into the audit that a token was refused: nobody is named as having done anything. */
export async function writeRefusal(log: AuditLog, { command, requestId, subject, why }: AuditedRefusal) {
  const nobody = [null, null, null, [], null];
  const what = ["TRIES", command, subject ?? null, null, "UNAUTHENTICATED", [why]];
  await insert(log, log.database(), [idOf(requestId) ?? "", ...nobody, ...what]);
}

async function insert(log: AuditLog, transaction: Transaction, rest: readonly unknown[]): Promise<void> {
  const values = [randomUUID(), log.now(), ...rest];
  const places = values.map((_, index) => `$${index + 1}`).join(", ");
  await transaction.query(`INSERT INTO ${log.table} (${COLUMNS}) VALUES (${places})`, values);
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

/** The arguments that name what a command or a question is about, the most telling first. */
const NAMING = ["document", "draft", "id", "remark", "indicator", "policy", "committee", "year"];
/** What an id may look like; anything else might be text that somebody put there. */
const ID = /^[\p{L}\d][\p{L}\d:._-]{0,99}$/u;

function subjectOf(args: Readonly<Record<string, unknown>>): string | null {
  const named = NAMING.map((name) => args[name]).find((value) => value !== undefined && value !== null);
  return idOf(named) ?? null;
}

/** A value, if it can be an id. */
export function idOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && ID.test(text) ? text : undefined;
}

function keyHashOf({ idempotencyKey: key }: Readonly<Record<string, unknown>>): string | null {
  return typeof key === "string" ? createHash("sha256").update(key).digest("hex") : null;
}
