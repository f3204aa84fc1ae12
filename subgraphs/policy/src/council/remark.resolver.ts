import { RemarkReference } from "@hub/cycle";
import { recorded } from "@hub/documents";
import { CommandArg, made, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { presentPlanned } from "../cycle/index.js";
import { PolicyCommands, type PolicyRequest } from "../record/index.js";
import { recordMayorTalk, writeRemark } from "./remark.service.js";
import { MayorTalkPayload, RecordMayorTalkInput, RemarkInput, RemarkPayload } from "./remark.types.js";

/** The coordinator's commands on the committees' documents and on talks with their mayors. */
@Resolver(() => PolicyCommands)
export class RemarkCommands {
  @FieldResolver(() => RemarkPayload, {
    nullable: true,
    description: "Remarks on a published document, which stays what it is; its owner may reply.",
  })
  async remark(@CommandArg(() => RemarkInput) input: RemarkInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.remark");
    const { goal = null, synthetic, ...plain } = input;
    const answer = await writeRemark(context, actor, { ...plain, goal, synthetic: synthetic ?? false });
    return made(RemarkPayload, {
      remark: made(RemarkReference, { id: answer.remark }),
      ...recorded(answer.receipt),
    });
  }

  @FieldResolver(() => MayorTalkPayload, {
    nullable: true,
    description:
      "Puts on record that a talk with a committee's mayor was held or declined; of several the last one counts.",
  })
  async recordMayorTalk(
    @CommandArg(() => RecordMayorTalkInput) input: RecordMayorTalkInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.recordMayorTalk");
    const { goals, synthetic, heldOn: on, ...plain } = input;
    const command = { ...plain, on, goals: goals ?? [], synthetic: synthetic ?? false };
    const receipt = await recordMayorTalk(context, actor, command);
    return made(MayorTalkPayload, {
      cycle: presentPlanned(context, input.year),
      ...recorded(receipt),
    });
  }
}
