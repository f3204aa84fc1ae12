import { presentReceipt, Receipt } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { KeyArg } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { acknowledgeCallLetter } from "./call-letter.service.js";
import { answerRemark } from "./remark.service.js";

/** The commands that answer the coordinator. */
export function replyResolverOf({ commands }: CommitteeRoots): ClassType {
  @Resolver(() => commands)
  class ReplyResolver {
    @FieldResolver(() => Receipt, {
      nullable: true,
      description: "Says that the committee has received its live call letter; once.",
    })
    async acknowledgeCallLetter(
      @Arg("id", () => ID, { description: "The call letter's id." }) id: string,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.acknowledgeCallLetter");
      return presentReceipt(await acknowledgeCallLetter(context, actor, id, idempotencyKey));
    }

    @FieldResolver(() => Receipt, {
      nullable: true,
      description: "Replies to the coordinator's remark on one of the committee's own documents (svar på bemærkning).",
    })
    async answerRemark(
      @Arg("remark", () => ID, { description: "The remark's id." }) remark: string,
      @Arg("text", () => TextInput, { description: "The reply; on record for good." }) text: TextInput,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.answerRemark");
      return presentReceipt(await answerRemark(context, actor, { remark, text, idempotencyKey }));
    }
  }
  return ReplyResolver;
}
