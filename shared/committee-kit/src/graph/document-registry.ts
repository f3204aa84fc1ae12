import type { PublishedDocument } from "@hub/documents";
import type { CommitteeRequest } from "../context/committee.context.js";
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
export function presentDocument(context: CommitteeRequest, revision: RevisionEntity): PublishedDocument {
  return documentTypes[revision.kind].present(context, revision);
}
