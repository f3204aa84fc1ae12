import type { Actor } from "@hub/auth";
import { PolicyDecisionRecorded } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import { canonicalJson, contentHash, localDateOf } from "@hub/rules";
import { Conflict, HubError, refuseOver } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { planCycles } from "../cycle/index.js";
import { orRefuse, type PolicyContext, recordEvent, runCommand } from "../record/index.js";
import {
  type Decision,
  decide,
  isPutForward,
  PolicyDecisionEntity,
  stateOn,
  type VersionRecord,
  versionStateOf,
  versionsOf,
} from "../version/index.js";
import { recordAdoptedNames } from "./adoption.service.js";

export interface RecordDecision extends Decision {
  policy: string;
  /** Null: the newest that has been recommended to the council. */
  version: number | null;
  synthetic: boolean;
  note: string | null;
  idempotencyKey: string;
}

/** What the command answers and keeps for its key. */
export interface RecordedDecision {
  decision: string;
  receipt: SignedReceipt;
}

const NOTE_LENGTH = { name: "NOTE_LENGTH", most: 2_000 };

/** Records a body's decision; state, event and answer are written in one transaction. */
export async function recordDecision(
  context: PolicyContext,
  actor: Actor,
  command: RecordDecision,
): Promise<RecordedDecision> {
  const { idempotencyKey: key, ...input } = command;
  checkNote(command.note);
  const named = { client: actor.client, key, input: ["recordDecision", input] };
  const { done } = await runCommand(context, named, async (manager) => {
    const record = decidedOn(await versionsOf(manager, command.policy), command, localDateOf(context.clock.now()));
    return { done: await append(context, manager, { record, command, actor }) };
  });
  return done;
}

/** The version that the decision is about. Once a later version is before the council, earlier ones cannot be decided on. */
function decidedOn(
  records: readonly VersionRecord[],
  { policy, version }: RecordDecision,
  today: string,
): VersionRecord {
  const newest = records.findLast(isPutForward);
  const named = version === null ? newest : records.find((record) => record.version.number === version);
  if (named && (named === newest || !isPutForward(named))) return recommended(named, today);
  if (named && newest) {
    throw new Conflict(
      "WRONG_STATE",
      `Version ${newest.version.number} of '${policy}' is before the council: version ${version} is no longer decided on.`,
      { subject: policy },
    );
  }
  const last = version === null ? records.at(-1) : undefined;
  if (last) return recommended(last, today);
  const what = version === null ? `policy '${policy}'` : `version ${version} of a policy '${policy}'`;
  throw new HubError("NOT_FOUND", `There is no ${what}. Query.policies has their ids.`);
}

function recommended(record: VersionRecord, today: string): VersionRecord {
  if (isPutForward(record)) return record;
  throw new Conflict(
    "WRONG_STATE",
    `The policy is ${stateOn(record, today)}: only one that is RECOMMENDED can be decided on.`,
    { subject: record.version.policy, state: stateOn(record, today), needs: "RECOMMENDED" },
  );
}

function checkNote(note: string | null): void {
  if (note === null) return;
  if (note.trim() === "") throw new HubError("BAD_USER_INPUT", "note is blank. Say something in it, or leave it out.");
  refuseOver(NOTE_LENGTH, note.length, "Characters of note");
}

async function append(
  context: PolicyContext,
  manager: EntityManager,
  { record, command, actor }: { record: VersionRecord; command: RecordDecision; actor: Actor },
): Promise<RecordedDecision> {
  const at = context.clock.now();
  const { version } = record;
  const before = versionStateOf(record, context.frame, localDateOf(at));
  const { state } = orRefuse(decide(before, command));
  const { policy, body, decidedOn, outcome, recommendation, note, synthetic } = command;
  const facts = { policy, version: version.number, body, decidedOn, outcome, recommendation, note, synthetic };
  const hash = contentHash(facts);
  const { receipt, position } = await recordEvent(
    manager,
    {
      event: PolicyDecisionRecorded,
      subject: version.id,
      at,
      data: { ...facts, state, contentHash: hash },
    },
    hash,
  );
  const id = uuidv7();
  await manager.insert(PolicyDecisionEntity, {
    id,
    body,
    decidedOn,
    outcome,
    recommendation,
    note,
    synthetic,
    policyVersion: version.id,
    number: record.decisions.length + 1,
    stateBefore: before.state,
    state,
    content: canonicalJson(facts),
    contentHash: hash,
    recordedBy: actor.client,
    recordedAt: at,
    position,
  });
  if (state === "ADOPTED" && before.state !== "ADOPTED") {
    await recordAdoptedNames(manager, record, at);
    await planCycles(context, manager, record.content);
  }
  return { decision: id, receipt };
}
