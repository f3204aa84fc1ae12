import type { Actor } from "@hub/auth";
import { HubError } from "@hub/subgraph-kit";
import { validate as isUuid } from "uuid";
import type { CommitteeContext } from "../context/committee.context.js";
import { DraftEntity, newestNumber, publishedContent } from "../document/document.store.js";
import type { DocumentType } from "../document/document-type.js";
import type { DraftOutcome } from "../draft/draft.service.js";
import { noSuchDraft } from "../draft/draft.store.js";
import { editDraft, validateAnew } from "../draft/draft-edit.service.js";
import { documentTypes } from "./document-registry.js";

interface RevertDraft {
  id: string;
  expectedHash: string;
  /** null: the one in force. */
  revision: number | null;
  idempotencyKey: string;
}

/** Gives a draft the content of a published revision of its series. */
export async function revertDraft(
  context: CommitteeContext,
  actor: Actor,
  command: RevertDraft,
): Promise<DraftOutcome> {
  const { revision, ...edit } = command;
  const type = await typeOfDraft(context, command.id);
  const named = { ...edit, name: "revertDraft", given: revision, type };
  return editDraft(context, actor, named, async ({ series }, manager) => {
    const content = await publishedContent({ manager }, series, revision);
    if (!content) throw nothingToGoBackTo(series, revision);
    return { content, basedOn: await newestNumber(manager, series) };
  });
}

function nothingToGoBackTo(series: string, revision: number | null): HubError {
  const which = revision === null ? "no revision is in force" : `there is no text of revision ${revision}`;
  return new HubError("NOT_FOUND", `Of '${series}' ${which}: there is nothing to take the draft back to.`);
}

interface ValidateDraft {
  id: string;
  expectedHash: string | null;
  idempotencyKey: string;
}

/** Validates a draft by the rules of today. */
export async function validateDraft(
  context: CommitteeContext,
  actor: Actor,
  { expectedHash, ...command }: ValidateDraft,
): Promise<DraftOutcome> {
  const type = await typeOfDraft(context, command.id);
  return validateAnew(context, actor, { ...command, expectedHash, name: "validateDraft", given: null, type });
}

/** The kind of a draft, published or not; NOT_FOUND where there is none. */
export async function typeOfDraft({ dataSource }: CommitteeContext, id: string): Promise<DocumentType> {
  const draft = isUuid(id) ? await dataSource.manager.findOneBy(DraftEntity, { id }) : null;
  if (!draft) throw noSuchDraft(id);
  return documentTypes[draft.kind];
}
