import { type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Args, type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import { presentCycle } from "../cycle/cycle.presenter.js";
import type { PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { presentReceipt } from "../record/receipt.js";
import { recordMayorTalk, writeRemark } from "./remark.service.js";
import { MayorTalkArgs, MayorTalkPayload, RemarkArgs, RemarkPayload, RemarkReference } from "./remark.types.js";

/** What the coordinator says of the committees' documents. */
export function remarkCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class RemarkCommands {
    @FieldResolver(() => RemarkPayload, {
      nullable: true,
      description: "Remarks on a published document, which stays what it is; its owner may reply.",
    })
    async remark(@Args(() => RemarkArgs) args: RemarkArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.remark");
      const { goal = null, synthetic, ...plain } = args;
      const answer = await writeRemark(desk(), actor, { ...plain, goal, synthetic: synthetic ?? false });
      return Object.assign(new RemarkPayload(), {
        remark: Object.assign(new RemarkReference(), { id: answer.remark }),
        receipt: presentReceipt(answer.receipt),
      });
    }

    @FieldResolver(() => MayorTalkPayload, {
      nullable: true,
      description:
        "Puts on record that a talk with a committee's mayor was held or declined; of several the last one counts.",
    })
    async recordMayorTalk(@Args(() => MayorTalkArgs) args: MayorTalkArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.recordMayorTalk");
      const { goals, synthetic, ...plain } = args;
      const command = { ...plain, goals: goals ?? [], synthetic: synthetic ?? false };
      const { receipt } = await recordMayorTalk(desk(), actor, command);
      return Object.assign(new MayorTalkPayload(), {
        cycle: presentCycle(desk(), args.year),
        receipt: presentReceipt(receipt),
      });
    }
  }
  return RemarkCommands;
}
