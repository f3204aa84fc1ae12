import type { Actor } from "@hub/auth";
import { type CallLetterContent, canonicalJson, contentHash } from "@hub/rules";
import { Conflict, checkKey, HubError, made, oncePerKey, refuseUnread } from "@hub/subgraph-kit";
import { type EntityManager, type FindOptionsWhere, IsNull } from "typeorm";
import { validate as isUuid, v7 as uuidv7 } from "uuid";
import { type PolicyContext } from "../record/index.js";
import { checkAddressee, contentOfLetter } from "./call-letter.rules.js";
import { CallLetterDraftEntity } from "./call-letter.store.js";
import type { CallLetterInput } from "./call-letter.types.js";

export type OpenLetterDraft = CallLetterDraftEntity & { content: string };

interface DraftCallLetter {
  id?: string | null;
  input: CallLetterInput;
  /** The hash of the content that it replaces; needed with an id. */
  expectedHash?: string | null;
  idempotencyKey: string;
}

/** Saves a draft, whether or not it follows the rules; answers its id. */
export async function draftCallLetter(context: PolicyContext, actor: Actor, command: DraftCallLetter): Promise<string> {
  const { id, input, expectedHash, idempotencyKey: key } = command;
  checkKey(key);
  const content = contentOfLetter(input);
  checkAddressee(context, content);
  const named = {
    client: actor.client,
    key,
    input: ["draftCallLetter", id ?? null, content, ...(expectedHash ? [expectedHash] : [])],
  };
  const { done: saved } = await oncePerKey(context.dataSource, named, async (manager) => {
    const draft = draftOf(context, actor, content);
    if (typeof id === "string") await replaceDraft(manager, { id, content, expectedHash: expectedHash ?? null }, draft);
    else await manager.insert(CallLetterDraftEntity, draft);
    return { done: { id: id ?? draft.id } };
  });
  return saved.id;
}

async function replaceDraft(
  manager: EntityManager,
  { id, content, expectedHash }: { id: string; content: CallLetterContent; expectedHash: string | null },
  draft: CallLetterDraftEntity,
): Promise<void> {
  refuseUnread(await lockLetterDraft(manager, id), {
    kind: "CALL_LETTER",
    content,
    contentHash: draft.contentHash,
    expectedHash,
  });
  await manager.update(CallLetterDraftEntity, { id }, { ...draft, id });
}

function draftOf({ clock }: PolicyContext, actor: Actor, content: CallLetterContent): CallLetterDraftEntity {
  return made(CallLetterDraftEntity, {
    id: uuidv7(),
    year: content.year,
    committee: content.committee,
    content: canonicalJson(content),
    contentHash: contentHash(content),
    preparedBy: actor.client,
    savedAt: clock.now(),
    issuedAs: null,
  });
}

/** Removes a draft for good. */
export async function discardLetterDraft(
  context: PolicyContext,
  actor: Actor,
  id: string,
  key: string,
): Promise<boolean> {
  checkKey(key);
  const named = { client: actor.client, key, input: ["discardCallLetterDraft", id] };
  const { done } = await oncePerKey(context.dataSource, named, async (manager) => {
    await lockLetterDraft(manager, id);
    await manager.delete(CallLetterDraftEntity, { id });
    return { done: true };
  });
  return done;
}

/** The draft, locked until commit; NOT_FOUND when there is none, CONFLICT when it has been issued. */
export async function lockLetterDraft(manager: EntityManager, id: string): Promise<OpenLetterDraft> {
  const draft = isUuid(id)
    ? await manager.findOne(CallLetterDraftEntity, { where: { id }, lock: { mode: "pessimistic_write" } })
    : null;
  if (!draft) {
    throw new HubError(
      "NOT_FOUND",
      `There is no draft '${id}'. The drafts are listed by the field 'callLetterDrafts'.`,
    );
  }
  if (draft.content === null) {
    throw new Conflict("DRAFT_PUBLISHED", `Draft '${id}' has been issued already, as letter '${draft.issuedAs}'.`, {
      subject: id,
    });
  }
  return draft as OpenLetterDraft;
}

/** The open drafts, oldest first; of a year, or the one with an id. */
export async function openLetterDrafts(
  { dataSource }: PolicyContext,
  which: FindOptionsWhere<CallLetterDraftEntity>,
): Promise<OpenLetterDraft[]> {
  const where = { ...which, issuedAs: IsNull() };
  const drafts = await dataSource.manager.find(CallLetterDraftEntity, { where, order: { savedAt: "ASC", id: "ASC" } });
  return drafts as OpenLetterDraft[];
}
