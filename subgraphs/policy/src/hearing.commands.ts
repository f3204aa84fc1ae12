import { wordsOf } from "@hub/frame";
import { type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Args, type ClassType, Ctx, FieldResolver, Resolver } from "type-graphql";
import { PolicyCommands } from "./command.types.js";
import { closeHearing, recordHearingResponse, sendToHearing } from "./process/hearing.service.js";
import {
  CloseHearingArgs,
  HearingResponsePayload,
  PolicyVersionPayload,
  RecordHearingResponseArgs,
  SendToHearingArgs,
} from "./process/process.types.js";
import { presentReceipt } from "./receipt.presenter.js";
import type { PolicyDesk } from "./record/policy.context.js";
import { presentVersionAnswer, versionNow } from "./version-answer.presenter.js";

/** The coordinator's commands on the hearing of a policy. */
export function hearingCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class HearingCommands {
    @FieldResolver(() => PolicyVersionPayload, {
      nullable: true,
      description: "Sends the newest version, a DRAFT, out for hearing (sender i høring).",
    })
    async sendToHearing(@Args(() => SendToHearingArgs) args: SendToHearingArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.sendToHearing");
      const { audience, periodText, materialIncludesPlans, ...plain } = args;
      const command = {
        ...plain,
        audience: wordsOf(audience),
        periodText: periodText ? wordsOf(periodText) : null,
        materialIncludesPlans: materialIncludesPlans ?? false,
      };
      return presentVersionAnswer(desk(), await sendToHearing(desk(), actor, command));
    }

    @FieldResolver(() => HearingResponsePayload, {
      nullable: true,
      description:
        "Puts a written response to a hearing on record: one that runs, or one whose writtenResponses counts more than are on record.",
    })
    async recordHearingResponse(
      @Args(() => RecordHearingResponseArgs) args: RecordHearingResponseArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.recordHearingResponse");
      const { version = null, synthetic, ...plain } = args;
      const answer = await recordHearingResponse(desk(), actor, { ...plain, version, synthetic: synthetic ?? false });
      const { hearing } = await versionNow(desk(), answer.version);
      return Object.assign(new HearingResponsePayload(), {
        hearing,
        response: hearing?.responses.find(({ id }) => id === answer.response),
        receipt: presentReceipt(answer.receipt),
      });
    }

    @FieldResolver(() => PolicyVersionPayload, {
      nullable: true,
      description: "Closes the hearing of the newest version, and counts what came in.",
    })
    async closeHearing(@Args(() => CloseHearingArgs) args: CloseHearingArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.closeHearing");
      const { writtenResponses = null, publicMeetings, ...plain } = args;
      const command = { ...plain, writtenResponses, publicMeetings: publicMeetings ?? 0 };
      return presentVersionAnswer(desk(), await closeHearing(desk(), actor, command));
    }
  }
  return HearingCommands;
}
