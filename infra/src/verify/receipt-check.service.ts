import { SigningRecord } from "@hub/cycle";
import { asRole, rowsOf, urlOf, withConnection } from "@hub/database";
import type { ChainEntry, RecordedEvent } from "@hub/events";
import {
  checkCommitteeSignature,
  type HubKey,
  REDACTED_REASON,
  type RegisteredKey,
  readSignature,
  WITHDRAWAL,
  withdrawalHash,
} from "@hub/receipts";
import { rootOfSource } from "@hub/registry";
import { canonicalJson } from "@hub/rules";
import { type ChainPlaces, eventOf, type OutboxRow } from "./outbox-row.js";

/** The keys that recorded signatures are checked with. */
export interface CheckingKeys {
  readonly hub: readonly HubKey[];
  readonly ofCommittee: (code: string) => readonly RegisteredKey[];
}

/** The committees' keys that the coordinator has registered. */
export async function committeeKeys({ adminUrl, databaseOf }: ChainPlaces): Promise<CheckingKeys["ofCommittee"]> {
  const { database, ownerRole } = databaseOf("policy");
  const record = new SigningRecord();
  await withConnection(urlOf(adminUrl, database), (client) =>
    asRole(client, ownerRole, async () => {
      const rows = await rowsOf<OutboxRow>(
        client,
        `SELECT source, position, id, type, aggregateid, payload, recorded_at FROM policy.outbox
         WHERE type = ANY('{signing-key.registered.v1,signing-key.revoked.v1}') ORDER BY position`,
      );
      for (const row of rows) record.apply(eventOf(row));
    }),
  );
  return (code) => record.keys(code);
}

interface SignedData {
  id?: string;
  committee?: string;
  contentHash?: string;
  kind?: string;
  reason?: string;
  signature?: { kid: string; jws: string };
}

/** What is wrong with an event's signatures, as the end of a sentence; undefined if they hold. */
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
  const data = event.payload.data as SignedData;
  const root = rootOfSource(event.source);
  const signed = read.statement as Record<string, unknown>;
  const expected: Record<string, unknown> = {
    id: event.id,
    position: `${root}:${event.position}`,
    publishedAt: event.recordedAt.toISOString(),
    previousEntryHash: entry.previousEntryHash,
    entryHash: entry.entryHash,
    signature: data.signature?.jws ?? null,
    signedBy: data.signature?.kid ?? null,
    ...(data.contentHash !== undefined && { contentHash: data.contentHash }),
  };
  const isOfIt = Object.entries(expected).every(([name, value]) => signed[name] === value);
  return read.owner === root && isOfIt ? undefined : "has a receipt that was given for something else";
}

async function committeeProblem({ payload, recordedAt }: RecordedEvent, keys: CheckingKeys) {
  const {
    id = "",
    committee = "",
    contentHash: hash = "",
    kind = "",
    reason = "",
    signature,
  } = payload.data as SignedData;
  const isWithdrawal = payload.type === WITHDRAWAL;
  if (!signature || (isWithdrawal && reason === REDACTED_REASON)) return undefined;
  const signed = isWithdrawal ? withdrawalHash({ document: id, contentHash: hash, kind, reason }) : hash;
  const at = recordedAt.toISOString();
  const { problem } = await checkCommitteeSignature(signature.jws, keys.ofCommittee(committee), { hash: signed, at });
  return problem && `has a signature of the committee's that does not hold (${problem})`;
}

/** A revision's columns that its event repeats. */
export interface PublishedRevision {
  id: string;
  series: string;
  number: number;
  correction: unknown;
  ids: unknown;
  findings: unknown;
  signature: unknown;
  four_eyes: boolean;
  published_at: Date;
}

/** Whether a revision's columns are not those that its event published. */
export function revisionDiffers(revision: PublishedRevision, event: Record<string, unknown>): boolean {
  const stored = {
    id: revision.id,
    series: revision.series,
    revision: revision.number,
    correction: revision.correction ?? null,
    ids: revision.ids,
    findings: revision.findings,
    signature: revision.signature ?? null,
    fourEyes: revision.four_eyes,
    publishedAt: revision.published_at.toISOString(),
  };
  const published = {
    id: event.id,
    series: event.series,
    revision: event.revision,
    correction: event.correction ?? null,
    ids: event.ids,
    findings: event.findings,
    signature: event.signature ?? null,
    fourEyes: event.fourEyes ?? true,
    publishedAt: event.publishedAt,
  };
  return canonicalJson(stored) !== canonicalJson(published);
}
