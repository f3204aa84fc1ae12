import type { Actor } from "@hub/auth";
import { ActionPlanPublished, type CorrectionKind, type PlanIds } from "@hub/documents";
import { appendToOutbox } from "@hub/events";
import { type ActionPlanContent, type Finding, publisherIsNotPreparer } from "@hub/rules";
import { checkKey, HubError, oncePerKey } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { checkReason } from "./command.reason.js";
import { type CommitteeDesk, reportOn } from "./committee.desk.js";
import {
  DraftEntity,
  InitiativeEntity,
  RevisionEntity,
  RevisionStateEntity,
  SeriesEntity,
} from "./document.entities.js";
import { lockOpenDraft } from "./draft.service.js";

/** What a publishing command answers and keeps for its key. */
export interface Published {
  document: string;
  receipt: { id: string; contentHash: string; position: string; publishedAt: string };
  problems: Finding[];
}

export interface PublishPlan {
  draft: string;
  contentHash: string;
  correction: { kind: CorrectionKind; reason: string } | null | undefined;
  idempotencyKey: string;
}

type OpenDraft = DraftEntity & { content: string };

/** Publishes a draft as the next revision, or tells which rules it breaks; revision, event and answer go on record together. */
export async function publishPlan(
  desk: CommitteeDesk,
  actor: Actor,
  command: PublishPlan,
): Promise<Published | Finding[]> {
  const { idempotencyKey: key, ...input } = command;
  checkKey(key);
  checkCorrection(command);
  let problems: Finding[] = [];
  const published = await desk.dataSource.transaction((manager) =>
    oncePerKey(manager, { client: actor.client, key, input: ["publishActionPlan", input] }, async () => {
      const draft = await lockOpenDraft(manager, command.draft);
      checkHash(draft, command.contentHash);
      const head = await lockSeries(manager, draft);
      const content: ActionPlanContent = JSON.parse(draft.content);
      const report = reportOn(desk, content);
      const fourEyes = publisherIsNotPreparer({ preparedBy: draft.preparedBy, publishedBy: actor.client });
      problems = [...fourEyes, ...report.findings];
      if (!report.valid || fourEyes.length > 0) return undefined;
      return record(desk, manager, { draft, content, head, report, actor, correction: command.correction });
    }),
  );
  if (published) desk.position = Math.max(desk.position, positionOf(published.receipt));
  return published ?? problems;
}

function checkCorrection({ correction }: PublishPlan): void {
  if (!correction) return;
  checkReason("correction.reason", correction.reason);
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

interface Recording {
  draft: OpenDraft;
  content: ActionPlanContent;
  head: RevisionEntity | null;
  report: ReturnType<typeof reportOn>;
  actor: Actor;
  correction: PublishPlan["correction"];
}

async function record(desk: CommitteeDesk, manager: EntityManager, what: Recording): Promise<Published> {
  const { draft, content, head, report } = what;
  if (what.correction && !head) {
    throw new HubError("BAD_USER_INPUT", "There is no revision before this one that it could correct.");
  }
  const id = uuidv7();
  const publishedAt = notBefore(head?.publishedAt, desk.clock.now());
  const ids = idsFor(content);
  const supersedes = await supersede(manager, head, publishedAt);
  const number = (head?.number ?? 0) + 1;
  const correction = what.correction && head ? { ...what.correction, of: head.id } : null;
  const findings = [...report.findings];
  const revision = { id, series: draft.series, contentHash: draft.contentHash, ids, findings, correction };
  const entry = await appendToOutbox(manager, desk.source, {
    event: ActionPlanPublished,
    subject: id,
    at: publishedAt,
    data: {
      ...revision,
      committee: desk.types.entry.code,
      revision: number,
      content: content as unknown as Record<string, unknown>,
      publishedAt: publishedAt.toISOString(),
      supersedes,
    },
  });
  await manager.insert(RevisionEntity, {
    ...revision,
    ...entry,
    id,
    kind: "ACTION_PLAN",
    number,
    content: draft.content,
    ruleSet: report.ruleSet,
    preparedBy: draft.preparedBy,
    publishedBy: what.actor.client,
    publishedAt,
  });
  await index(manager, { id, series: draft.series, number, content, ids });
  await manager.update(DraftEntity, { id: draft.id }, { content: null, publishedAs: id });
  const receipt = receiptOf(desk, entry, draft.contentHash, publishedAt);
  return { document: id, receipt, problems: findings };
}

/** The hub's word for an event of this committee. */
export function receiptOf(
  desk: CommitteeDesk,
  entry: { id: string; position: number },
  contentHash: string,
  at: Date,
): Published["receipt"] {
  const position = `${desk.types.entry.root}:${entry.position}`;
  return { id: entry.id, contentHash, position, publishedAt: at.toISOString() };
}

/** The owner's number in a receipt. */
export function positionOf(receipt: Published["receipt"]): number {
  return Number(receipt.position.split(":")[1]);
}

/** Time on record never runs backwards within a series, whatever the machine's clock does. */
function notBefore(earlier: Date | undefined, now: Date): Date {
  return earlier && earlier > now ? earlier : now;
}

async function supersede(manager: EntityManager, head: RevisionEntity | null, at: Date): Promise<string | null> {
  if (!head) return null;
  const state = await manager.findOneByOrFail(RevisionStateEntity, { revision: head.id });
  if (state.withdrawnAt) return null;
  await manager.update(RevisionStateEntity, { revision: head.id }, { supersededAt: at });
  return head.id;
}

async function index(
  manager: EntityManager,
  revision: { id: string; series: string; number: number; content: ActionPlanContent; ids: PlanIds },
): Promise<void> {
  await manager.insert(RevisionStateEntity, { revision: revision.id });
  await manager.update(SeriesEntity, { series: revision.series }, { head: revision.number });
  const entries = revision.content.initiatives.map(({ code }, ordinal) => ({
    id: revision.ids.initiatives[ordinal]?.id ?? uuidv7(),
    code,
    revision: revision.id,
    ordinal,
  }));
  await manager.insert(InitiativeEntity, entries);
}

/** New ids for a revision and all in it: they belong to it alone. */
function idsFor(content: ActionPlanContent): PlanIds {
  return {
    initiatives: content.initiatives.map((initiative) => ({
      id: uuidv7(),
      budgetLines: initiative.budgetLines.map(() => uuidv7()),
    })),
  };
}
