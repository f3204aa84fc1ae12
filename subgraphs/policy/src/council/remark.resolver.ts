import { presentReceipt } from "@hub/documents";
import { made, requireAccess } from "@hub/subgraph-kit";
import { Args, Ctx, FieldResolver, Resolver } from "type-graphql";
import { presentPlanned } from "../cycle/index.js";
import { PolicyCommands, type PolicyRequest } from "../record/index.js";
import { recordMayorTalk, writeRemark } from "./remark.service.js";
import { MayorTalkArgs, MayorTalkPayload, RemarkArgs, RemarkPayload, RemarkReference } from "./remark.types.js";

/** The coordinator's commands on the committees' documents and on talks with their mayors. */
@Resolver(() => PolicyCommands)
export class RemarkCommands {
  @FieldResolver(() => RemarkPayload, {
    nullable: true,
    description: "Remarks on a published document, which stays what it is; its owner may reply.",
  })
  async remark(@Args(() => RemarkArgs) args: RemarkArgs, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.remark");
    const { goal = null, synthetic, ...plain } = args;
    const answer = await writeRemark(context, actor, { ...plain, goal, synthetic: synthetic ?? false });
    return made(RemarkPayload, {
      remark: made(RemarkReference, { id: answer.remark }),
      receipt: presentReceipt(answer.receipt),
    });
  }

  @FieldResolver(() => MayorTalkPayload, {
    nullable: true,
    description:
      "Puts on record that a talk with a committee's mayor was held or declined; of several the last one counts.",
  })
  async recordMayorTalk(@Args(() => MayorTalkArgs) args: MayorTalkArgs, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.recordMayorTalk");
    const { heldOn: on, goals, synthetic, ...plain } = args;
    const command = { ...plain, on, goals: goals ?? [], synthetic: synthetic ?? false };
    const receipt = await recordMayorTalk(context, actor, command);
    return made(MayorTalkPayload, {
      cycle: presentPlanned(context, args.year),
      receipt: presentReceipt(receipt),
    });
  }
}
