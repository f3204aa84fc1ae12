import { presentRedaction, RedactInput, RedactPayload, unrecorded } from "@hub/documents";
import { CommandArg, type ListOrder, made, PageArgs, pageOfList, presentPage } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { presentDraft } from "../draft/draft.presenter.js";
import { discardDraft } from "../draft/draft.service.js";
import { DiscardDraftPayload, Draft, DraftConnection } from "../draft/draft.types.js";
import { DiscardDraftInput } from "../draft/draft-input.types.js";
import { presentOutcome } from "../publication/outcome.presenter.js";
import { PublishPayload, WithdrawInput } from "../publication/publication.types.js";
import { redact } from "../publication/redaction.service.js";
import { withdraw } from "../publication/withdrawal.service.js";
import { presentDocument } from "./document-registry.js";
import { openDrafts } from "./open-drafts.service.js";

const bySaving: ListOrder<Draft> = { name: "drafts", placeOf: ({ savedAt, id }) => [savedAt.toISOString(), id] };

/** The queries on the owner's own drafts, of every kind. */
export function draftResolverOf({ queries }: CommitteeRoots): ClassType {
  @Resolver(() => queries)
  class DraftResolver {
    @FieldResolver(() => DraftConnection, {
      nullable: true,
      description: "Open drafts, the longest unsaved first; their owner's alone.",
    })
    async drafts(@Args(() => PageArgs) page: PageArgs, @Ctx() context: CommitteeRequest) {
      requireOwner(context, "CommitteeQueries.drafts");
      const drafts = (await openDrafts(context)).map(presentDraft);
      return presentPage(DraftConnection, pageOfList(drafts, bySaving, page));
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
    @FieldResolver(() => DiscardDraftPayload, { nullable: true, description: "Removes a draft for good." })
    async discardDraft(
      @CommandArg(() => DiscardDraftInput) command: DiscardDraftInput,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.discardDraft");
      await discardDraft(context, actor, { ...command, expectedHash: command.expectedHash });
      return made(DiscardDraftPayload, { discardedDraftId: command.id, ...unrecorded() });
    }

    @FieldResolver(() => PublishPayload, {
      nullable: true,
      description: "Withdraws a published revision; a tombstone stays. No older revision comes back in its place.",
    })
    async withdraw(@CommandArg(() => WithdrawInput) command: WithdrawInput, @Ctx() context: CommitteeRequest) {
      const actor = requireOwner(context, "CommitteeCommands.withdraw");
      return presentOutcome(context, await withdraw(context, actor, { ...command }), presentDocument);
    }

    @FieldResolver(() => RedactPayload, {
      nullable: true,
      description:
        "Empties texts of something that the committee has on record, for good: a reply, a reason, a note on a finding " +
        "(rediger). A whole document goes by `withdraw` as a REDACTION.",
    })
    async redact(@CommandArg(() => RedactInput) command: RedactInput, @Ctx() context: CommitteeRequest) {
      const actor = requireOwner(context, "CommitteeCommands.redact");
      return presentRedaction(await redact(context, actor, command));
    }
  }
  return DocumentResolver;
}
