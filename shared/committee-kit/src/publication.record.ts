import { appendToOutbox } from "@hub/events";
import type { EntityManager } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import type { CommitteeDesk } from "./context/committee.context.js";
import { DraftEntity, RevisionEntity, RevisionStateEntity, SeriesEntity } from "./document/document.entities.js";
import type { DocumentType, Moment } from "./document/document.type.js";
import type { Published } from "./document/publication.receipt.js";
import type { Approved } from "./document/publication.service.js";

/** Puts a revision on record with its event, in the caller's transaction. */
export async function record(
  desk: CommitteeDesk,
  type: DocumentType,
  publishing: Approved,
  moment: Moment,
): Promise<Published> {
  const { draft, content, head, report, actor, signature } = publishing;
  const { at: publishedAt, manager } = moment;
  const { series, contentHash } = draft;
  const findings = [...report.findings];
  const { event, facts, timeliness } = await type.announce(desk, { content, findings }, moment);
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
    committee: desk.types.entry.code,
    publishedAt: publishedAt.toISOString(),
  };
  const told = { contentHash, timeliness, fourEyes, signature };
  const happening = { event, subject: id, at: publishedAt, data, receipt: told };
  const { position, receipt } = await appendToOutbox(manager, desk.source, happening);
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
