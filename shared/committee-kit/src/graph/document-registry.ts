import type { PublishedDocument } from "@hub/documents";
import { type GraphQLSchema, isScalarType } from "graphql";
import type { CommitteeRequest } from "../context/committee.context.js";
import type { RevisionEntity } from "../document/document.store.js";
import type { PublishedKind } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import type { Patching } from "../draft/draft-patch.service.js";
import { planPatching } from "../plan/plan-patch.types.js";
import { statementPatching } from "../statement/statement-patch.types.js";

/** Every kind of document that committees publish. */
export const documentTypes: Readonly<Record<PublishedKind, DocumentType>> = {
  ACTION_PLAN: planPatching.type,
  INTEGRATION_STATEMENT: statementPatching.type,
};

/** How each kind of draft is changed in parts. */
export const documentPatching: Readonly<Record<PublishedKind, Patching<never, never, never>>> = {
  ACTION_PLAN: planPatching as never,
  INTEGRATION_STATEMENT: statementPatching as never,
};

/** The graph's object for a revision of any kind. */
export function presentDocument(context: CommitteeRequest, revision: RevisionEntity): PublishedDocument {
  return documentTypes[revision.kind].present(context, revision);
}

/** What a committee calls a kind of document in the names of its inputs: a plan's are its own, all others are shared. */
const inputNameOf = (kind: PublishedKind, graphName: string): string =>
  kind === "ACTION_PLAN" ? `${graphName}ActionPlan` : "IntegrationStatement";

/** A document, or the changed parts of one, that is sent as JSON: read as the input of its kind is. */
export function readDocument(
  schema: GraphQLSchema,
  value: unknown,
  { kind, graphName, as }: { kind: PublishedKind; graphName: string; as: "Input" | "Patch" },
): never {
  const name = `${inputNameOf(kind, graphName)}${as}`;
  const type = schema.getType(name);
  if (!isScalarType(type)) throw new Error(`There is no document '${name}'.`);
  return type.parseValue(value) as never;
}
