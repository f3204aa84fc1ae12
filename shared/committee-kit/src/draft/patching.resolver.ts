import { CommandArg } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import type { DocumentContent } from "../document/document-kind.js";
import { presentDraftOutcome } from "./draft.presenter.js";
import { DraftPayload } from "./draft.types.js";
import type { DocumentInputs, EditInput } from "./draft-input.types.js";
import { type Patching, patchDraft } from "./draft-patch.service.js";

/** The command that sends only the changed parts of a draft of one kind. */
export function patchingResolverOf<
  Input extends { basedOn: number },
  Content extends DocumentContent,
  Patch extends object,
>(
  { commands }: CommitteeRoots,
  patching: Patching<Input, Content, Patch>,
  inputs: DocumentInputs<Input, Patch>,
): ClassType {
  const name = `patch${patching.type.name}Draft` as const;
  const access = `CommitteeCommands.${name}` as const;
  @Resolver(() => commands)
  class PatchingResolver {
    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description:
        "Changes parts of a draft: members of lists replace those with the same code, or are added. The findings are those of the whole draft.",
    })
    async [name](
      @CommandArg(() => inputs.patch) command: EditInput & { patch: Patch },
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, access);
      return presentDraftOutcome(await patchDraft(context, actor, patching, command));
    }
  }
  return PatchingResolver;
}
