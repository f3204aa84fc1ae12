import type { Actor } from "@hub/auth";
import { appendToOutbox } from "@hub/events";
import { PolicyDecisionRecorded } from "@hub/frame";
import { canonicalJson, contentHash, localDateOf } from "@hub/rules";
import { checkKey, HubError, oncePerKey, refuseOver } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type Decision, decide } from "./decision.rules.js";
import { type PolicyDesk, positionNumber, positionText, SOURCE, takeIn } from "./policy.desk.js";
import { PolicyDecisionEntity } from "./policy.entities.js";
import { standingOf, type VersionRecord, versionsOf } from "./policy-version.store.js";

export interface RecordDecision extends Decision {
  policy: string;
  synthetic: boolean;
  note: string | null;
  idempotencyKey: string;
}

/** What the command answers and keeps for its key. */
export interface RecordedDecision {
  decision: string;
  receipt: { id: string; contentHash: string; position: string; publishedAt: string };
}

const NOTE_LENGTH = { name: "NOTE_LENGTH", most: 2_000 };

/** Puts a body's decision on record; state, event and answer go on record together. */
export async function recordDecision(
  desk: PolicyDesk,
  actor: Actor,
  command: RecordDecision,
): Promise<RecordedDecision> {
  const { idempotencyKey: key, ...input } = command;
  checkKey(key);
  checkNote(command.note);
  const recorded = await desk.dataSource.transaction((manager) =>
    oncePerKey(manager, { client: actor.client, key, input: ["recordDecision", input] }, async () => {
      // The source's own lock, taken before reading: of two decisions the second sees the first.
      await manager.query(`SELECT last FROM ${SOURCE}.sequence FOR UPDATE`);
      const record = (await versionsOf(manager, command.policy)).at(-1);
      if (!record) throw new HubError("NOT_FOUND", `There is no policy '${command.policy}'. Query.policy has its id.`);
      return append(desk, manager, { record, command, actor });
    }),
  );
  const answer = recorded as RecordedDecision;
  await takeIn(desk, positionNumber(answer.receipt.position));
  return answer;
}

function checkNote(note: string | null): void {
  if (note === null) return;
  if (note.trim() === "") throw new HubError("BAD_USER_INPUT", "note is blank. Say something in it, or leave it out.");
  refuseOver(NOTE_LENGTH, note.length, "Characters of note");
}

async function append(
  desk: PolicyDesk,
  manager: EntityManager,
  { record, command, actor }: { record: VersionRecord; command: RecordDecision; actor: Actor },
): Promise<RecordedDecision> {
  const at = desk.clock.now();
  const { version } = record;
  const standing = standingOf(record, localDateOf(at));
  const result = decide(standing, command);
  if ("code" in result) throw new HubError(result.code, result.message);
  const { policy, body, decidedOn, outcome, recommendation, note, synthetic } = command;
  const facts = { policy, version: version.number, body, decidedOn, outcome, recommendation, note, synthetic };
  const hash = contentHash(facts);
  const entry = await appendToOutbox(manager, SOURCE, {
    event: PolicyDecisionRecorded,
    subject: version.id,
    at,
    data: { ...facts, state: result.state, contentHash: hash },
  });
  const id = uuidv7();
  await manager.insert(PolicyDecisionEntity, {
    ...{ id, body, decidedOn, outcome, recommendation, note, synthetic },
    policyVersion: version.id,
    number: record.decisions.length + 1,
    stateBefore: standing.state,
    state: result.state,
    content: canonicalJson(facts),
    contentHash: hash,
    recordedBy: actor.client,
    recordedAt: at,
    position: entry.position,
  });
  const position = positionText(entry.position);
  return { decision: id, receipt: { id: entry.id, contentHash: hash, position, publishedAt: at.toISOString() } };
}
