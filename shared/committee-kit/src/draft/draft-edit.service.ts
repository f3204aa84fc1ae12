import type { Actor } from "@hub/auth";
import { contentHash, type Finding, moneyFindings, reportWith, ruleSetVersion, spellingFindings } from "@hub/rules";
import { Conflict, checkKey, type Outcome, oncePerKey, refuseChanged, refuseUnread } from "@hub/subgraph-kit";
import { type EntityManager, IsNull } from "typeorm";
import type { CommitteeContext } from "../context/committee.context.js";
import { DraftEntity } from "../document/document.store.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType, Judgement } from "../document/document-type.js";
import { type DraftOutcome, draftOf, outcomeOf, refusesDraft } from "./draft.service.js";
import { lockOpenDraft, type OpenDraft } from "./draft.store.js";
import { judgeDraft } from "./draft-judgement.service.js";

/** A command on a draft that exists: what it is called, and what it was given besides. */
export interface DraftCommand {
  name: string;
  id: string;
  expectedHash: string;
  /** The further arguments. */
  given: unknown;
  idempotencyKey: string;
}

/** What a draft is to hold. */
export interface NextContent<Content> {
  content: Content;
  basedOn: number;
  /** What was sent for it, where that is told apart from what is stored. */
  sent?: object;
}

/** Gives a draft a new content that is made from the old one, unless it was saved anew since it was read. */
export async function editDraft<Content extends DocumentContent>(
  context: CommitteeContext,
  actor: Actor,
  { type, ...command }: DraftCommand & { type: DocumentType<never, Content> },
  next: (draft: OpenDraft, manager: EntityManager) => Promise<NextContent<Content>>,
): Promise<DraftOutcome> {
  const { id, expectedHash } = command;
  let told: readonly Finding[] = [];
  let unstored: Judgement["report"] | undefined;
  await once(context, actor, command, async (manager) => {
    const draft = await lockOpenDraft(manager, id, type.kind);
    const edited = await next(draft, manager);
    if (edited.sent) told = spellingFindings(type.kind, edited.sent);
    type.checkLimits(edited.content);
    refuseUnread(draft, {
      kind: type.kind,
      content: edited.content,
      contentHash: contentHash(edited.content),
      expectedHash,
    });
    const judged = await judgeDraft(context, type, edited, manager);
    const report = reportWith(judged.report, edited.sent ? moneyFindings(type.kind, edited.sent) : []);
    if (refusesDraft({ ...judged, report })) {
      unstored = report;
      return { refused: unstored.findings };
    }
    const { id: _, ...row } = draftOf(context, actor, type, edited);
    await manager.update(DraftEntity, { id }, row);
    return { done: { id } };
  });
  if (unstored) return { draft: null, report: unstored };
  const stored = await storedDraft(context, type, id);
  const report = reportWith(stored.report, told);
  return { draft: stored.draft && { ...stored.draft, report }, report };
}

/** Notes that a draft has been validated by the rules of today. Its content and its preparer stay. */
export async function validateAnew(
  context: CommitteeContext,
  actor: Actor,
  { type, ...command }: Omit<DraftCommand, "expectedHash"> & { type: DocumentType; expectedHash: string | null },
): Promise<DraftOutcome> {
  const { id, expectedHash } = command;
  await once(context, actor, command, async (manager) => {
    const draft = await lockOpenDraft(manager, id, type.kind);
    if (expectedHash !== null) refuseChanged(draft, expectedHash);
    await manager.update(DraftEntity, { id }, { ruleSet: ruleSetVersion });
    return { done: { id } };
  });
  return storedDraft(context, type, id);
}

type Command = Omit<DraftCommand, "expectedHash"> & { expectedHash: string | null };

/** Runs a command on a draft once for its key. */
function once(
  { dataSource }: CommitteeContext,
  { client }: Actor,
  { name, id, expectedHash, given, idempotencyKey: key }: Command,
  work: (manager: EntityManager) => Promise<Outcome<{ id: string }>>,
): Promise<Outcome<{ id: string }>> {
  checkKey(key);
  return oncePerKey(dataSource, { client, key, input: [name, id, expectedHash, given] }, work);
}

/** The draft as it stands, with what the rules say of it. */
async function storedDraft<Content extends DocumentContent>(
  context: CommitteeContext,
  type: DocumentType<never, Content>,
  id: string,
): Promise<DraftOutcome> {
  const { manager } = context.dataSource;
  const draft = (await manager.findOneBy(DraftEntity, { id, publishedAs: IsNull() })) as OpenDraft | null;
  if (!draft) throw new Conflict("DRAFT_GONE", `Draft '${id}' has been published or discarded since.`, { subject: id });
  const content: Content = JSON.parse(draft.content);
  return outcomeOf({ ...draft, content }, await judgeDraft(context, type, { content, basedOn: draft.basedOn }));
}
