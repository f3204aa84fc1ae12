import type { Actor } from "@hub/auth";
import { PolicyVersionAdvanced } from "@hub/frame";
import { canonicalJson, localDateOf } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { putOnRecord } from "../record/command.service.js";
import type { PolicyDesk } from "../record/policy.context.js";
import { tell } from "../record/receipt.js";
import { recordedState, stateOn, type VersionRecord, versionsOf } from "../version/version.store.js";
import { PolicyVersionStepEntity } from "../version/version-tables.store.js";
import { idsIn, type VersionAnswer, warningsOn } from "./draft.service.js";

type StepState = PolicyVersionStepEntity["state"];

/** The only state that leads to each (docs/policy-process.md). */
const COMES_FROM = { IN_HEARING: "DRAFT", HEARD: "IN_HEARING", RECOMMENDED: "HEARD" } as const;

const WHAT = {
  IN_HEARING: "is sent out for hearing",
  HEARD: "can have its hearing closed",
  RECOMMENDED: "is recommended to the council",
} as const;

export interface VersionStep {
  policy: string;
  to: StepState;
  /** LocalDate. */
  on: string;
  idempotencyKey: string;
  /** The command's name and input, for its key. */
  input: readonly unknown[];
  /** What is said with it, once it is known that the version can take it. */
  said(record: VersionRecord): object;
}

/** Takes the newest version of a policy one step on. */
export async function takeStep(desk: PolicyDesk, actor: Actor, step: VersionStep): Promise<VersionAnswer> {
  const named = { client: actor.client, key: step.idempotencyKey, input: step.input };
  const taken = await putOnRecord(desk, named, async (manager) => {
    const record = await newestVersion(manager, step.policy);
    refuseStep(record, step, localDateOf(desk.clock.now()));
    const content = canonicalJson(step.said(record));
    return { ...(await putStep(desk, manager, { record, step, content, actor })), problems: warningsOn(desk, record) };
  });
  return taken as VersionAnswer;
}

async function newestVersion(manager: EntityManager, policy: string): Promise<VersionRecord> {
  const record = (await versionsOf(manager, policy)).at(-1);
  if (record) return record;
  throw new HubError("NOT_FOUND", `There is no policy '${policy}'. Query.policies has their ids.`);
}

function refuseStep(record: VersionRecord, { policy, to, on }: VersionStep, today: string): void {
  if (recordedState(record) !== COMES_FROM[to]) {
    const stands = `Version ${record.version.number} of '${policy}' is ${stateOn(record, today)}`;
    throw new HubError("CONFLICT", `${stands}: only one that is ${COMES_FROM[to]} ${WHAT[to]}.`);
  }
  if (on > today) {
    throw new HubError("BAD_USER_INPUT", `${on} is still to come: it is ${today} by the hub's clock.`);
  }
  const last = record.steps.at(-1);
  if (last && on < last.takenOn) {
    throw new HubError("BAD_USER_INPUT", `${on} is before ${last.takenOn}, when the version became ${last.state}.`);
  }
}

interface Taken {
  record: VersionRecord;
  step: VersionStep;
  content: string;
  actor: Actor;
}

async function putStep(desk: PolicyDesk, manager: EntityManager, { record, step, content, actor }: Taken) {
  const { version, contentHash } = record;
  const { policy, to: state, on } = step;
  const at = desk.clock.now();
  const data = { policy, version: version.number, state, on, ...idsIn(record.content), contentHash };
  const happening = { event: PolicyVersionAdvanced, subject: version.id, at, data };
  const { receipt, position } = await tell(manager, happening, contentHash);
  await manager.insert(PolicyVersionStepEntity, {
    ...{ policyVersion: version.id, state, takenOn: on, content, textHash: contentHash, position },
    recordedBy: actor.client,
    recordedAt: at,
  });
  return { version: version.id, receipt };
}
