import { type PolicyFrame, policyStateOn, type RecordedPolicyState } from "@hub/frame";
import type { PolicyVersionContent } from "@hub/rules";
import { mayRead, oncePerRequest } from "@hub/subgraph-kit";
import { type EntityManager, In, Not } from "typeorm";
import { councilOf, type FrameDocument, parseFrame } from "../frame/index.js";
import type { PolicyRequest } from "../record/index.js";
import type { Decision, VersionState } from "./decision.rules.js";
import { contentOfFrame, type RecommendedContent } from "./version.document.js";
import type { PolicyState } from "./version-enums.types.js";
import {
  HearingResponseEntity,
  PolicyDecisionEntity,
  PolicyVersionEntity,
  PolicyVersionStepEntity,
  PolicyVersionTextEntity,
} from "./version-tables.store.js";

/** A recorded version, with its steps, responses and decisions. */
export interface VersionRecord {
  version: PolicyVersionEntity;
  /** Its newest text, that text's hash, and whether it is demo data. */
  content: PolicyVersionContent;
  contentHash: string;
  /** The text as it is stored, which the hash covers: with its decision case, if it was recorded with one. */
  stored: object;
  synthetic: boolean;
  /** How many texts it has had. */
  texts: number;
  /** The decision case around it, if it was recorded with one. */
  document: FrameDocument | null;
  /** The steps to the council, in the order of the record. */
  steps: PolicyVersionStepEntity[];
  responses: HearingResponseEntity[];
  /** In the order of the record. */
  decisions: PolicyDecisionEntity[];
  /** Whether a later version of its policy has been adopted. */
  isReplaced: boolean;
}

/** All versions of a policy, oldest first. */
export async function versionsOf(manager: EntityManager, policy: string): Promise<VersionRecord[]> {
  const versions = await manager.find(PolicyVersionEntity, { where: { policy }, order: { number: "ASC" } });
  const policyVersion = In(versions.map(({ id }) => id));
  const decisions = await manager.find(PolicyDecisionEntity, { where: { policyVersion }, order: { number: "ASC" } });
  const texts = await manager.find(PolicyVersionTextEntity, { where: { policyVersion }, order: { number: "ASC" } });
  const order = { position: "ASC" } as const;
  const steps = await manager.find(PolicyVersionStepEntity, { where: { policyVersion }, order });
  const responses = await manager.find(HearingResponseEntity, { where: { policyVersion }, order });
  const of = <T extends { policyVersion: string }>(all: T[], id: string) =>
    all.filter((each) => each.policyVersion === id);
  return versions.map((version) => ({
    version,
    ...versionText(version, of(texts, version.id)),
    steps: of(steps, version.id),
    responses: of(responses, version.id),
    decisions: of(decisions, version.id),
    isReplaced: versions.some(
      ({ id, number }) => number > version.number && of(decisions, id).at(-1)?.state === "ADOPTED",
    ),
  }));
}

/** A policy's versions, read once a request. Drafts are left out for everybody but the coordinator. */
export async function readableVersions(context: PolicyRequest, policy: string): Promise<VersionRecord[]> {
  const read = () => versionsOf(context.dataSource.manager, policy);
  const records = await oncePerRequest(context, `versions of ${policy}`, read);
  const published = records.filter((record) => recordedState(record) !== "DRAFT");
  if (published.length === records.length) return records;
  const use = { access: "Policy.versions" as const, context, args: { policy } };
  const mayReadDrafts = () => mayRead(use);
  return (await oncePerRequest(context, `drafts of ${policy}`, mayReadDrafts)) ? records : published;
}

type StoredText = Pick<PolicyVersionTextEntity, "content" | "contentHash" | "synthetic">;

function versionText(first: StoredText, later: StoredText[]) {
  const { content, contentHash, synthetic } = later.at(-1) ?? first;
  const stored = JSON.parse(content);
  const document = isFrame(stored) ? parseFrame(stored) : null;
  const policyContent: PolicyVersionContent = document ? contentOfFrame(document) : stored;
  return { document, stored, content: policyContent, contentHash, synthetic, texts: later.length + 1 };
}

/** Only a frame's document has a decision case. */
const isFrame = (stored: object): boolean => "case" in stored;

/** Every text of every version, except those of one version. */
export async function everyText(manager: EntityManager, except = ""): Promise<PolicyVersionContent[]> {
  const first = await manager.find(PolicyVersionEntity, { where: { id: Not(except) } });
  const later = await manager.find(PolicyVersionTextEntity, { where: { policyVersion: Not(except) } });
  return [...first, ...later].map((stored) => versionText(stored, []).content);
}

/** The decision case that the hub began with; its bodies and administrations are valid until a later case changes them. */
export async function firstCase(manager: EntityManager): Promise<FrameDocument | null> {
  const [first] = await manager.find(PolicyVersionEntity, { order: { position: "ASC" }, take: 1 });
  return first ? versionText(first, []).document : null;
}

/** The ids of all policies, in the order of the record. */
export async function policyIds(manager: EntityManager): Promise<string[]> {
  const all = await manager.find(PolicyVersionEntity, { order: { position: "ASC" } });
  return [...new Set(all.map(({ policy }) => policy))];
}

export async function versionOfId(manager: EntityManager, id: string): Promise<VersionRecord> {
  const { policy } = await manager.findOneByOrFail(PolicyVersionEntity, { id });
  const record = (await versionsOf(manager, policy)).find(({ version }) => version.id === id);
  if (!record) throw new Error(`The version ${id} is not on record.`);
  return record;
}

/** The version that a recorded decision is about. */
export async function versionOfDecision(manager: EntityManager, decision: string): Promise<VersionRecord> {
  const { policyVersion } = await manager.findOneByOrFail(PolicyDecisionEntity, { id: decision });
  return versionOfId(manager, policyVersion);
}

/** A version's state by the record alone, on any day. */
export function recordedState({ version, steps, decisions, isReplaced }: VersionRecord): RecordedPolicyState {
  const state = decisions.at(-1)?.state ?? steps.at(-1)?.state ?? version.state;
  return state === "ADOPTED" && isReplaced ? "REPLACED" : state;
}

export function stateOn(record: VersionRecord, today: string): PolicyState {
  const { from: startsOn, to: endsOn } = record.content;
  return policyStateOn(recordedState(record), { startsOn, endsOn }, today);
}

const BEFORE_THE_COUNCIL: readonly RecordedPolicyState[] = ["DRAFT", "IN_HEARING", "HEARD"];

/** Whether the version is, or was, before the council. */
export const isPutForward = (record: VersionRecord): boolean => !BEFORE_THE_COUNCIL.includes(recordedState(record));

/** The adopted version, else the newest that has been put before the council, else the newest. */
export function currentOf(records: readonly VersionRecord[]): VersionRecord | undefined {
  return (
    records.findLast((record) => recordedState(record) === "ADOPTED") ??
    records.findLast(isPutForward) ??
    records.at(-1)
  );
}

export interface NumberedRecommendation {
  ordinal: number;
  text: PolicyVersionContent["title"];
  addressedTo: string[];
  /** Codes; null if unknown. */
  proposedBy: string | null;
  recommendedBy: string | null;
}

/** What is recommended to the council; empty before the version is RECOMMENDED. */
export function recommendationsOf({ document, steps }: VersionRecord): NumberedRecommendation[] {
  if (document) return document.recommendations;
  const step = steps.find(({ state }) => state === "RECOMMENDED");
  const { recommendations }: RecommendedContent = step ? JSON.parse(step.content) : { recommendations: [] };
  return recommendations.map((each, index) => ({ ...each, ordinal: index + 1, proposedBy: null, recommendedBy: null }));
}

/** What the rules on decisions need to know of a version. */
export function versionStateOf(record: VersionRecord, frame: PolicyFrame, today: string): VersionState {
  return {
    state: recordedState(record),
    stateToday: stateOn(record, today),
    decisions: record.decisions satisfies Decision[],
    recommendations: recommendationsOf(record),
    bodies: frame.committees.map(({ code }) => code),
    council: councilOf(frame),
    today,
  };
}

/** What was said with a step of a version, by its event: the event itself has no texts. */
export async function stepTexts(manager: EntityManager, { position }: { position: number }): Promise<object> {
  const step = await manager.findOneBy(PolicyVersionStepEntity, { position });
  return step ? JSON.parse(step.content) : {};
}
