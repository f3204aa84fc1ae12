import { IsNull } from "typeorm";
import { validate as isUuid } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import { DraftEntity } from "../document/document.store.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { Judgement } from "../document/document-type.js";
import { draftMoment, type SavedDraft } from "../document/draft.service.js";
import { documentTypes } from "./document-registry.js";

/** The open drafts, oldest first, or the one with an id. The drafts of a kind are judged together. */
export async function openDrafts(context: CommitteeContext, id?: string): Promise<SavedDraft[]> {
  if (id !== undefined && !isUuid(id)) return [];
  const found = await context.dataSource.manager.find(DraftEntity, {
    where: { publishedAs: IsNull(), ...(id !== undefined && { id }) },
    order: { savedAt: "ASC", id: "ASC" },
  });
  const drafts = found.map((draft) => ({ ...draft, content: JSON.parse(draft.content ?? "{}") as DocumentContent }));
  const moment = draftMoment(context);
  const judged = new Map<string, Judgement>();
  for (const type of Object.values(documentTypes)) {
    const ofKind = drafts.filter(({ kind }) => kind === type.kind);
    const contents = ofKind.map(({ content }) => content);
    const judgements = await type.judge(context, contents, moment);
    for (const [index, { id }] of ofKind.entries()) {
      const judgement = judgements[index];
      if (judgement) judged.set(id, judgement);
    }
  }
  return drafts.flatMap((draft) => {
    const judgement = judged.get(draft.id);
    return judgement ? [{ ...draft, ...judgement }] : [];
  });
}
