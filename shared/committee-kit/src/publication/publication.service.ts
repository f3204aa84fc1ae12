import { type Actor } from "@hub/auth";
import { type CorrectionKind } from "@hub/documents";
import { type NextNumber, prepareEntry } from "@hub/events";
import { checkWords } from "@hub/frame";
import {
  clericalChangesWordsOnly,
  groupFindings,
  isValidatedBy,
  publisherIsNotPreparer,
  type ValidationReport,
} from "@hub/rules";
import { checkKey, HubError, type Outcome, oncePerKey, refuseChanged } from "@hub/subgraph-kit";
import { v7 as uuidv7 } from "uuid";
import { type CommitteeContext } from "../context/committee.context.js";
import { nextOnRecord } from "../context/record-instant.js";
import { type RevisionEntity } from "../document/document.store.js";
import { type DocumentContent, type KeptSignature } from "../document/document-kind.js";
import { type DocumentType, judgeOne, type Moment } from "../document/document-type.js";
import { lockOpenDraft, type OpenDraft } from "../draft/draft.store.js";
import { checkNotes, type FindingNote, withNotes } from "./finding-notes.rules.js";
import { type Head, lockSeries, storePublication } from "./publication.store.js";
import { type Published, positionOf } from "./publication-receipt.js";
import { signatureOf } from "./signature.rules.js";

/** Stores a revision and its event in the caller's transaction; the revision before it is superseded. */
async function recordPublication(
  context: CommitteeContext,
  type: DocumentType,
  approved: Approved,
  moment: Moment & { next: NextNumber },
): Promise<Published> {
  const { draft, content, head, report } = approved;
  const { manager } = moment;
  const revision = newRevision(type, approved, moment);
  const supersedes = head && !head.withdrawnAt ? head.id : null;
  const { entry, delivery } = await announced(context, type, { ...approved, revision, supersedes }, moment);
  const places = type.placesIn({ content, ids: revision.ids });
  await storePublication(manager, context.source, { revision, places, supersedes, draft: draft.id, entry });
  return { document: revision.id, receipt: entry.receipt, delivery, findings: report.findings };
}

function newRevision(
  type: DocumentType,
  { draft, content, head, report, actor, correction, signature }: Approved,
  { at, next }: Moment & { next: NextNumber },
): RevisionEntity {
  return {
    id: uuidv7(),
    kind: type.kind,
    series: draft.series,
    number: (head?.number ?? 0) + 1,
    content: draft.content,
    contentHash: draft.contentHash,
    ids: type.idsFor(content),
    findings: [...report.findings],
    ruleSet: report.ruleSet,
    codeLists: report.codeLists,
    correction: correction && head ? { ...correction, of: head.id } : null,
    preparedBy: draft.preparedBy,
    publishedBy: actor.client,
    fourEyes: draft.preparedBy !== actor.client,
    signature,
    publishedAt: at,
    position: next.position,
  };
}

type Announcing = Approved & { revision: RevisionEntity; supersedes: string | null };

/** The event of a publication, with its receipt. */
async function announced(
  context: CommitteeContext,
  type: DocumentType,
  { content, signature, revision, supersedes }: Announcing,
  moment: Moment & { next: NextNumber },
) {
  const { at, manager, next } = moment;
  const { id, series, number, contentHash, ids, findings, correction, fourEyes, ruleSet, codeLists } = revision;
  const { event, facts, delivery } = await type.announce(context, { content, findings }, moment);
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
    ruleSet,
    codeLists,
    ...(signature && { signature }),
    committee: context.types.entry.code,
    publishedAt: at.toISOString(),
  };
  const receipt = { contentHash, timeliness: delivery?.timeliness ?? null, fourEyes, signature };
  const entry = await prepareEntry(manager, context.source, { event, subject: id, at, data, receipt }, next);
  return { entry, delivery };
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
    const moment = { at, manager, isPublishing: true, correction: correctionIn(command), deliveries: new Map() };
    const publishing = { draft, content: JSON.parse(draft.content), head, actor, correction: command.correction };
    const { refusals, findings, report } = await judgePublication(context, type, publishing, moment);
    const signed = await signatureOf(context, type.kind, { signature, hash: draft.contentHash, at: moment.at });
    if (!report.valid || refusals.length + signed.findings.length > 0) {
      return { refused: [...refusals, ...signed.findings, ...findings] };
    }
    const noted = { ...report, findings: withNotes(report.findings, notes ?? []) };
    const approved = { ...publishing, report: noted, signature: signed.kept };
    const next = await nextOnRecord(context, manager, at);
    return { done: await recordPublication(context, type, approved, { ...moment, at: next.at, next }) };
  });
  if ("done" in outcome) context.position.advanceTo(positionOf(outcome.done.receipt));
  return outcome;
}

/** What is being published, by whom, and what it follows. */
interface Publishing {
  draft: OpenDraft;
  content: DocumentContent;
  head: Head | null;
  actor: Actor;
  correction: PublishDocument["correction"];
}

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

/** The times of a series never run backwards, even if the machine's clock does. */
function notBefore(earlier: Date | undefined, now: Date): Date {
  return earlier && earlier > now ? earlier : now;
}
