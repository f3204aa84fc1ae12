import type { PublishedDocument, Timeliness } from "@hub/documents";
import type { EventDefinition } from "@hub/events";
import type { Finding, ValidationReport } from "@hub/rules";
import type { EntityManager } from "typeorm";
import type { CommitteeContext, CommitteeRequest } from "../context/committee.context.js";
import type { RevisionEntity } from "./document.store.js";
import type { DocumentContent, DocumentIds, PublishedKind } from "./document-kind.js";

/** An instant at which documents are judged, and the connection that facts about them are read by. */
export interface Moment {
  at: Date;
  manager: EntityManager;
  /** What a publication rests on stays as it is until the transaction ends. */
  isPublishing: boolean;
}

/** What the rules say of a document, and how many days are left to deliver it in time. */
export interface Judgement {
  report: ValidationReport;
  /** 0 on the last day, negative when it is late; null where nothing is due. */
  daysRemaining: number | null;
}

/** What an event says of a publication besides what every publication's says, and how the publication meets its deadline. */
export interface Announcement {
  event: EventDefinition<unknown>;
  facts: Record<string, unknown>;
  timeliness: Timeliness | null;
}

/** All that tells one kind of document from another: the services for drafts, publications and withdrawals are the same for all. */
export interface DocumentType<
  Input extends { basedOn: number } = never,
  Content extends DocumentContent = DocumentContent,
  Ids extends DocumentIds = DocumentIds,
> {
  readonly kind: PublishedKind;
  /** As its commands name it: `validate…`, `save…Draft`, `publish…`. */
  readonly name: "ActionPlan" | "IntegrationStatement";
  /** The document that the input stands for. */
  contentOf(input: Input): Content;
  seriesOf(content: Content): string;
  /** Refuses what is too large to be judged. */
  checkLimits(content: Content): void;
  /** Judges them all, as if each were published at that moment, with as many statements to the database for many as for one. */
  judge(context: CommitteeContext, contents: readonly Content[], moment: Moment): Promise<Judgement[]>;
  /** New ids for all in it: they belong to one revision alone. */
  idsFor(content: Content): Ids;
  announce(context: CommitteeContext, publishing: Publishing<Content>, moment: Moment): Promise<Announcement>;
  /** Leads from what is in it to its revision. */
  index(manager: EntityManager, revision: { id: string; content: Content; ids: Ids }): Promise<void>;
  present(context: CommitteeRequest, revision: RevisionEntity): PublishedDocument;
}

interface Publishing<Content> {
  content: Content;
  findings: readonly Finding[];
}
