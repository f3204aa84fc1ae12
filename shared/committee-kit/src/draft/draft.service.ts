import type { Actor } from "@hub/auth";
import {
  canonicalJson,
  codeListVersion,
  type Finding,
  hashOfCanonical,
  moneyFindings,
  reportWith,
  ruleSetVersion,
  spellingFindings,
} from "@hub/rules";
import {
  checkKey,
  findingsOnRest,
  HubError,
  isRead,
  made,
  oncePerKey,
  refuseChanged,
  refuseUnread,
} from "@hub/subgraph-kit";
import { v7 as uuidv7 } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import { DraftEntity } from "../document/document.store.js";
import type { DocumentContent, PublishedKind } from "../document/document-kind.js";
import type { DocumentType, Judgement } from "../document/document-type.js";
import { lockOpenDraft } from "./draft.store.js";
import { judgeDraft } from "./draft-judgement.service.js";

/** A draft as it was saved, with what the rules say of it now. */
export interface SavedDraft extends Judgement {
  id: string;
  kind: PublishedKind;
  content: DocumentContent;
  contentHash: string;
  basedOn: number;
  preparedBy: string;
  savedAt: Date;
  /** The rule set that it was last validated by; null where an older version of the hub did. */
  ruleSet: string | null;
}

/** A draft, or none where it cannot be stored, with what the rules say. */
export interface DraftOutcome {
  draft: SavedDraft | null;
  report: Judgement["report"];
}

/** The document that an input stands for, with what the rules say of it. */
export async function examineInput<Input extends { basedOn: number }, Content extends DocumentContent>(
  context: CommitteeContext,
  type: DocumentType<Input, Content>,
  input: Input,
): Promise<Judgement & { content: Content }> {
  const { basedOn } = input;
  if (basedOn < 0) {
    throw new HubError(
      "BAD_USER_INPUT",
      `basedOn is ${basedOn}; it is the revision that this one follows, 0 for the first.`,
    );
  }
  const content = type.contentOf(input);
  type.checkLimits(content);
  if (isRead(input)) return { ...(await judgeInput(context, type, input, content)), content };
  const judge = async (whole: Input) => (await judgeInput(context, type, whole, type.contentOf(whole))).report.findings;
  const found = withoutOrder(await findingsOnRest(type.kind, input, { judge }));
  return { report: unreadReport(found), daysRemaining: null, content };
}

/** Of a document whose series cannot be read nobody knows the newest revision (R165). */
const withoutOrder = (found: readonly Finding[]): readonly Finding[] =>
  found.some(({ rule, path }) => /^R17[0-3]$/.test(rule) && (path === "/policy" || path === "/year"))
    ? found.filter(({ rule }) => rule !== "R165")
    : found;

/** What the rules say of an input that can be read. */
async function judgeInput<Input extends { basedOn: number }, Content extends DocumentContent>(
  context: CommitteeContext,
  type: DocumentType<Input, Content>,
  input: Input,
  content: Content,
): Promise<Judgement> {
  const judgement = await judgeDraft(context, type, { content, basedOn: input.basedOn });
  const told = [...spellingFindings(type.kind, input), ...moneyFindings(type.kind, input)];
  return { ...judgement, report: reportWith(judgement.report, told) };
}

/** The report on what could not be read. */
export const unreadReport = (findings: readonly Finding[]): Judgement["report"] =>
  reportWith({ valid: true, ruleSet: ruleSetVersion, codeLists: codeListVersion, findings: [] }, findings);

export interface SaveDraft<Input> {
  id?: string | null;
  input: Input;
  /** The hash of the content that it replaces; needed with an id. */
  expectedHash?: string | null;
  idempotencyKey: string;
}

/** Stores a draft, half-done or not, unless a rule finds that it cannot or must not be stored. */
export async function saveDraft<Input extends { basedOn: number }, Content extends DocumentContent>(
  context: CommitteeContext,
  actor: Actor,
  type: DocumentType<Input, Content>,
  { id, input, expectedHash, idempotencyKey }: SaveDraft<Input>,
): Promise<DraftOutcome> {
  checkKey(idempotencyKey);
  const { content, ...judgement } = await examineInput(context, type, input);
  if (refusesDraft(judgement)) return { draft: null, report: judgement.report };
  const named = [`save${type.name}Draft`, id ?? null, input.basedOn, content];
  const command = {
    client: actor.client,
    key: idempotencyKey,
    input: expectedHash == null ? named : [...named, expectedHash],
  };
  const { id: _, ...draft } = draftOf(context, actor, type, { content, basedOn: input.basedOn });
  const { done: saved } = await oncePerKey(context.dataSource, command, async (manager) => {
    const { savedAt, preparedBy } = draft;
    const answer = { id: id ?? uuidv7(), savedAt: savedAt.toISOString(), preparedBy };
    if (typeof id === "string") {
      const open = await lockOpenDraft(manager, id, type.kind);
      refuseUnread(open, { kind: type.kind, content, contentHash: draft.contentHash, expectedHash });
      await manager.update(DraftEntity, { id }, draft);
    } else await manager.insert(DraftEntity, { ...draft, id: answer.id });
    return { done: answer };
  });
  return outcomeOf({ ...draft, ...saved, content, savedAt: new Date(saved.savedAt) }, judgement);
}

/** Whether a finding says that not even a draft can be stored. */
export const refusesDraft = ({ report }: Judgement): boolean =>
  report.findings.some((finding) => finding.refusesDraft === true);

/** The row of a draft with a content. */
export function draftOf<Content extends DocumentContent>(
  { clock }: CommitteeContext,
  { client }: Actor,
  type: DocumentType<never, Content>,
  { content, basedOn }: { content: Content; basedOn: number },
): DraftEntity {
  const json = canonicalJson(content);
  return made(DraftEntity, {
    id: uuidv7(),
    kind: type.kind,
    series: type.seriesOf(content),
    content: json,
    contentHash: hashOfCanonical(json),
    basedOn,
    preparedBy: client,
    savedAt: clock.now(),
    ruleSet: ruleSetVersion,
    publishedAs: null,
  });
}

type Stored = Omit<SavedDraft, keyof Judgement>;

export function outcomeOf(stored: Stored, { report, daysRemaining }: Judgement): DraftOutcome {
  const { id, kind, content, contentHash: hash, basedOn, preparedBy, savedAt, ruleSet } = stored;
  const draft = { id, kind, content, contentHash: hash, basedOn, preparedBy, savedAt, ruleSet };
  return { draft: { ...draft, report, daysRemaining }, report };
}

export interface DiscardDraft {
  id: string;
  expectedHash: string | null | undefined;
  idempotencyKey: string;
}

/** Removes a draft for good; with an expected hash only the content that the caller has read. */
export async function discardDraft(
  context: CommitteeContext,
  actor: Actor,
  { id, expectedHash, idempotencyKey: key }: DiscardDraft,
): Promise<boolean> {
  checkKey(key);
  const named = ["discardDraft", id];
  const input = expectedHash == null ? named : [...named, expectedHash];
  const { done } = await oncePerKey(context.dataSource, { client: actor.client, key, input }, async (manager) => {
    const draft = await lockOpenDraft(manager, id);
    if (expectedHash != null) refuseChanged(draft, expectedHash);
    await manager.delete(DraftEntity, { id });
    return { done: true };
  });
  return done;
}
