import { CallLetter, RemarkReference } from "@hub/cycle";
import { recorded } from "@hub/documents";
import { CommandArg, made, reference } from "@hub/subgraph-kit";
import { type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import { type CommitteeRequest, type CommitteeRoots, requireOwner } from "../context/committee.context.js";
import { acknowledgeCallLetter } from "./call-letter.service.js";
import { answerRemark } from "./remark.service.js";
import {
  AcknowledgeCallLetterInput,
  AcknowledgeCallLetterPayload,
  AnswerRemarkInput,
  AnswerRemarkPayload,
} from "./reply.types.js";

/** The commands that answer the coordinator. */
export function replyResolverOf({ commands }: CommitteeRoots): ClassType {
  @Resolver(() => commands)
  class ReplyResolver {
    @FieldResolver(() => AcknowledgeCallLetterPayload, {
      nullable: true,
      description: "Says that the committee has received its live call letter; once.",
    })
    async acknowledgeCallLetter(
      @CommandArg(() => AcknowledgeCallLetterInput) { id, idempotencyKey }: AcknowledgeCallLetterInput,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.acknowledgeCallLetter");
      const receipt = await acknowledgeCallLetter(context, actor, id, idempotencyKey);
      return made(AcknowledgeCallLetterPayload, { letter: reference(CallLetter, id), ...recorded(receipt) });
    }

    @FieldResolver(() => AnswerRemarkPayload, {
      nullable: true,
      description: "Replies to the coordinator's remark on one of the committee's own documents (svar på bemærkning).",
    })
    async answerRemark(
      @CommandArg(() => AnswerRemarkInput) command: AnswerRemarkInput,
      @Ctx() context: CommitteeRequest,
    ) {
      const actor = requireOwner(context, "CommitteeCommands.answerRemark");
      const remark = reference(RemarkReference, command.remark);
      return made(AnswerRemarkPayload, { remark, ...recorded(await answerRemark(context, actor, command)) });
    }
  }
  return ReplyResolver;
}
