import { Conflict, HubError } from "@hub/subgraph-kit";
import type { EntityManager } from "typeorm";
import { validate as isUuid } from "uuid";
import { DraftEntity } from "../document/document.store.js";
import type { PublishedKind } from "../document/document-kind.js";

/** A draft that is neither published nor discarded. */
export type OpenDraft = DraftEntity & { content: string };

/** The draft, locked until commit; NOT_FOUND where there is none, CONFLICT where it is published. */
export async function lockOpenDraft(manager: EntityManager, id: string, kind?: PublishedKind): Promise<OpenDraft> {
  const draft = isUuid(id)
    ? await manager.findOne(DraftEntity, { where: { id }, lock: { mode: "pessimistic_write" } })
    : null;
  if (!draft) throw noSuchDraft(id);
  if (kind && draft.kind !== kind) {
    throw new HubError(
      "BAD_USER_INPUT",
      `Draft '${id}' is of the kind ${draft.kind}, not ${kind}. Use that kind's commands.`,
    );
  }
  if (draft.content === null) {
    throw new Conflict(
      "DRAFT_PUBLISHED",
      `Draft '${id}' has been published already, as revision '${draft.publishedAs}'.`,
      { subject: id },
    );
  }
  return draft as OpenDraft;
}

export const noSuchDraft = (id: string): HubError =>
  new HubError("NOT_FOUND", `There is no draft '${id}'. The drafts are listed by the field 'drafts'.`);
