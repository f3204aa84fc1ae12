import type { Actor } from "@hub/auth";
import { PolicyVersionAdvanced } from "@hub/frame";
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
import { HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { putOnRecord } from "../record/command.service.js";
import type { PolicyDesk } from "../record/policy.context.js";
import type { KeptReceipt } from "../record/receipt.js";
import { tell } from "../record/receipt.js";
import { everyText, recordedState, stateOn, type VersionRecord, versionsOf } from "../version/version.store.js";
import { PolicyVersionEntity, PolicyVersionTextEntity } from "../version/version-tables.store.js";

/** What a command on a version answers and keeps for its key; the problems are warnings. */
export interface VersionAnswer {
  version: string;
  receipt: KeptReceipt;
  problems: Finding[];
}

export interface DraftPolicyVersion {
  content: PolicyVersionContent;
  /** The version whose text it is to be; null: the next one of its policy. */
  version: number | null;
  idempotencyKey: string;
}

/** Puts the text of a new version on record, or a new text of one that is still written; or tells which rules stand in the way. */
export async function draftPolicyVersion(
  desk: PolicyDesk,
  actor: Actor,
  command: DraftPolicyVersion,
): Promise<VersionAnswer | Finding[]> {
  const { idempotencyKey: key, ...input } = command;
  const { content } = command;
  let problems: Finding[] = [];
  const named = { client: actor.client, key, input: ["draftPolicyVersion", input] };
  const drafted = await putOnRecord(desk, named, async (manager) => {
    const records = await versionsOf(manager, content.policy);
    const edited = writtenVersion(records, command, localDateOf(desk.clock.now()));
    problems = await judge(desk, manager, { content, edited });
    if (problems.some(({ severity }) => severity !== "WARNING")) return undefined;
    const saved = { content, actor, edited, number: edited?.version.number ?? records.length + 1 };
    return { ...(await save(desk, manager, saved)), problems };
  });
  return drafted ?? problems;
}

/** The version whose text is written anew, none where it is the next one; refuses where there can be neither. */
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
  throw new HubError(
    "CONFLICT",
    `Version ${version} of '${policy}' is ${state}: its text is written while it is DRAFT or HEARD.`,
  );
}

function refuseNext(newest: VersionRecord | undefined, today: string): undefined {
  const state = newest && stateOn(newest, today);
  if (!newest || !state) return;
  const { policy, number } = newest.version;
  if (state === "DRAFT" || state === "IN_HEARING" || state === "HEARD") {
    throw new HubError(
      "CONFLICT",
      `Version ${number} of '${policy}' is ${state}: there is one on its way at a time. Write that one with version: ${number}.`,
    );
  }
  if (state === "EXPIRED") {
    throw new HubError("CONFLICT", `'${policy}' is EXPIRED: draft a new policy, with an id and a period of its own.`);
  }
}

/** What the rules say of a text now. What a draft has said before binds nobody: nobody has seen it. */
async function judge(
  desk: PolicyDesk,
  manager: EntityManager,
  { content, edited }: { content: PolicyVersionContent; edited: VersionRecord | undefined },
): Promise<Finding[]> {
  const state = edited && recordedState(edited);
  const texts = await everyText(manager, state === "DRAFT" ? edited?.version.id : undefined);
  const given: PolicyVersionContext["given"] = new Map(
    texts.flatMap(givenIds).map(({ path: _, ...each }) => [each.id, each]),
  );
  const isClosed = state === "ADOPTED" || state === "REPLACED";
  const closedAs = edited && isClosed ? stateOn(edited, localDateOf(desk.clock.now())) : null;
  return judgePolicyVersion(content, { given, closedAs, measured: measuredGoals(desk) });
}

const measuredGoals = ({ record }: PolicyDesk): Set<string> => new Set(record.indicators.flatMap(({ goals }) => goals));

/** What is to be kept in mind of a version that moves on. */
export function warningsOn(desk: PolicyDesk, { content }: VersionRecord): Finding[] {
  const asItStands = { given: new Map(), closedAs: null, measured: measuredGoals(desk) };
  return judgePolicyVersion(content, asItStands).filter(({ severity }) => severity === "WARNING");
}

interface Saved {
  content: PolicyVersionContent;
  actor: Actor;
  edited: VersionRecord | undefined;
  number: number;
}

async function save(desk: PolicyDesk, manager: EntityManager, { content, actor, edited, number }: Saved) {
  const { policy, synthetic } = content;
  const at = desk.clock.now();
  const hash = contentHash(content);
  const id = `${policy}-version-${number}`;
  const state = edited && recordedState(edited) === "HEARD" ? "HEARD" : "DRAFT";
  const data = { policy, version: number, state, on: localDateOf(at), ...idsIn(content), contentHash: hash } as const;
  const happening = { event: PolicyVersionAdvanced, subject: id, at, data };
  const { receipt, position } = await tell(manager, happening, hash);
  const text = { content: canonicalJson(content), contentHash: hash, synthetic, recordedAt: at, position };
  if (edited) {
    const later = { ...text, policyVersion: id, number: edited.texts + 1, recordedBy: actor.client };
    await manager.insert(PolicyVersionTextEntity, later);
  } else {
    await manager.insert(PolicyVersionEntity, { ...text, id, policy, number, state: "DRAFT" });
  }
  return { version: id, receipt };
}

/** What other processes are told of a text before it is adopted. */
export function idsIn({ goals, areas, synthetic }: PolicyVersionContent) {
  return {
    goals: goals.map(({ id }) => id),
    themes: areas.flatMap(({ themes }) => themes.map(({ id }) => id)),
    synthetic,
  };
}
