import { KeyArg } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { presentDraft } from "../draft/draft.presenter.js";
import { discardDraft } from "../draft/draft.service.js";
import { Draft } from "../draft/draft.types.js";
import { presentOutcome } from "../publication/outcome.presenter.js";
import { PublishPayload, WithdrawArgs } from "../publication/publication.types.js";
import { withdraw } from "../publication/withdrawal.service.js";
import { presentDocument } from "./document-registry.js";
import { openDrafts } from "./open-drafts.service.js";

/** The queries on the owner's own drafts, of every kind. */
export function draftResolverOf({ queries }: CommitteeRoots): ClassType {
  @Resolver(() => queries)
  class DraftResolver {
    @FieldResolver(() => [Draft], { nullable: true, description: "Open drafts, oldest first; their owner's alone." })
    async drafts(@Ctx() context: CommitteeRequest) {
      requireOwner(context, "CommitteeQueries.drafts");
      return (await openDrafts(context)).map(presentDraft);
    }

    @FieldResolver(() => Draft, { nullable: true, description: "One open draft; its owner's alone." })
    async draft(@Arg("id", () => ID, { description: "The draft's id." }) id: string, @Ctx() context: CommitteeRequest) {
      requireOwner(context, "CommitteeQueries.draft");
      const [found] = await openDrafts(context, id);
      return found ? presentDraft(found) : null;
    }
  }
  return DraftResolver;
}

/** The commands on documents of every kind. */
export function documentResolverOf({ commands }: CommitteeRoots): ClassType {
  @Resolver(() => commands)
  class DocumentResolver {
    @FieldResolver(() => Boolean, { nullable: true, description: "Removes a draft for good." })
    discardDraft(
      @Arg("id", () => ID, { description: "The draft's id." }) id: string,
      @Arg("expectedHash", () => String, {
        nullable: true,
        description: "The draft's contentHash as you read it: CONFLICT where it was saved anew since.",
      })
      expectedHash: string | null,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.discardDraft");
      return discardDraft(context, actor, { id, expectedHash, idempotencyKey });
    }

    @FieldResolver(() => PublishPayload, {
      nullable: true,
      description: "Withdraws a published revision; a tombstone stays. No older revision comes back in its place.",
    })
    async withdraw(@Args(() => WithdrawArgs) command: WithdrawArgs, @Ctx() context: CommitteeRequest) {
      const actor = requireOwner(context, "CommitteeCommands.withdraw");
      return presentOutcome(context, await withdraw(context, actor, { ...command }), presentDocument);
    }
  }
  return DocumentResolver;
}
