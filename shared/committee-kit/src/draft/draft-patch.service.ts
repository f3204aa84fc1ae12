import type { Actor } from "@hub/auth";
import { asInput } from "@hub/rules";
import { findingsOnRest, isRead } from "@hub/subgraph-kit";
import type { CommitteeContext } from "../context/committee.context.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import { type DraftOutcome, examineInput, unreadReport } from "./draft.service.js";
import { lockOpenDraft } from "./draft.store.js";
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
export function patchDraft<Input extends { basedOn: number }, Content extends DocumentContent, Patch extends object>(
  context: CommitteeContext,
  actor: Actor,
  patching: Patching<Input, Content, Patch>,
  { patch, ...command }: PatchDraft<Patch>,
): Promise<DraftOutcome> {
  if (!isRead(patch)) return refusedPatch(context, patching, { id: command.id, patch });
  const { type, patched } = patching;
  const edit = { ...command, name: `patch${type.name}Draft`, given: patch, type };
  return editDraft(context, actor, edit, async ({ content, basedOn }) => {
    const document = asInput<Input>(type.kind, { ...JSON.parse(content), basedOn });
    const next = patched(document, structuredClone(patch));
    return { content: type.contentOf(next), basedOn: next.basedOn, sent: next };
  });
}

/** What is wrong with a patch of which parts could not be read, with paths into it, and what the rules find in the draft besides. */
async function refusedPatch<Input extends { basedOn: number }, Content extends DocumentContent, Patch extends object>(
  context: CommitteeContext,
  { type, patched }: Patching<Input, Content, Patch>,
  { id, patch }: Pick<PatchDraft<Patch>, "id" | "patch">,
): Promise<DraftOutcome> {
  const { content, basedOn } = await context.dataSource.transaction((manager) => lockOpenDraft(manager, id, type.kind));
  const judge = async (whole: Patch) => {
    const document = asInput<Input>(type.kind, { ...JSON.parse(content), basedOn });
    return (await examineInput(context, type, patched(document, structuredClone(whole)))).report.findings;
  };
  const found = await findingsOnRest(type.kind, patch, { judge, isSentWhole: false });
  return { draft: null, report: unreadReport(found) };
}
