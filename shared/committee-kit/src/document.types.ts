import type { PublishedDocument } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import type { CommitteeDesk } from "./committee.desk.js";
import type { RevisionEntity } from "./document.entities.js";
import type { DocumentType, PublishedKind } from "./document.type.js";
import { planDocument } from "./plan.document.js";
import { statementDocument } from "./statement.document.js";

/** Every kind of document that committees publish. */
export const documentTypes: Readonly<Record<PublishedKind, DocumentType>> = {
  ACTION_PLAN: planDocument,
  INTEGRATION_STATEMENT: statementDocument,
};

/** The graph's object for a revision of any kind. */
export function present(desk: CommitteeDesk, context: RequestContext, revision: RevisionEntity): PublishedDocument {
  return documentTypes[revision.kind].present(desk, context, revision);
}
