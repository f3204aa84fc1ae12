import type { PublishedDocument } from "@hub/documents";
import { validate as isUuid } from "uuid";
import type { PictureRequest } from "../context/picture.context.js";
import { planLoader } from "../document/action-plan.store.js";
import { statementLoader } from "../document/statement.store.js";

/** A published revision of a plan or a statement, in one statement for each kind and request; null where there is none. */
export async function publishedDocument(
  context: PictureRequest,
  id: string | null | undefined,
): Promise<PublishedDocument | null> {
  if (!id || !isUuid(id)) return null;
  const found = await Promise.all([planLoader(context).load(id), statementLoader(context).load(id)]);
  return found[0] ?? found[1];
}

/** Those of several that are there, in the order of their ids. */
export async function publishedDocuments(
  context: PictureRequest,
  ids: readonly string[],
): Promise<PublishedDocument[]> {
  const found = await Promise.all(ids.map((id) => publishedDocument(context, id)));
  return found.filter((document) => document !== null);
}
