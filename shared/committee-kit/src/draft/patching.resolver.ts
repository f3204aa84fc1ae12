import { asInput } from "@hub/rules";
import { CommandArg } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import type { DocumentContent } from "../document/document-kind.js";
import type { DocumentType } from "../document/document-type.js";
import { presentDraftOutcome } from "./draft.presenter.js";
import { DraftPayload } from "./draft.types.js";
import { editDraft } from "./draft-edit.service.js";
import type { DocumentInputs, EditInput } from "./draft-input.types.js";

/** What can be changed of a draft in parts. */
interface Patching<Input, Patch> {
  inputs: DocumentInputs<Input, Patch>;
  /** The input of a document with the parts that a patch sends. */
  patched(document: Input, patch: Patch): Input;
}

/** The command that sends only the changed parts of a draft of one kind. */
export function patchingResolverOf<Input extends { basedOn: number }, Content extends DocumentContent, Patch>(
  { commands }: CommitteeRoots,
  type: DocumentType<Input, Content>,
  { inputs, patched }: Patching<Input, Patch>,
): ClassType {
  const name = `patch${type.name}Draft` as const;
  const access = `CommitteeCommands.${name}` as const;
  @Resolver(() => commands)
  class PatchingResolver {
    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description:
        "Changes parts of a draft: members of lists replace those with the same code, or are added. The findings are those of the whole draft.",
    })
    async [name](
      @CommandArg(() => inputs.patch) { patch, ...command }: EditInput & { patch: Patch },
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, access);
      const edit = { ...command, name, given: patch, type };
      const outcome = await editDraft(context, actor, edit, async ({ content, basedOn }) => {
        const document = asInput<Input>(type.kind, { ...JSON.parse(content), basedOn });
        const next = patched(document, structuredClone(patch));
        return { content: type.contentOf(next), basedOn: next.basedOn, sent: next };
      });
      return presentDraftOutcome(outcome);
    }
  }
  return PatchingResolver;
}
