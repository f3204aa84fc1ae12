import { Receipt } from "@hub/documents";
import { TextInput } from "@hub/frame";
import type { CommitteeEntry } from "@hub/registry";
import { KeyArg, type RequestContext } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import { type CommitteeDesk, requireOwner } from "../context/committee.context.js";
import { discardDraft } from "../document/draft.service.js";
import { presentReceipt } from "../document/publication-receipt.js";
import { withdraw } from "../document/withdrawal.service.js";
import { acknowledgeCallLetter } from "../reply/call-letter.service.js";
import { answerRemark } from "../reply/remark.service.js";
import { WithdrawArgs } from "./command.arguments.js";
import { PublishPayload } from "./command.types.js";
import { published } from "./publication.presenter.js";

/** The type of the committee's root field in Mutation. */
export function commandsTypeOf(entry: CommitteeEntry): ClassType {
  const description = `What ${entry.code}'s own systems can do. One command per operation.`;
  @ObjectType(`${entry.graphName}Commands`, { description })
  class Commands {}
  return Commands;
}

/** The commands that are not on one kind of document alone, the same for every committee. */
export function documentCommandsOf(desk: () => CommitteeDesk, commands: ClassType, entry: CommitteeEntry): ClassType {
  @Resolver(() => commands)
  class DocumentCommands {
    @Mutation(() => commands, { name: entry.root, nullable: true, description: `The commands of ${entry.code}.` })
    commands(): object {
      return new commands();
    }

    @FieldResolver(() => Boolean, { nullable: true, description: "Removes a draft for good." })
    discardDraft(
      @Arg("id", () => ID, { description: "The draft's id." }) id: string,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireOwner(desk(), context, "CommitteeCommands.discardDraft");
      return discardDraft(desk(), actor, id, idempotencyKey);
    }

    @FieldResolver(() => PublishPayload, {
      nullable: true,
      description: "Withdraws a published revision; a tombstone stays. No older revision comes back in its place.",
    })
    async withdraw(@Args(() => WithdrawArgs) command: WithdrawArgs, @Ctx() context: RequestContext) {
      const actor = requireOwner(desk(), context, "CommitteeCommands.withdraw");
      return published(desk(), context, await withdraw(desk(), actor, { ...command }));
    }

    @FieldResolver(() => Receipt, {
      nullable: true,
      description: "Says that the committee has received its live call letter; once.",
    })
    async acknowledgeCallLetter(
      @Arg("id", () => ID, { description: "The call letter's id." }) id: string,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireOwner(desk(), context, "CommitteeCommands.acknowledgeCallLetter");
      return presentReceipt(await acknowledgeCallLetter(desk(), actor, id, idempotencyKey));
    }

    @FieldResolver(() => Receipt, {
      nullable: true,
      description: "Replies to the coordinator's remark on one of the committee's own documents (svar på bemærkning).",
    })
    async answerRemark(
      @Arg("remark", () => ID, { description: "The remark's id." }) remark: string,
      @Arg("text", () => TextInput, { description: "The reply; on record for good." }) text: TextInput,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireOwner(desk(), context, "CommitteeCommands.answerRemark");
      return presentReceipt(await answerRemark(desk(), actor, { remark, text, idempotencyKey }));
    }
  }
  return DocumentCommands;
}
