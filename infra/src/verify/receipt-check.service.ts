import { SigningRecord } from "@hub/cycle";
import { asRole, urlOf, withConnection } from "@hub/database";
import type { ChainEntry, RecordedEvent } from "@hub/events";
import {
  checkCommitteeSignature,
  type HubKey,
  type RegisteredKey,
  readSignature,
  WITHDRAWAL,
  withdrawalHash,
} from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { canonicalJson } from "@hub/rules";
import { type ChainPlaces, eventOf } from "./outbox-row.js";

/** Keys that signatures on record are checked with. */
export interface CheckingKeys {
  readonly hub: readonly HubKey[];
  readonly ofCommittee: (code: string) => readonly RegisteredKey[];
}

/** The committees' keys by the coordinator's own word. */
export async function committeeKeys({ adminUrl, databaseOf }: ChainPlaces): Promise<CheckingKeys["ofCommittee"]> {
  const { database, ownerRole } = databaseOf("policy");
  const record = new SigningRecord();
  await withConnection(urlOf(adminUrl, database), (client) =>
    asRole(client, ownerRole, async () => {
      const { rows } = await client.query(
        `SELECT source, position, id, type, aggregateid, payload, recorded_at FROM policy.outbox
         WHERE type = ANY('{signing-key.registered.v1,signing-key.revoked.v1}') ORDER BY position`,
      );
      for (const row of rows) record.apply(eventOf(row));
    }),
  );
  return (code) => record.keys(code);
}

interface Said {
  id?: string;
  committee?: string;
  contentHash?: string;
  kind?: string;
  reason?: string;
  signature?: { kid: string; jws: string };
}

/** What is wrong with the signatures that an event carries, in words that follow its place; undefined where they hold. */
export async function signatureProblem(
  event: RecordedEvent,
  entry: ChainEntry,
  keys: CheckingKeys,
): Promise<string | undefined> {
  return (await receiptProblem(event, entry, keys.hub)) ?? committeeProblem(event, keys);
}

async function receiptProblem(event: RecordedEvent, entry: ChainEntry, keys: readonly HubKey[]) {
  const { hubreceipt } = event.payload;
  if (hubreceipt === undefined) return undefined;
  const read = await readSignature("hub-receipt+jws", hubreceipt, keys);
  if (read.problem !== undefined) return `has a receipt whose signature does not hold (${read.problem})`;
  const data = event.payload.data as Said;
  const root = rootOfSource(event.source);
  const told = read.statement as Record<string, unknown>;
  const expected: Record<string, unknown> = {
    ...{ id: event.id, position: `${root}:${event.position}`, publishedAt: event.recordedAt.toISOString() },
    ...{ previousEntryHash: entry.previousEntryHash, entryHash: entry.entryHash },
    ...{ signature: data.signature?.jws ?? null, signedBy: data.signature?.kid ?? null },
    ...(data.contentHash !== undefined && { contentHash: data.contentHash }),
  };
  const isOfIt = Object.entries(expected).every(([name, value]) => told[name] === value);
  return read.owner === root && isOfIt ? undefined : "has a receipt that was given for something else";
}

async function committeeProblem({ payload, recordedAt }: RecordedEvent, keys: CheckingKeys) {
  const { id = "", committee = "", contentHash: hash = "", kind = "", reason = "", signature } = payload.data as Said;
  if (!signature) return undefined;
  const isWithdrawal = payload.type === WITHDRAWAL;
  const signed = isWithdrawal ? withdrawalHash({ document: id, contentHash: hash, kind, reason }) : hash;
  const at = recordedAt.toISOString();
  const { problem } = await checkCommitteeSignature(signature.jws, keys.ofCommittee(committee), { hash: signed, at });
  return problem && `has a signature of the committee's that does not hold (${problem})`;
}

/** What a revision says of itself beside its content, to be held against what its event told. */
export function revisionDiffers(revision: Record<string, unknown>, told: Record<string, unknown>): boolean {
  const { id, series, number, correction, ids, findings, signature, four_eyes, published_at } = revision;
  const own = {
    ...{ id, series, revision: number, correction: correction ?? null, ids, findings, signature: signature ?? null },
    ...{ fourEyes: four_eyes, publishedAt: (published_at as Date).toISOString() },
  };
  const { fourEyes = true, signature: signed = null } = told;
  const said = {
    ...{ id: told.id, series: told.series, revision: told.revision, correction: told.correction ?? null },
    ...{ ids: told.ids, findings: told.findings, signature: signed, fourEyes, publishedAt: told.publishedAt },
  };
  return canonicalJson(own) !== canonicalJson(said);
}
