import type { Actor } from "@hub/auth";
import { PolicyDecisionRecorded } from "@hub/frame";
import { canonicalJson, contentHash, localDateOf } from "@hub/rules";
import { HubError, refuseOver } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type Decision, decide } from "./decision.rules.js";
import { putOnRecord } from "./on-record.service.js";
import type { PolicyDesk } from "./policy.desk.js";
import { PolicyDecisionEntity } from "./policy.entities.js";
import { standingOf, type VersionRecord, versionsOf } from "./policy-version.store.js";
import { type KeptReceipt } from "./receipt.presenter.js";
import { tell } from "./record.tell.js";

export interface RecordDecision extends Decision {
  policy: string;
  synthetic: boolean;
  note: string | null;
  idempotencyKey: string;
}

/** What the command answers and keeps for its key. */
export interface RecordedDecision {
  decision: string;
  receipt: KeptReceipt;
}

const NOTE_LENGTH = { name: "NOTE_LENGTH", most: 2_000 };

/** Puts a body's decision on record; state, event and answer go on record together. */
export async function recordDecision(
  desk: PolicyDesk,
  actor: Actor,
  command: RecordDecision,
): Promise<RecordedDecision> {
  const { idempotencyKey: key, ...input } = command;
  checkNote(command.note);
  const named = { client: actor.client, key, input: ["recordDecision", input] };
  const recorded = await putOnRecord(desk, named, async (manager) => {
    const record = (await versionsOf(manager, command.policy)).at(-1);
    if (!record) throw new HubError("NOT_FOUND", `There is no policy '${command.policy}'. Query.policy has its id.`);
    return append(desk, manager, { record, command, actor });
  });
  return recorded as RecordedDecision;
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
  const { receipt, position } = await tell(
    manager,
    {
      event: PolicyDecisionRecorded,
      subject: version.id,
      at,
      data: { ...facts, state: result.state, contentHash: hash },
    },
    hash,
  );
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
    position,
  });
  return { decision: id, receipt };
}
