import { type Actor } from "@hub/auth";
import { type CorrectionKind } from "@hub/documents";
import { appendToOutbox } from "@hub/events";
import { checkWords } from "@hub/frame";
import { clericalChangesWordsOnly, publisherIsNotPreparer, type ValidationReport } from "@hub/rules";
import { checkKey, HubError, type Outcome, oncePerKey } from "@hub/subgraph-kit";
import { type EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type CommitteeContext } from "../context/committee.context.js";
import { DraftEntity, RevisionEntity, RevisionStateEntity, SeriesEntity } from "./document.store.js";
import { type DocumentContent, type KeptSignature } from "./document-kind.js";
import { type DocumentType, type Judgement, type Moment } from "./document-type.js";
import { lockOpenDraft } from "./draft.service.js";
import { type Published, positionOf } from "./publication-receipt.js";
import { signatureOf } from "./signature.rules.js";

/** Puts a revision on record with its event, in the caller's transaction. */
export async function record(
  context: CommitteeContext,
  type: DocumentType,
  publishing: Approved,
  moment: Moment,
): Promise<Published> {
  const { draft, content, head, report, actor, signature } = publishing;
  const { at: publishedAt, manager } = moment;
  const { series, contentHash } = draft;
  const findings = [...report.findings];
  const { event, facts, timeliness } = await type.announce(context, { content, findings }, moment);
  const id = uuidv7();
  const ids = type.idsFor(content);
  const number = (head?.number ?? 0) + 1;
  const correction = publishing.correction && head ? { ...publishing.correction, of: head.id } : null;
  const supersedes = await supersede(manager, head, publishedAt);
  const fourEyes = draft.preparedBy !== actor.client;
  const said = { ...{ id, series, contentHash, ids, findings, correction, supersedes }, revision: number, ...facts };
  const data = {
    ...said,
    content,
    fourEyes,
    ...(signature && { signature }),
    committee: context.types.entry.code,
    publishedAt: publishedAt.toISOString(),
  };
  const told = { contentHash, timeliness, fourEyes, signature };
  const happening = { event, subject: id, at: publishedAt, data, receipt: told };
  const { position, receipt } = await appendToOutbox(manager, context.source, happening);
  const stored = { series, number, ids, content: draft.content, contentHash, findings, ruleSet: report.ruleSet };
  await manager.insert(RevisionEntity, {
    ...{ ...stored, id, kind: type.kind, correction, publishedAt, position },
    preparedBy: draft.preparedBy,
    publishedBy: actor.client,
    fourEyes,
    signature,
  });
  await manager.insert(RevisionStateEntity, { revision: id });
  await manager.update(SeriesEntity, { series }, { head: number });
  await type.index(manager, { id, content, ids });
  await manager.update(DraftEntity, { id: draft.id }, { content: null, publishedAs: id });
  return { document: id, receipt, problems: findings };
}

async function supersede(manager: EntityManager, head: RevisionEntity | null, at: Date): Promise<string | null> {
  if (!head) return null;
  const state = await manager.findOneByOrFail(RevisionStateEntity, { revision: head.id });
  if (state.withdrawnAt) return null;
  await manager.update(RevisionStateEntity, { revision: head.id }, { supersededAt: at });
  return head.id;
}

export interface PublishDocument {
  draft: string;
  contentHash: string;
  correction: { kind: CorrectionKind; reason: string } | null | undefined;
  signature?: string | null;
  idempotencyKey: string;
}

export type OpenDraft = DraftEntity & { content: string };

/** Publishes a draft as the next revision, or tells which rules it breaks; revision, event and answer go on record together. */
export async function publishDocument(
  context: CommitteeContext,
  actor: Actor,
  type: DocumentType,
  command: PublishDocument,
): Promise<Outcome<Published>> {
  const { idempotencyKey: key, signature, ...plain } = command;
  const input = signature == null ? plain : { ...plain, signature };
  checkKey(key);
  checkCorrection(command);
  const named = { client: actor.client, key, input: [`publish${type.name}`, input] };
  const outcome = await oncePerKey(context.dataSource, named, async (manager): Promise<Outcome<Published>> => {
    const draft = await lockOpenDraft(manager, command.draft, type.kind);
    checkHash(draft, command.contentHash);
    const head = await lockSeries(manager, draft);
    const moment = { at: notBefore(head?.publishedAt, context.clock.now()), manager, isPublishing: true };
    const publishing = { draft, content: JSON.parse(draft.content), head, actor, correction: command.correction };
    const { refusals, findings, report } = await examineForPublication(context, type, publishing, moment);
    const signed = await signatureOf(context, type.kind, { signature, hash: draft.contentHash, at: moment.at });
    if (!report.valid || refusals.length + signed.findings.length > 0) {
      return { refused: [...refusals, ...signed.findings, ...findings] };
    }
    return { done: await record(context, type, { ...publishing, report, signature: signed.kept }, moment) };
  });
  if ("done" in outcome) context.position.advanceTo(positionOf(outcome.done.receipt));
  return outcome;
}

/** What is being published, by whom, and what it follows. */
export interface Publishing {
  draft: OpenDraft;
  content: DocumentContent;
  head: RevisionEntity | null;
  actor: Actor;
  correction: PublishDocument["correction"];
}

/** A publication that breaks no rule. */
export interface Approved extends Publishing {
  report: ValidationReport;
  signature: KeptSignature | null;
}

/** The rules on the document, and those on who publishes it as what. */
async function examineForPublication(
  context: CommitteeContext,
  type: DocumentType,
  { draft, content, head, actor, correction }: Publishing,
  moment: Moment,
) {
  if (correction && !head) {
    throw new HubError("BAD_USER_INPUT", "There is no revision before this one that it could correct.");
  }
  const [judgement] = await type.judge(context, [content], moment);
  const { report } = judgement as Judgement;
  const by = { preparedBy: draft.preparedBy, publishedBy: actor.client };
  const fourEyes = context.needsFourEyes ? publisherIsNotPreparer(by) : [];
  const isClerical = correction?.kind === "CLERICAL" && head !== null;
  const clerical = isClerical ? clericalChangesWordsOnly(type.kind, JSON.parse(head.content), content) : [];
  return { refusals: [...fourEyes, ...clerical], findings: report.findings, report };
}

function checkCorrection({ correction }: PublishDocument): void {
  if (!correction) return;
  checkWords("correction.reason", correction.reason);
  if (correction.kind === "REDACTION") {
    throw new HubError("BAD_USER_INPUT", "A redaction publishes nothing: use withdraw with kind REDACTION.");
  }
}

function checkHash(draft: OpenDraft, expected: string): void {
  if (draft.contentHash === expected) return;
  throw new HubError(
    "CONFLICT",
    `The draft's contentHash is ${draft.contentHash}, not ${expected}: it was saved anew since you read it. Read it again.`,
  );
}

/** The series' newest revision, its row locked so that of two publishers one comes first; CONFLICT for the other. */
async function lockSeries(manager: EntityManager, draft: OpenDraft): Promise<RevisionEntity | null> {
  const { series } = draft;
  await manager.query("INSERT INTO hub.series (series) VALUES ($1) ON CONFLICT DO NOTHING", [series]);
  const locked = await manager.findOneOrFail(SeriesEntity, {
    where: { series },
    lock: { mode: "pessimistic_write" },
  });
  if (draft.basedOn !== locked.head) {
    throw new HubError(
      "CONFLICT",
      `The draft is based on revision ${draft.basedOn}, but the newest is ${locked.head}. Read it, save the draft with basedOn ${locked.head}, and publish again.`,
    );
  }
  return locked.head === 0 ? null : manager.findOneByOrFail(RevisionEntity, { series, number: locked.head });
}

/** Time on record never runs backwards within a series, whatever the machine's clock does. */
function notBefore(earlier: Date | undefined, now: Date): Date {
  return earlier && earlier > now ? earlier : now;
}
