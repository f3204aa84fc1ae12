import { rowsOf } from "@hub/database";
import { validate as isUuid } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import type { DocumentContent, PublishedKind } from "../document/document-kind.js";
import type { Judgement } from "../document/document-type.js";
import type { SavedDraft } from "../draft/draft.service.js";
import { judgeUnpublished } from "../draft/draft-judgement.service.js";
import { documentTypes } from "./document-registry.js";

/** The open drafts, oldest first, or the one with an id. The drafts of a kind are judged together. */
export async function openDrafts(context: CommitteeContext, id?: string): Promise<SavedDraft[]> {
  if (id !== undefined && !isUuid(id)) return [];
  const drafts = (await storedDrafts(context, id)).map(({ content, ...draft }) => ({
    ...draft,
    content: JSON.parse(content) as DocumentContent,
  }));
  const judged = new Map<string, Judgement>();
  for (const type of Object.values(documentTypes)) {
    const ofKind = drafts.filter(({ kind }) => kind === type.kind);
    const judgements = await judgeUnpublished(context, type, ofKind);
    for (const [index, { id }] of ofKind.entries()) {
      const judgement = judgements[index];
      if (judgement) judged.set(id, judgement);
    }
  }
  return drafts.flatMap(({ newest: _, ...draft }) => {
    const judgement = judged.get(draft.id);
    return judgement ? [{ ...draft, ...judgement }] : [];
  });
}

interface DraftRow {
  id: string;
  kind: PublishedKind;
  content: string;
  contentHash: string;
  basedOn: number;
  preparedBy: string;
  savedAt: Date;
  ruleSet: string | null;
  /** The newest revision of its series; 0 where there is none. */
  newest: number;
}

/** A draft that is open has its content. */
function storedDrafts({ dataSource }: CommitteeContext, id: string | undefined): Promise<DraftRow[]> {
  return rowsOf<DraftRow>(
    dataSource.manager,
    `SELECT d.id, d.kind, coalesce(d.content, '{}') AS content, d.content_hash AS "contentHash", d.based_on AS "basedOn", d.prepared_by AS "preparedBy",
       d.saved_at AS "savedAt", d.rule_set AS "ruleSet", coalesce(s.head, 0) AS newest
     FROM hub.draft d LEFT JOIN hub.series s USING (series)
     WHERE d.published_as IS NULL AND ($1::uuid IS NULL OR d.id = $1)
     ORDER BY d.saved_at, d.id`,
    [id ?? null],
  );
}
