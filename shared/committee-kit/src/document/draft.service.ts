import type { Actor } from "@hub/auth";
import { canonicalJson, contentHash } from "@hub/rules";
import { checkKey, HubError, made, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { validate as isUuid, v7 as uuidv7 } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import { DraftEntity } from "./document.store.js";
import type { DocumentContent, PublishedKind } from "./document-kind.js";
import { type DocumentType, type Judgement, judgeOne, type Moment } from "./document-type.js";

/** A draft as it was saved, with what the rules say of it now. */
export interface SavedDraft extends Judgement {
  id: string;
  kind: PublishedKind;
  content: DocumentContent;
  contentHash: string;
  preparedBy: string;
  savedAt: Date;
}

/** The document that an input stands for, with what the rules say of it. */
export async function examineInput<Input extends { basedOn: number }, Content extends DocumentContent>(
  context: CommitteeContext,
  type: DocumentType<Input, Content>,
  input: Input,
): Promise<Judgement & { content: Content }> {
  if (input.basedOn < 0) {
    throw new HubError(
      "BAD_USER_INPUT",
      `basedOn is ${input.basedOn}; it is the revision that this one follows, 0 for the first.`,
    );
  }
  const content = type.contentOf(input);
  type.checkLimits(content);
  return { ...(await judgeOne(context, type, content, draftMoment(context))), content };
}

/** The moment that drafts are judged at: as if they were published now. */
export const draftMoment = ({ clock, dataSource }: CommitteeContext): Moment => ({
  at: clock.now(),
  manager: dataSource.manager,
  isPublishing: false,
});

export interface SaveDraft<Input> {
  id: string | null | undefined;
  input: Input;
  idempotencyKey: string;
}

/** Stores a draft unless a FATAL rule fails; drafts may have other findings. */
export async function saveDraft<Input extends { basedOn: number }, Content extends DocumentContent>(
  context: CommitteeContext,
  actor: Actor,
  type: DocumentType<Input, Content>,
  { id, input, idempotencyKey }: SaveDraft<Input>,
) {
  checkKey(idempotencyKey);
  const { content, ...judgement } = await examineInput(context, type, input);
  const { report } = judgement;
  if (report.findings.some((finding) => finding.severity === "FATAL")) return { draft: null, report };
  const command = {
    client: actor.client,
    key: idempotencyKey,
    input: [`save${type.name}Draft`, id ?? null, input.basedOn, content],
  };
  const draft = made(DraftEntity, {
    id: uuidv7(),
    kind: type.kind,
    series: type.seriesOf(content),
    content: canonicalJson(content),
    contentHash: contentHash(content),
    basedOn: input.basedOn,
    preparedBy: actor.client,
    savedAt: context.clock.now(),
    publishedAs: null,
  });
  const { done: saved } = await oncePerKey(context.dataSource, command, async (manager) => {
    if (typeof id === "string") await replaceDraft(manager, id, draft);
    else await manager.insert(DraftEntity, draft);
    return { done: { id: id ?? draft.id, savedAt: draft.savedAt.toISOString(), preparedBy: draft.preparedBy } };
  });
  const { kind, contentHash: hash } = draft;
  return {
    draft: { ...saved, ...judgement, kind, content, contentHash: hash, savedAt: new Date(saved.savedAt) },
    report,
  };
}

async function replaceDraft(manager: EntityManager, id: string, draft: DraftEntity): Promise<void> {
  await lockOpenDraft(manager, id, draft.kind);
  await manager.update(DraftEntity, { id }, { ...draft, id });
}

/** The draft, locked until commit; NOT_FOUND where there is none, CONFLICT where it is published. */
export async function lockOpenDraft(
  manager: EntityManager,
  id: string,
  kind?: PublishedKind,
): Promise<DraftEntity & { content: string }> {
  const draft = isUuid(id)
    ? await manager.findOne(DraftEntity, { where: { id }, lock: { mode: "pessimistic_write" } })
    : null;
  if (!draft)
    throw new HubError("NOT_FOUND", `There is no draft '${id}'. The drafts are listed by the field 'drafts'.`);
  if (kind && draft.kind !== kind) {
    throw new HubError(
      "BAD_USER_INPUT",
      `Draft '${id}' is of the kind ${draft.kind}, not ${kind}. Use that kind's commands.`,
    );
  }
  if (draft.content === null) {
    throw new HubError("CONFLICT", `Draft '${id}' has been published already, as revision '${draft.publishedAs}'.`);
  }
  return draft as DraftEntity & { content: string };
}

export async function discardDraft(context: CommitteeContext, actor: Actor, id: string, key: string): Promise<boolean> {
  checkKey(key);
  const command = { client: actor.client, key, input: ["discardDraft", id] };
  const { done } = await oncePerKey(context.dataSource, command, async (manager) => {
    await lockOpenDraft(manager, id);
    await manager.delete(DraftEntity, { id });
    return { done: true };
  });
  return done;
}
