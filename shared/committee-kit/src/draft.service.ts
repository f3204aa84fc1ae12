import type { Actor } from "@hub/auth";
import { type ActionPlanContent, canonicalJson, contentHash, type ValidationReport } from "@hub/rules";
import { checkKey, HubError, oncePerKey } from "@hub/subgraph-kit";
import { type EntityManager, IsNull } from "typeorm";
import { validate as isUuid, v7 as uuidv7 } from "uuid";
import { contentOf, seriesOf } from "./action-plan.content.js";
import type { ActionPlanInput } from "./action-plan.inputs.js";
import { withinLimit } from "./command.limits.js";
import { type CommitteeDesk, reportOn } from "./committee.desk.js";
import { DraftEntity } from "./document.entities.js";

/** A draft as it was saved, with what the rules say of it now. */
export interface SavedDraft {
  id: string;
  content: ActionPlanContent;
  contentHash: string;
  preparedBy: string;
  savedAt: Date;
  report: ValidationReport;
}

/** Reads the input as the document it stands for, with what the rules say of it. */
export function examine(desk: CommitteeDesk, input: ActionPlanInput) {
  if (input.basedOn < 0) {
    throw new HubError(
      "BAD_USER_INPUT",
      `basedOn is ${input.basedOn}; it is the revision that this one follows, 0 for the first.`,
    );
  }
  const content = contentOf(input);
  withinLimit("INITIATIVES_PER_PLAN", content.initiatives.length, "Initiatives of the plan");
  return { content, report: reportOn(desk, content) };
}

export interface SaveDraft {
  id: string | null | undefined;
  input: ActionPlanInput;
  idempotencyKey: string;
}

/** Stores a draft unless a FATAL rule fails; drafts may have other findings. */
export async function saveDraft(desk: CommitteeDesk, actor: Actor, { id, input, idempotencyKey }: SaveDraft) {
  checkKey(idempotencyKey);
  const { content, report } = examine(desk, input);
  if (report.findings.some((finding) => finding.severity === "FATAL")) return { report };
  const command = {
    client: actor.client,
    key: idempotencyKey,
    input: ["saveActionPlanDraft", id ?? null, input.basedOn, content],
  };
  const saved = await desk.dataSource.transaction((manager) =>
    oncePerKey(manager, command, async () => {
      const draft = draftOf(desk, actor, content, input.basedOn);
      if (id) await replaceDraft(manager, id, draft);
      else await manager.insert(DraftEntity, draft);
      return { id: id ?? draft.id, savedAt: draft.savedAt.toISOString(), preparedBy: draft.preparedBy };
    }),
  );
  if (!saved) return { report };
  const draft: SavedDraft = {
    ...saved,
    savedAt: new Date(saved.savedAt),
    content,
    contentHash: contentHash(content),
    report,
  };
  return { draft, report };
}

function draftOf(desk: CommitteeDesk, actor: Actor, content: ActionPlanContent, basedOn: number): DraftEntity {
  return Object.assign(new DraftEntity(), {
    id: uuidv7(),
    kind: "ACTION_PLAN",
    series: seriesOf(content),
    content: canonicalJson(content),
    contentHash: contentHash(content),
    basedOn,
    preparedBy: actor.client,
    savedAt: desk.clock.now(),
    publishedAs: null,
  });
}

async function replaceDraft(manager: EntityManager, id: string, draft: DraftEntity): Promise<void> {
  await lockOpenDraft(manager, id);
  await manager.update(DraftEntity, { id }, { ...draft, id });
}

/** The draft, locked until commit; NOT_FOUND when there is none, CONFLICT when it has been published. */
export async function lockOpenDraft(manager: EntityManager, id: string): Promise<DraftEntity & { content: string }> {
  const draft = isUuid(id)
    ? await manager.findOne(DraftEntity, { where: { id }, lock: { mode: "pessimistic_write" } })
    : null;
  if (!draft)
    throw new HubError("NOT_FOUND", `There is no draft '${id}'. The drafts are listed by the field 'drafts'.`);
  if (draft.content === null) {
    throw new HubError("CONFLICT", `Draft '${id}' has been published already, as revision '${draft.publishedAs}'.`);
  }
  return draft as DraftEntity & { content: string };
}

/** Removes a draft for good. */
export async function discardDraft(desk: CommitteeDesk, actor: Actor, id: string, key: string): Promise<boolean> {
  checkKey(key);
  const command = { client: actor.client, key, input: ["discardDraft", id] };
  const done = await desk.dataSource.transaction((manager) =>
    oncePerKey(manager, command, async () => {
      await lockOpenDraft(manager, id);
      await manager.delete(DraftEntity, { id });
      return true;
    }),
  );
  return done === true;
}

/** The open drafts, oldest first, or the one with an id. */
export async function openDrafts(desk: CommitteeDesk, id?: string): Promise<SavedDraft[]> {
  if (id !== undefined && !isUuid(id)) return [];
  const drafts = await desk.dataSource.manager.find(DraftEntity, {
    where: { publishedAs: IsNull(), ...(id !== undefined && { id }) },
    order: { savedAt: "ASC", id: "ASC" },
  });
  return drafts.map(({ content, ...draft }) => {
    const parsed: ActionPlanContent = JSON.parse(content ?? "{}");
    return { ...draft, content: parsed, report: reportOn(desk, parsed) };
  });
}
