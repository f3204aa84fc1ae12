import { followsNewest, reportWith } from "@hub/rules";
import type { CommitteeContext } from "../context/committee.context.js";
import { newestNumber } from "../document/document.store.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType, Judgement, Moment } from "../document/document-type.js";

/** A document that is not published yet, the revision that it follows, and the newest of its series; 0 where there is none. */
export interface Unpublished<Content extends DocumentContent> {
  content: Content;
  basedOn: number;
  newest: number;
}

/** Judges documents of one kind as if they were published at an instant, with whether each follows the newest revision. */
export async function judgeUnpublished<Content extends DocumentContent>(
  context: CommitteeContext,
  type: DocumentType<never, Content>,
  documents: readonly Unpublished<Content>[],
  { at = context.clock.now(), manager = context.dataSource.manager }: Partial<Pick<Moment, "at" | "manager">> = {},
): Promise<Judgement[]> {
  if (documents.length === 0) return [];
  const contents = documents.map(({ content }) => content);
  const judgements = await type.judge(context, contents, { at, manager, isPublishing: false });
  return judgements.map((judgement, index) => {
    const order = followsNewest(type.kind, documents[index] as Unpublished<Content>);
    return { ...judgement, report: reportWith(judgement.report, order) };
  });
}

/** Judges one document likewise. */
export async function judgeDraft<Content extends DocumentContent>(
  context: CommitteeContext,
  type: DocumentType<never, Content>,
  { content, basedOn }: { content: Content; basedOn: number },
  manager = context.dataSource.manager,
): Promise<Judgement> {
  const newest = await newestNumber(manager, type.seriesOf(content));
  const [judgement] = await judgeUnpublished(context, type, [{ content, basedOn, newest }], { manager });
  if (!judgement) throw new Error(`A document of the kind ${type.kind} was not judged.`);
  return judgement;
}
