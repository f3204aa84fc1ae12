import { KEY_OPTIONS } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, ID, Int, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { presentDraftOutcome } from "../draft/draft.presenter.js";
import { DraftPayload, EditArgs } from "../draft/draft.types.js";
import { revertDraft, validateDraft } from "./draft-edit.service.js";

@ArgsType()
class ValidateDraftArgs {
  @Field(() => ID, { description: "The draft to validate." })
  id!: string;
  @Field(() => String, {
    nullable: true,
    description: "The draft's contentHash as you read it: CONFLICT where it was saved anew since.",
  })
  expectedHash?: string | null;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

/** The commands that change drafts of every kind. */
export function draftEditResolverOf({ commands }: CommitteeRoots): ClassType {
  @Resolver(() => commands)
  class DraftEditResolver {
    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description:
        "Takes a draft back to what is published: to the revision in force, or to the one that is named. It then follows the newest revision.",
    })
    async revertDraft(
      @Args(() => EditArgs) command: EditArgs,
      @Arg("revision", () => Int, { nullable: true, description: "Which revision; default: the one in force." })
      revision: number | null | undefined,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.revertDraft");
      return presentDraftOutcome(await revertDraft(context, actor, { ...command, revision: revision ?? null }));
    }

    @FieldResolver(() => DraftPayload, {
      nullable: true,
      description:
        "Validates a draft by the rules of today, so that it can be published where the rules have changed since it was saved. Its content and its preparer stay.",
    })
    async validateDraft(@Args(() => ValidateDraftArgs) command: ValidateDraftArgs, @Ctx() context: CommitteeRequest) {
      const actor = requireOwner(context, "CommitteeCommands.validateDraft");
      return presentDraftOutcome(
        await validateDraft(context, actor, { ...command, expectedHash: command.expectedHash ?? null }),
      );
    }
  }
  return DraftEditResolver;
}
