import { CommandArg } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { presentDraftOutcome } from "../draft/draft.presenter.js";
import { DraftPayload } from "../draft/draft.types.js";
import { RevertDraftInput, ValidateDraftInput } from "../draft/draft-input.types.js";
import { revertDraft, validateDraft } from "./draft-edit.service.js";

/** The commands that change drafts of every kind. */
export function draftEditResolverOf({ commands }: CommitteeRoots): ClassType {
  @Resolver(() => commands)
  class DraftEditResolver {
    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description:
        "Takes a draft back to what is published: to the revision in force, or to the one that is named. It then follows the newest revision.",
    })
    async revertDraft(@CommandArg(() => RevertDraftInput) command: RevertDraftInput, @Ctx() context: CommitteeRequest) {
      const actor = requireOwner(context, "CommitteeCommands.revertDraft");
      return presentDraftOutcome(await revertDraft(context, actor, { ...command, revision: command.revision ?? null }));
    }

    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description:
        "Validates a draft by the rules of today, so that it can be published where the rules have changed since it was saved. Its content and its preparer stay.",
    })
    async validateDraft(
      @CommandArg(() => ValidateDraftInput) command: ValidateDraftInput,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.validateDraft");
      return presentDraftOutcome(
        await validateDraft(context, actor, { ...command, expectedHash: command.expectedHash ?? null }),
      );
    }
  }
  return DraftEditResolver;
}
