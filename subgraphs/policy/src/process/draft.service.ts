import type { Actor } from "@hub/auth";
import { PolicyVersionAdvanced } from "@hub/frame";
import type { SignedReceipt } from "@hub/receipts";
import {
  canonicalJson,
  contentHash,
  type Finding,
  givenIds,
  judgePolicyVersion,
  localDateOf,
  type PolicyVersionContent,
  type PolicyVersionContext,
} from "@hub/rules";
import { Conflict, HubError, type Outcome } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { type PolicyContext, recordEvent, runCommand } from "../record/index.js";
import {
  everyText,
  PolicyVersionEntity,
  PolicyVersionTextEntity,
  recordedState,
  stateOn,
  type VersionRecord,
  versionsOf,
} from "../version/index.js";

/** What a command on a version answers, and keeps for its key; its findings are warnings. */
export interface VersionAnswer {
  version: string;
  receipt: SignedReceipt;
  findings: Finding[];
}

export interface DraftPolicyVersion {
  content: PolicyVersionContent;
  /** The version that gets the text; null: a new version. */
  version: number | null;
  idempotencyKey: string;
}

/** Records the text of a new version, or a new text of one that is still written, unless rules refuse it. */
export async function draftPolicyVersion(
  context: PolicyContext,
  actor: Actor,
  command: DraftPolicyVersion,
): Promise<Outcome<VersionAnswer>> {
  const { idempotencyKey: key, ...input } = command;
  const { content } = command;
  const named = { client: actor.client, key, input: ["draftPolicyVersion", input] };
  return runCommand(context, named, async (manager) => {
    const records = await versionsOf(manager, content.policy);
    const edited = writtenVersion(records, command, localDateOf(context.clock.now()));
    const findings = await judge(context, manager, { content, edited });
    if (findings.some(({ severity }) => severity !== "WARNING")) return { refused: findings };
    const saved = { content, actor, edited, number: edited?.version.number ?? records.length + 1 };
    return { done: { ...(await save(context, manager, saved)), findings } };
  });
}

/** What the rules find in a text, whether or not it can be recorded now. */
export async function findingsOnVersion(
  context: PolicyContext,
  draft: Omit<DraftPolicyVersion, "idempotencyKey">,
): Promise<Finding[]> {
  const { manager } = context.dataSource;
  const records = await versionsOf(manager, draft.content.policy);
  const edited = records.find(({ version }) => version.number === draft.version);
  return judge(context, manager, { content: draft.content, edited });
}

/** The version that gets a new text; undefined if the text is that of a new version. Refuses if neither can be. */
function writtenVersion(
  records: readonly VersionRecord[],
  { content: { policy }, version }: DraftPolicyVersion,
  today: string,
): VersionRecord | undefined {
  if (version === null) return refuseNext(records.at(-1), today);
  const edited = records.find((record) => record.version.number === version);
  if (!edited) throw new HubError("NOT_FOUND", `There is no version ${version} of the policy '${policy}'.`);
  const state = recordedState(edited);
  if (state !== "IN_HEARING" && state !== "RECOMMENDED" && state !== "REJECTED") return edited;
  throw new Conflict(
    "WRONG_STATE",
    `Version ${version} of '${policy}' is ${state}: its text is written while it is DRAFT or HEARD.`,
    { subject: policy, state, needs: ["DRAFT", "HEARD"] },
  );
}

function refuseNext(newest: VersionRecord | undefined, today: string): undefined {
  const state = newest && stateOn(newest, today);
  if (!newest || !state) return;
  const { policy, number } = newest.version;
  if (state === "DRAFT" || state === "IN_HEARING" || state === "HEARD") {
    throw new Conflict(
      "WRONG_STATE",
      `Version ${number} of '${policy}' is ${state}: there is one on its way at a time. Write that one with version: ${number}.`,
      { subject: policy, state },
    );
  }
  if (state === "EXPIRED") {
    throw new Conflict(
      "WRONG_STATE",
      `'${policy}' is EXPIRED: draft a new policy, with an id and a period of its own.`,
      {
        subject: policy,
        state,
      },
    );
  }
}

/** What the rules find in a text now. A draft's own earlier texts do not count: nobody else has read them. */
async function judge(
  context: PolicyContext,
  manager: EntityManager,
  { content, edited }: { content: PolicyVersionContent; edited: VersionRecord | undefined },
): Promise<Finding[]> {
  const state = edited && recordedState(edited);
  const texts = await everyText(manager, state === "DRAFT" ? edited?.version.id : undefined);
  const given: PolicyVersionContext["given"] = new Map(
    texts.flatMap(givenIds).map(({ path: _, ...each }) => [each.id, each]),
  );
  const isClosed = state === "ADOPTED" || state === "REPLACED";
  const closedAs = edited && isClosed ? stateOn(edited, localDateOf(context.clock.now())) : null;
  return judgePolicyVersion(content, { given, closedAs, measured: measuredGoals(context) });
}

const measuredGoals = ({ record }: PolicyContext): Set<string> =>
  new Set(record.indicators().flatMap(({ goals }) => goals));

/** The warnings on a version that goes a step further. */
export function warningsOn(context: PolicyContext, { content }: VersionRecord): Finding[] {
  const facts = { given: new Map(), closedAs: null, measured: measuredGoals(context) };
  return judgePolicyVersion(content, facts).filter(({ severity }) => severity === "WARNING");
}

interface Saved {
  content: PolicyVersionContent;
  actor: Actor;
  edited: VersionRecord | undefined;
  number: number;
}

async function save(context: PolicyContext, manager: EntityManager, { content, actor, edited, number }: Saved) {
  const { policy, synthetic } = content;
  const at = context.clock.now();
  const hash = contentHash(content);
  const id = `${policy}-version-${number}`;
  const state = edited && recordedState(edited) === "HEARD" ? "HEARD" : "DRAFT";
  const data = { policy, version: number, state, on: localDateOf(at), ...idsIn(content), contentHash: hash } as const;
  const newEvent = { event: PolicyVersionAdvanced, subject: id, at, data };
  const { receipt, position } = await recordEvent(manager, newEvent, hash);
  const text = { content: canonicalJson(content), contentHash: hash, synthetic, recordedAt: at, position };
  if (edited) {
    const later = { ...text, policyVersion: id, number: edited.texts + 1, recordedBy: actor.client };
    await manager.insert(PolicyVersionTextEntity, later);
  } else {
    await manager.insert(PolicyVersionEntity, { ...text, id, policy, number, state: "DRAFT" });
  }
  return { version: id, receipt };
}

/** What other processes learn of a text before it is adopted. */
export function idsIn({ goals, areas, synthetic }: PolicyVersionContent) {
  return {
    goals: goals.map(({ id }) => id),
    themes: areas.flatMap(({ themes }) => themes.map(({ id }) => id)),
    synthetic,
  };
}
