import { policyStateOn, type RecordedPolicyState } from "@hub/frame";
import { type EntityManager, In } from "typeorm";
import type { Decision, Standing } from "./decision.rules.js";
import { type FrameDocument, parseFrame } from "./frame.document.js";
import { PolicyDecisionEntity, PolicyVersionEntity } from "./policy.entities.js";
import type { PolicyState } from "./policy.enums.js";

/** A version on record, with what has been decided on it. */
export interface VersionRecord {
  version: PolicyVersionEntity;
  document: FrameDocument;
  /** In the order of the record. */
  decisions: PolicyDecisionEntity[];
}

/** All versions of a policy, oldest first. */
export async function versionsOf(manager: EntityManager, policy: string): Promise<VersionRecord[]> {
  const versions = await manager.find(PolicyVersionEntity, { where: { policy }, order: { number: "ASC" } });
  const decisions = await manager.find(PolicyDecisionEntity, {
    where: { policyVersion: In(versions.map(({ id }) => id)) },
    order: { number: "ASC" },
  });
  return versions.map((version) => ({
    version,
    document: parseFrame(JSON.parse(version.content)),
    decisions: decisions.filter(({ policyVersion }) => policyVersion === version.id),
  }));
}

/** The version that a recorded decision is about. */
export async function versionOfDecision(manager: EntityManager, decision: string): Promise<VersionRecord> {
  const { policyVersion } = await manager.findOneByOrFail(PolicyDecisionEntity, { id: decision });
  const { policy } = await manager.findOneByOrFail(PolicyVersionEntity, { id: policyVersion });
  const records = await versionsOf(manager, policy);
  const record = records.find(({ version }) => version.id === policyVersion);
  if (!record) throw new Error(`The version ${policyVersion} is not on record.`);
  return record;
}

/** The state that the record gives a version, whatever the day. */
function recordedState({ version, decisions }: VersionRecord): RecordedPolicyState {
  return decisions.at(-1)?.state ?? version.state;
}

export function stateOn(record: VersionRecord, today: string): PolicyState {
  return policyStateOn(recordedState(record), record.document.policy.period, today);
}

/** The adopted version, else the newest. */
export function currentOf(records: readonly VersionRecord[]): VersionRecord | undefined {
  return records.findLast((record) => recordedState(record) === "ADOPTED") ?? records.at(-1);
}

/** The code of the body that adopts. */
export function councilOf({ committees }: FrameDocument): string {
  const council = committees.find(({ kinds }) => kinds.includes("COUNCIL"));
  if (!council) throw new Error("The frame names no council.");
  return council.code;
}

/** What the rules on decisions need to know of a version. */
export function standingOf(record: VersionRecord, today: string): Standing {
  const { document } = record;
  return {
    state: recordedState(record),
    stateToday: stateOn(record, today),
    decisions: record.decisions satisfies Decision[],
    recommendations: document.recommendations,
    bodies: document.committees.map(({ code }) => code),
    council: councilOf(document),
    today,
  };
}
