import type { Actor } from "@hub/auth";
import { SignaturesRequired, SigningKeyRegistered, SigningKeyRevoked } from "@hub/cycle";
import type { NewEvent } from "@hub/events";
import { checkWords } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { committeeKey, KeyError } from "@hub/receipts";
import { committeeOfCode } from "@hub/registry";
import { Conflict, HubError, refuseOver } from "@hub/subgraph-kit";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";

interface OfCommittee {
  committee: string;
  idempotencyKey: string;
}

const KEYS = { name: "SIGNING_KEYS", most: 50 };

/** Registers a committee's public key to sign with; no other committee can use it. */
export async function registerSigningKey(
  context: PolicyContext,
  actor: Actor,
  command: OfCommittee & { jwk: unknown; validFrom: Date | null },
): Promise<SignedReceipt> {
  const { kid, jwk } = await committeeKey(command.jwk).catch(refuseKey);
  const { committee, validFrom } = command;
  const input = { committee, kid, validFrom: validFrom?.toISOString() ?? null };
  return runOnCommittee(
    context,
    actor,
    { name: "registerSigningKey", input, key: command.idempotencyKey, committee },
    (at) => {
      const { signing } = context.record;
      if (signing.key(kid))
        throw new Conflict("ALREADY_DONE", `The key '${kid}' is registered already; a key is used once.`, {
          subject: kid,
        });
      refuseOver(KEYS, signing.keys(committee).length + 1, `Keys of ${committee}`);
      const data = { committee, kid, jwk: jwk as Record<string, string>, registeredAt: at.toISOString() };
      const from = (validFrom ?? at).toISOString();
      return { event: SigningKeyRegistered, subject: kid, at, data: { ...data, validFrom: from } };
    },
  );
}

/** Revokes a key; what was signed with it before stays valid. */
export async function revokeSigningKey(
  context: PolicyContext,
  actor: Actor,
  { committee, kid, reason, idempotencyKey: key }: OfCommittee & { kid: string; reason: string },
): Promise<SignedReceipt> {
  checkWords("reason", reason);
  const input = { committee, kid, reason };
  return runOnCommittee(context, actor, { name: "revokeSigningKey", input, key, committee }, (at) => {
    const known = context.record.signing.key(kid);
    if (known?.committee !== committee) throw new HubError("NOT_FOUND", `${committee} has no key '${kid}'.`);
    if (known.revokedAt !== null)
      throw new Conflict("ALREADY_DONE", `The key '${kid}' has been revoked already.`, { subject: kid });
    return {
      event: SigningKeyRevoked,
      subject: kid,
      at,
      data: { committee, kid, reason, revokedAt: at.toISOString() },
    };
  });
}

/** Sets whether a committee has to sign what it publishes. */
export async function requireSignatures(
  context: PolicyContext,
  actor: Actor,
  { committee, required, idempotencyKey: key }: OfCommittee & { required: boolean },
): Promise<SignedReceipt> {
  const input = { committee, required };
  return runOnCommittee(context, actor, { name: "requireSignatures", input, key, committee }, (at) => {
    const isAble = context.record.signing.keys(committee).some(({ revokedAt }) => revokedAt === null);
    if (required && !isAble) {
      throw new Conflict(
        "MISSING",
        `${committee} has no key to sign with. Register one first, with registerSigningKey.`,
        { subject: committee },
      );
    }
    return { event: SignaturesRequired, subject: committee, at, data: { committee, required, at: at.toISOString() } };
  });
}

interface Named {
  name: string;
  input: unknown;
  key: string;
  committee: string;
}

async function runOnCommittee<T>(
  context: PolicyContext,
  actor: Actor,
  { name, input, key, committee }: Named,
  newEvent: (at: Date) => NewEvent<T>,
): Promise<SignedReceipt> {
  if (!committeeOfCode(committee)) {
    throw new HubError("NOT_FOUND", `No committee '${committee}' publishes here. Query.committees has all codes.`);
  }
  const { done } = await runCommand(context, { client: actor.client, key, input: [name, input] }, async (manager) => {
    const { receipt } = await recordEvent(manager, newEvent(context.clock.now()));
    return { done: { receipt } };
  });
  return done.receipt;
}

function refuseKey(error: unknown): never {
  if (error instanceof KeyError) throw new HubError("BAD_USER_INPUT", error.message);
  throw error;
}
