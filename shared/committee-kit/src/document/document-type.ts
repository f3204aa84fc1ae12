import type { Delivery, PublishedDocument } from "@hub/documents";
import type { EventDefinition } from "@hub/events";
import { type CorrectionName, type Finding, reportWith, type ValidationReport } from "@hub/rules";
import type { EntityManager } from "typeorm";
import type { CommitteeContext, CommitteeRequest } from "../context/committee.context.js";
import type { DeliveredRevisions, InitiativeEntity, RevisionEntity } from "./document.store.js";
import type { DocumentContent, DocumentIds, PublishedKind } from "./document-kind.js";

/** The instant at which documents are judged, and the connection that reads what they are judged by. */
export interface Moment {
  at: Date;
  manager: EntityManager;
  /** Locks what the publication depends on until the transaction ends. */
  isPublishing: boolean;
  /** How the document corrects the revision in force; undefined where it does not. */
  correction?: CorrectionName | undefined;
  /** The deliveries that have been read in this transaction, whose series are locked; left out where none is. */
  deliveries?: DeliveredRevisions;
}

/** Where in a revision an initiative stands. */
export type InitiativePlace = Omit<InitiativeEntity, "revision">;

/** What the rules say of a document, and how many days are left to deliver it in time. */
export interface Judgement {
  report: ValidationReport;
  /** 0 on the last day, negative when it is late; null where nothing is due. */
  daysRemaining: number | null;
}

/** The event of a publication, the fields that only this kind of document has, and how it meets its deadline. */
export interface Announcement {
  event: EventDefinition<unknown>;
  facts: Record<string, unknown>;
  /** undefined where no deadline counts. */
  delivery: Delivery | undefined;
}

/** All in which kinds of document differ: the services for drafts, publications and withdrawals are the same for all. */
export interface DocumentType<
  Input extends { basedOn: number } = never,
  Content extends DocumentContent = DocumentContent,
  Ids extends DocumentIds = DocumentIds,
> {
  readonly kind: PublishedKind;
  /** Its name in commands: `validate…`, `save…Draft`, `publish…`. */
  readonly name: "ActionPlan" | "IntegrationStatement";
  /** The document that the input stands for. */
  contentOf(input: Input): Content;
  seriesOf(content: Content): string;
  /** Refuses what is too large to be judged. */
  checkLimits(content: Content): void;
  /** Judges each as if it were published now; the number of SQL statements does not grow with that of the documents. */
  judge(context: CommitteeContext, contents: readonly Content[], moment: Moment): Promise<Judgement[]>;
  /** New ids for the parts of the document: an id belongs to one revision only. */
  idsFor(content: Content): Ids;
  announce(context: CommitteeContext, publishing: Publishing<Content>, moment: Moment): Promise<Announcement>;
  /** Where the document's initiatives are found by their ids and codes. */
  placesIn(revision: { content: Content; ids: Ids }): InitiativePlace[];
  present(context: CommitteeRequest, revision: RevisionEntity): PublishedDocument;
}

/** Judges one document; what is found at many places is grouped. */
export async function judgeOne<Content extends DocumentContent>(
  context: CommitteeContext,
  type: DocumentType<never, Content>,
  content: Content,
  moment: Moment,
): Promise<Judgement> {
  const [judgement] = await type.judge(context, [content], moment);
  if (!judgement) throw new Error(`A document of the kind ${type.kind} was not judged.`);
  return { ...judgement, report: reportWith(judgement.report, []) };
}

interface Publishing<Content> {
  content: Content;
  findings: readonly Finding[];
}
