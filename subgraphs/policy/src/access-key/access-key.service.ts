import { type Actor, committeesFor, holds, makeAccessKey as newKey } from "@hub/auth";
import { AccessKeyMade, AccessKeyRevoked, OPENED_SCOPES, type OpenedPart } from "@hub/cycle";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { committeeOfCode } from "@hub/registry";
import { Conflict, HubError, refuseOver } from "@hub/subgraph-kit";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";

const KEYS = { name: "ACCESS_KEYS", most: 200 };
const NAME_LENGTH = { name: "ACCESS_KEY_NAME_LENGTH", most: 100 };
const MOST_DAYS = { name: "ACCESS_KEY_DAYS", most: 366 };
const DAY_MS = 86_400_000;

export interface WantedKey {
  name: string;
  opens: readonly OpenedPart[];
  committees: readonly string[];
  validDays: number;
  idempotencyKey: string;
}

export interface MadeKey {
  id: string;
  receipt: SignedReceipt;
  /** The key itself; undefined where the command is answered again. */
  secret: string | undefined;
}

/** Makes a key that opens no more than its maker may give away. Only its hash is kept. */
export async function makeAccessKey(context: PolicyContext, actor: Actor, wanted: WantedKey): Promise<MadeKey> {
  checkName(wanted.name);
  refuseOver(MOST_DAYS, wanted.validDays, "Days that the key counts");
  if (wanted.validDays < 1)
    throw new HubError("BAD_USER_INPUT", "validDays is less than 1: a key counts for a day at least.");
  checkParts(wanted);
  checkGiven(actor, wanted);
  const { idempotencyKey: key, ...input } = wanted;
  let shown: ReturnType<typeof newKey> | undefined;
  const { done } = await runCommand(
    context,
    { client: actor.client, key, input: ["makeAccessKey", input] },
    async (manager) => {
      refuseOver(KEYS, activeKeys(context) + 1, "Access keys that count");
      shown = newKey();
      const { id, hash } = shown;
      const at = context.clock.now();
      const data = {
        id,
        hash,
        name: wanted.name,
        opens: [...new Set(wanted.opens)],
        committees: [...new Set(wanted.committees)],
        madeBy: actor.client,
        madeAt: at.toISOString(),
        endsAt: new Date(realNow(context) + wanted.validDays * DAY_MS).toISOString(),
      };
      const { receipt } = await recordEvent(manager, { event: AccessKeyMade, subject: id, at, data });
      return { done: { id, receipt }, subject: id };
    },
  );
  return { ...done, secret: shown?.id === done.id ? shown.key : undefined };
}

/** Revokes a key: each part refuses it as soon as it hears of it. */
export async function revokeAccessKey(
  context: PolicyContext,
  actor: Actor,
  { id, reason, idempotencyKey: key }: { id: string; reason: string; idempotencyKey: string },
): Promise<SignedReceipt> {
  checkWords("reason", reason);
  const command = { client: actor.client, key, input: ["revokeAccessKey", { id, reason }] };
  const { done } = await runCommand(context, command, async (manager) => {
    const known = context.record.clients.keys.key(id);
    if (!known) throw new HubError("NOT_FOUND", `There is no access key '${id}'. Query.accessKeys lists all.`);
    if (known.revokedAt !== null)
      throw new Conflict("WRONG_STATE", `The access key '${id}' has been revoked already.`, {
        subject: id,
        state: "REVOKED",
        needs: "ACTIVE",
      });
    const at = context.clock.now();
    const data = { id, reason, revokedAt: at.toISOString() };
    const { receipt } = await recordEvent(manager, { event: AccessKeyRevoked, subject: id, at, data });
    return { done: { receipt } };
  });
  return done.receipt;
}

/** Tokens and keys end by the real clock, in the sandbox too. */
export const realNow = ({ clock }: PolicyContext): number => clock.now().getTime() - clock.offsetMs;

function activeKeys(context: PolicyContext): number {
  const now = realNow(context);
  const keys = context.record.clients.keys.all();
  return keys.filter(({ revokedAt, endsAt }) => revokedAt === null && Date.parse(endsAt) > now).length;
}

function checkName(name: string): void {
  checkWords("name", name);
  refuseOver(NAME_LENGTH, name.length, "Characters of name");
}

function checkParts({ opens, committees }: WantedKey): void {
  if (opens.length === 0)
    throw new HubError("BAD_USER_INPUT", "opens is empty: PUBLISHED opens what everybody may read.");
  if (opens.includes("DRAFTS") !== committees.length > 0) {
    throw new HubError("BAD_USER_INPUT", "committees names whose drafts the key opens: with DRAFTS, and only then.");
  }
  const unknown = committees.find((committee) => !committeeOfCode(committee));
  if (unknown === undefined) return;
  throw new HubError("NOT_FOUND", `No committee '${unknown}' publishes here. Query.committees has all codes.`);
}

/** Nobody hands on what they may not read: the audit is the auditor's, and drafts are their committee's. */
function checkGiven(actor: Actor, { opens, committees }: WantedKey): void {
  const lacking = [
    ...(opens.includes("AUDIT") && !holds(actor, OPENED_SCOPES.AUDIT) ? [OPENED_SCOPES.AUDIT] : []),
    ...committees
      .filter((committee) => !committeesFor(actor, OPENED_SCOPES.DRAFTS).includes(committee))
      .map((committee) => `${OPENED_SCOPES.DRAFTS}:${committee}`),
  ];
  if (lacking.length === 0) return;
  throw new HubError(
    "FORBIDDEN",
    `A key opens no more than its maker's own token: '${actor.client}' would need ${lacking.join(" and ")} besides.`,
  );
}
