import type { PublishedDocument } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import type { CommitteeDesk } from "../context/committee.context.js";
import type { RevisionEntity } from "../document/document.store.js";
import type { PublishedKind } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import { planDocument } from "../plan/plan.document.js";
import { statementDocument } from "../statement/statement.document.js";

/** Every kind of document that committees publish. */
export const documentTypes: Readonly<Record<PublishedKind, DocumentType>> = {
  ACTION_PLAN: planDocument,
  INTEGRATION_STATEMENT: statementDocument,
};

/** The graph's object for a revision of any kind. */
export function present(desk: CommitteeDesk, context: RequestContext, revision: RevisionEntity): PublishedDocument {
  return documentTypes[revision.kind].present(desk, context, revision);
}
