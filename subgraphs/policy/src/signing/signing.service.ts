import type { Actor } from "@hub/auth";
import { SignaturesRequired, SigningKeyRegistered, SigningKeyRevoked } from "@hub/cycle";
import type { NewEvent } from "@hub/events";
import { checkWords } from "@hub/frame";
import { committeeKey, KeyError } from "@hub/receipts";
import { committeeOfCode } from "@hub/registry";
import { HubError, refuseOver } from "@hub/subgraph-kit";
import { putOnRecord } from "../record/command.service.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";

interface OfCommittee {
  committee: string;
  idempotencyKey: string;
}

const KEYS = { name: "SIGNING_KEYS", most: 50 };

/** Lets a committee sign with a key; the key is public, and one committee's alone. */
export async function registerSigningKey(
  desk: PolicyDesk,
  actor: Actor,
  command: OfCommittee & { jwk: unknown; validFrom: Date | null },
): Promise<KeptReceipt> {
  const { kid, jwk } = await committeeKey(command.jwk).catch(refuseKey);
  const { committee, validFrom } = command;
  const input = { committee, kid, validFrom: validFrom?.toISOString() ?? null };
  return onRecord(desk, actor, { name: "registerSigningKey", input, key: command.idempotencyKey, committee }, (at) => {
    const { signing } = desk.record;
    if (signing.key(kid)) throw new HubError("CONFLICT", `The key '${kid}' is registered already; a key is used once.`);
    refuseOver(KEYS, signing.keys(committee).length + 1, `Keys of ${committee}`);
    const data = { committee, kid, jwk: jwk as Record<string, string>, registeredAt: at.toISOString() };
    const from = (validFrom ?? at).toISOString();
    return { event: SigningKeyRegistered, subject: kid, at, data: { ...data, validFrom: from } };
  });
}

/** Ends a key's time: what was signed with it before stays signed. */
export async function revokeSigningKey(
  desk: PolicyDesk,
  actor: Actor,
  { committee, kid, reason, idempotencyKey: key }: OfCommittee & { kid: string; reason: string },
): Promise<KeptReceipt> {
  checkWords("reason", reason);
  const input = { committee, kid, reason };
  return onRecord(desk, actor, { name: "revokeSigningKey", input, key, committee }, (at) => {
    const known = desk.record.signing.key(kid);
    if (known?.committee !== committee) throw new HubError("NOT_FOUND", `${committee} has no key '${kid}'.`);
    if (known.revokedAt !== null) throw new HubError("CONFLICT", `The key '${kid}' has been revoked already.`);
    return {
      event: SigningKeyRevoked,
      subject: kid,
      at,
      data: { committee, kid, reason, revokedAt: at.toISOString() },
    };
  });
}

/** Says whether a committee has to sign what it publishes. */
export async function requireSignatures(
  desk: PolicyDesk,
  actor: Actor,
  { committee, required, idempotencyKey: key }: OfCommittee & { required: boolean },
): Promise<KeptReceipt> {
  const input = { committee, required };
  return onRecord(desk, actor, { name: "requireSignatures", input, key, committee }, (at) => {
    const isAble = desk.record.signing.keys(committee).some(({ revokedAt }) => revokedAt === null);
    if (required && !isAble) {
      throw new HubError(
        "CONFLICT",
        `${committee} has no key to sign with. Register one first, with registerSigningKey.`,
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

async function onRecord<T>(
  desk: PolicyDesk,
  actor: Actor,
  { name, input, key, committee }: Named,
  newEvent: (at: Date) => NewEvent<T>,
): Promise<KeptReceipt> {
  if (!committeeOfCode(committee)) {
    throw new HubError("NOT_FOUND", `No committee '${committee}' publishes here. Query.committees has all codes.`);
  }
  const recorded = await putOnRecord(desk, { client: actor.client, key, input: [name, input] }, async (manager) => {
    const { receipt } = await tell(manager, newEvent(desk.clock.now()));
    return { receipt };
  });
  return (recorded as { receipt: KeptReceipt }).receipt;
}

function refuseKey(error: unknown): never {
  if (error instanceof KeyError) throw new HubError("BAD_USER_INPUT", error.message);
  throw error;
}
