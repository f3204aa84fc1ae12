import type { Actor } from "@hub/auth";
import { lastPosition } from "@hub/events";
import { PolicyDecisionRecorded } from "@hub/frame";
import { canonicalJson, contentHash, localDateOf } from "@hub/rules";
import { HubError, refuseOver } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { planCycles } from "../cycle/cycle-planning.service.js";
import { putOnRecord } from "../record/command.service.js";
import { type PolicyDesk, SOURCE, takeIn } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { type Decision, decide } from "../version/decision.rules.js";
import { isPutForward, standingOf, stateOn, type VersionRecord, versionsOf } from "../version/version.store.js";
import { PolicyDecisionEntity } from "../version/version-tables.store.js";
import { tellAdopted } from "./adoption.service.js";

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
    const record = decidedOn(await versionsOf(manager, command.policy), command, localDateOf(desk.clock.now()));
    return append(desk, manager, { record, command, actor });
  });
  // An adoption puts more on record than its decision.
  await takeIn(desk, await lastPosition(desk.dataSource.manager, SOURCE));
  return recorded as RecordedDecision;
}

/** The version that the decision is about: once a later one is before the council, the earlier ones are not. */
function decidedOn(
  records: readonly VersionRecord[],
  { policy, version }: RecordDecision,
  today: string,
): VersionRecord {
  const newest = records.findLast(isPutForward);
  const asked = version === null ? newest : records.find((record) => record.version.number === version);
  if (asked && (asked === newest || !isPutForward(asked))) return recommended(asked, today);
  if (asked && newest) {
    throw new HubError(
      "CONFLICT",
      `Version ${newest.version.number} of '${policy}' is before the council: version ${version} is no longer decided on.`,
    );
  }
  const last = version === null ? records.at(-1) : undefined;
  if (last) return recommended(last, today);
  const what = version === null ? `policy '${policy}'` : `version ${version} of a policy '${policy}'`;
  throw new HubError("NOT_FOUND", `There is no ${what}. Query.policies has their ids.`);
}

function recommended(record: VersionRecord, today: string): VersionRecord {
  if (isPutForward(record)) return record;
  throw new HubError(
    "CONFLICT",
    `The policy is ${stateOn(record, today)}: only one that is RECOMMENDED can be decided on.`,
  );
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
  const standing = standingOf(record, desk.frame, localDateOf(at));
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
  if (result.state === "ADOPTED" && standing.state !== "ADOPTED") {
    await tellAdopted(manager, record, at);
    await planCycles(desk, manager, record.content);
  }
  return { decision: id, receipt };
}
