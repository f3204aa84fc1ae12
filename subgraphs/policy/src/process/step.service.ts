import type { Actor } from "@hub/auth";
import { PolicyVersionAdvanced } from "@hub/frame";
import { canonicalJson, localDateOf } from "@hub/rules";
import { Conflict, HubError, type Outcome } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";
import { PolicyVersionStepEntity, recordedState, stateOn, type VersionRecord, versionsOf } from "../version/index.js";
import { idsIn, type VersionAnswer, warningsOn } from "./draft.service.js";

type StepState = PolicyVersionStepEntity["state"];

/** The only state before each state (docs/policy-process.md). */
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
  /** What the step records beside its day; called once the version is known to take the step. */
  contentOf(record: VersionRecord): object;
}

/** Takes the newest version of a policy one step further to the council. */
export async function takeStep(
  context: PolicyContext,
  actor: Actor,
  step: VersionStep,
): Promise<Outcome<VersionAnswer>> {
  const named = { client: actor.client, key: step.idempotencyKey, input: step.input };
  return runCommand(context, named, async (manager) => {
    const record = await newestVersion(manager, step.policy);
    refuseStep(record, step, localDateOf(context.clock.now()));
    const content = canonicalJson(step.contentOf(record));
    const taken = await recordStep(context, manager, { record, step, content, actor });
    return { done: { ...taken, findings: warningsOn(context, record) } };
  });
}

async function newestVersion(manager: EntityManager, policy: string): Promise<VersionRecord> {
  const record = (await versionsOf(manager, policy)).at(-1);
  if (record) return record;
  throw new HubError("NOT_FOUND", `There is no policy '${policy}'. Query.policies has their ids.`);
}

function refuseStep(record: VersionRecord, { policy, to, on }: VersionStep, today: string): void {
  if (recordedState(record) !== COMES_FROM[to]) {
    const what = `Version ${record.version.number} of '${policy}' is ${stateOn(record, today)}`;
    const message = `${what}: only one that is ${COMES_FROM[to]} ${WHAT[to]}.`;
    throw new Conflict("WRONG_STATE", message, {
      subject: policy,
      state: stateOn(record, today),
      needs: COMES_FROM[to],
    });
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

async function recordStep(context: PolicyContext, manager: EntityManager, { record, step, content, actor }: Taken) {
  const { version, contentHash } = record;
  const { policy, to: state, on } = step;
  const at = context.clock.now();
  const data = { policy, version: version.number, state, on, ...idsIn(record.content), contentHash };
  const newEvent = { event: PolicyVersionAdvanced, subject: version.id, at, data };
  const { receipt, position } = await recordEvent(manager, newEvent, contentHash);
  await manager.insert(PolicyVersionStepEntity, {
    policyVersion: version.id,
    state,
    takenOn: on,
    content,
    textHash: contentHash,
    position,
    recordedBy: actor.client,
    recordedAt: at,
  });
  return { version: version.id, receipt };
}
