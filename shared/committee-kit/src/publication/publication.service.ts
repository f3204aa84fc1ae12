import { type Actor } from "@hub/auth";
import { type CorrectionKind } from "@hub/documents";
import { appendToOutbox } from "@hub/events";
import { checkWords } from "@hub/frame";
import {
  clericalChangesWordsOnly,
  groupFindings,
  isValidatedBy,
  publisherIsNotPreparer,
  type ValidationReport,
} from "@hub/rules";
import { Conflict, checkKey, HubError, type Outcome, oncePerKey, refuseChanged } from "@hub/subgraph-kit";
import { type EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { type CommitteeContext } from "../context/committee.context.js";
import { instantOfNext } from "../context/record-instant.js";
import { DraftEntity, RevisionEntity, RevisionStateEntity, SeriesEntity } from "../document/document.store.js";
import { type DocumentContent, type KeptSignature } from "../document/document-kind.js";
import { type DocumentType, judgeOne, type Moment } from "../document/document-type.js";
import { lockOpenDraft, type OpenDraft } from "../draft/draft.store.js";
import { checkNotes, type FindingNote, withNotes } from "./finding-notes.rules.js";
import { type Published, positionOf } from "./publication-receipt.js";
import { signatureOf } from "./signature.rules.js";

/** Stores a revision and its event in the caller's transaction. */
async function recordPublication(
  context: CommitteeContext,
  type: DocumentType,
  approved: Approved,
  moment: Moment,
): Promise<Published> {
  const { draft, content, head, report, actor } = approved;
  const { at: publishedAt, manager } = moment;
  const { series } = draft;
  const revision: NewRevision = {
    id: uuidv7(),
    number: (head?.number ?? 0) + 1,
    ids: type.idsFor(content),
    correction: approved.correction && head ? { ...approved.correction, of: head.id } : null,
    fourEyes: draft.preparedBy !== actor.client,
  };
  const { position, receipt, delivery } = await appendPublication(context, type, { ...approved, revision }, moment);
  await manager.insert(RevisionEntity, {
    ...revision,
    kind: type.kind,
    series,
    content: draft.content,
    contentHash: draft.contentHash,
    findings: [...report.findings],
    ruleSet: report.ruleSet,
    codeLists: report.codeLists,
    preparedBy: draft.preparedBy,
    publishedBy: actor.client,
    signature: approved.signature,
    publishedAt,
    position,
  });
  const { id, number, ids } = revision;
  await manager.insert(RevisionStateEntity, { revision: id });
  await manager.update(SeriesEntity, { series }, { head: number });
  await type.index(manager, { id, content, ids });
  await manager.update(DraftEntity, { id: draft.id }, { content: null, publishedAs: id });
  return { document: id, receipt, delivery, findings: report.findings };
}

/** Appends the event of a publication to the outbox; the revision before it is superseded. */
async function appendPublication(
  context: CommitteeContext,
  type: DocumentType,
  { draft, content, head, report, signature, revision }: Approved & { revision: NewRevision },
  moment: Moment,
) {
  const { at: publishedAt, manager } = moment;
  const { series, contentHash } = draft;
  const { id, number, ids, correction, fourEyes } = revision;
  const findings = [...report.findings];
  const { event, facts, delivery } = await type.announce(context, { content, findings }, moment);
  const supersedes = await supersede(manager, head, publishedAt);
  const data = {
    id,
    series,
    revision: number,
    contentHash,
    ids,
    findings,
    correction,
    supersedes,
    ...facts,
    ...(delivery && { delivery }),
    content,
    fourEyes,
    ruleSet: report.ruleSet,
    codeLists: report.codeLists,
    ...(signature && { signature }),
    committee: context.types.entry.code,
    publishedAt: publishedAt.toISOString(),
  };
  const entry = await appendToOutbox(manager, context.source, {
    event,
    subject: id,
    at: publishedAt,
    data,
    receipt: { contentHash, timeliness: delivery?.timeliness ?? null, fourEyes, signature },
  });
  return { ...entry, delivery };
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
  /** What the publisher says of the warnings. */
  notes?: readonly FindingNote[] | null;
  idempotencyKey: string;
}

/** Publishes a draft as the next revision unless it breaks a rule. Revision, event and answer are committed together. */
export async function publishDocument(
  context: CommitteeContext,
  actor: Actor,
  type: DocumentType,
  command: PublishDocument,
): Promise<Outcome<Published>> {
  const { idempotencyKey: key, signature, notes, ...plain } = command;
  const input = { ...plain, ...(signature != null && { signature }), ...(notes != null && { notes }) };
  checkKey(key);
  checkCorrection(command);
  checkNotes(notes ?? []);
  const named = { client: actor.client, key, input: [`publish${type.name}`, input] };
  const outcome = await oncePerKey(context.dataSource, named, async (manager): Promise<Outcome<Published>> => {
    const draft = await lockOpenDraft(manager, command.draft, type.kind);
    refuseChanged(draft, command.contentHash);
    const head = await lockSeries(manager, draft);
    const at = notBefore(head?.publishedAt, context.clock.now());
    const moment = { at, manager, isPublishing: true, correction: correctionIn(command) };
    const publishing = { draft, content: JSON.parse(draft.content), head, actor, correction: command.correction };
    const { refusals, findings, report } = await judgePublication(context, type, publishing, moment);
    const signed = await signatureOf(context, type.kind, { signature, hash: draft.contentHash, at: moment.at });
    if (!report.valid || refusals.length + signed.findings.length > 0) {
      return { refused: [...refusals, ...signed.findings, ...findings] };
    }
    const noted = { ...report, findings: withNotes(report.findings, notes ?? []) };
    const approved = { ...publishing, report: noted, signature: signed.kept };
    const recordedAt = await instantOfNext(context, manager, at);
    return { done: await recordPublication(context, type, approved, { ...moment, at: recordedAt }) };
  });
  if ("done" in outcome) context.position.advanceTo(positionOf(outcome.done.receipt));
  return outcome;
}

/** What is being published, by whom, and what it follows. */
interface Publishing {
  draft: OpenDraft;
  content: DocumentContent;
  head: RevisionEntity | null;
  actor: Actor;
  correction: PublishDocument["correction"];
}

/** What is new about a revision beside its content. */
type NewRevision = Pick<RevisionEntity, "id" | "number" | "ids" | "correction" | "fourEyes">;

/** A publication that breaks no rule. */
interface Approved extends Publishing {
  report: ValidationReport;
  signature: KeptSignature | null;
}

/** Applies the rules on the document, and those on its publisher and on corrections. */
async function judgePublication(
  context: CommitteeContext,
  type: DocumentType,
  { draft, content, head, actor, correction }: Publishing,
  moment: Moment,
) {
  if (correction && !head) {
    throw new HubError("BAD_USER_INPUT", "There is no revision before this one that it could correct.");
  }
  const { report } = await judgeOne(context, type, content, moment);
  const by = { preparedBy: draft.preparedBy, publishedBy: actor.client };
  const fourEyes = context.needsFourEyes ? publisherIsNotPreparer(by) : [];
  const isClerical = correction?.kind === "CLERICAL" && head !== null;
  const clerical = isClerical ? clericalChangesWordsOnly(type.kind, JSON.parse(head.content), content) : [];
  const validated = isValidatedBy(type.kind, { validated: draft.ruleSet, current: report.ruleSet });
  return { refusals: groupFindings([...fourEyes, ...clerical, ...validated]), findings: report.findings, report };
}

/** A redaction publishes nothing. */
function correctionIn({ correction }: PublishDocument): Moment["correction"] {
  return correction?.kind === "CLERICAL" || correction?.kind === "SUBSTANTIVE" ? correction.kind : undefined;
}

function checkCorrection({ correction }: PublishDocument): void {
  if (!correction) return;
  checkWords("correction.reason", correction.reason);
  if (correction.kind === "REDACTION") {
    throw new HubError("BAD_USER_INPUT", "A redaction publishes nothing: use withdraw with kind REDACTION.");
  }
}

/** The newest revision of the series, whose row is locked: of two publishers at once the second one gets CONFLICT. */
async function lockSeries(manager: EntityManager, draft: OpenDraft): Promise<RevisionEntity | null> {
  const { series } = draft;
  await manager.query("INSERT INTO hub.series (series) VALUES ($1) ON CONFLICT DO NOTHING", [series]);
  const locked = await manager.findOneOrFail(SeriesEntity, {
    where: { series },
    lock: { mode: "pessimistic_write" },
  });
  if (draft.basedOn !== locked.head) {
    throw new Conflict(
      "STALE_BASE",
      `The draft is based on revision ${draft.basedOn}, but the newest is ${locked.head}. Read it, save the draft with basedOn ${locked.head}, and publish again.`,
      { subject: draft.id, rule: "R165", basedOn: draft.basedOn, newest: locked.head },
    );
  }
  return locked.head === 0 ? null : manager.findOneByOrFail(RevisionEntity, { series, number: locked.head });
}

/** The times of a series never run backwards, even if the machine's clock does. */
function notBefore(earlier: Date | undefined, now: Date): Date {
  return earlier && earlier > now ? earlier : now;
}
