import type { Actor } from "@hub/auth";
import { asInput } from "@hub/rules";
import type { CommitteeContext } from "../context/committee.context.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import type { DraftOutcome } from "./draft.service.js";
import { editDraft } from "./draft-edit.service.js";

/** How the drafts of one kind are changed in parts. */
export interface Patching<Input extends { basedOn: number }, Content extends DocumentContent, Patch> {
  type: DocumentType<Input, Content>;
  /** The input of a document with the parts that a patch sends. */
  patched(document: Input, patch: Patch): Input;
}

/** The changed parts of a draft, and which content of it was read. */
export interface PatchDraft<Patch> {
  id: string;
  expectedHash: string;
  patch: Patch;
  idempotencyKey: string;
}

/** Changes parts of a draft; what is not sent stays. */
export function patchDraft<Input extends { basedOn: number }, Content extends DocumentContent, Patch>(
  context: CommitteeContext,
  actor: Actor,
  { type, patched }: Patching<Input, Content, Patch>,
  { patch, ...command }: PatchDraft<Patch>,
): Promise<DraftOutcome> {
  const edit = { ...command, name: `patch${type.name}Draft`, given: patch, type };
  return editDraft(context, actor, edit, async ({ content, basedOn }) => {
    const document = asInput<Input>(type.kind, { ...JSON.parse(content), basedOn });
    const next = patched(document, structuredClone(patch));
    return { content: type.contentOf(next), basedOn: next.basedOn, sent: next };
  });
}
