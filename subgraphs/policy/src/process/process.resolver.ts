import { problem } from "@hub/documents";
import { wordsOf } from "@hub/frame";
import { type Finding } from "@hub/rules";
import { KeyArg, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { type PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { presentReceipt } from "../record/receipt.js";
import { presentVersion } from "../version/version.presenter.js";
import { versionOfId } from "../version/version.store.js";
import { type PolicyVersion } from "../version/version.types.js";
import { contentOfVersion, PolicyVersionInput } from "../version/version-input.types.js";
import { draftPolicyVersion, type VersionAnswer } from "./draft.service.js";
import { closeHearing, recordHearingResponse, sendToHearing } from "./hearing.service.js";
import {
  CloseHearingArgs,
  HearingResponsePayload,
  PolicyVersionPayload,
  RecommendPolicyVersionArgs,
  RecordHearingResponseArgs,
  SendToHearingArgs,
} from "./process.types.js";
import { recommendPolicyVersion } from "./recommendation.service.js";

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

/** The coordinator's commands on a policy's text, before and after its hearing. */
export function policyProcessCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class PolicyProcessCommands {
    @FieldResolver(() => PolicyVersionPayload, {
      nullable: true,
      description:
        "Puts the text of a new policy on record, or of the next version of one; with `version` a new text of one that is DRAFT or HEARD. A draft is the coordinator's alone until it is sent out.",
    })
    async draftPolicyVersion(
      @Arg("input", () => PolicyVersionInput, { description: "The text, whole." }) input: PolicyVersionInput,
      @Arg("version", () => Int, { nullable: true, description: "The version to write anew; default: the next one." })
      version: number | null,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.draftPolicyVersion");
      const command = { content: contentOfVersion(input), version: version ?? null, idempotencyKey };
      return presentVersionAnswer(desk(), await draftPolicyVersion(desk(), actor, command));
    }

    @FieldResolver(() => PolicyVersionPayload, {
      nullable: true,
      description:
        "Recommends the newest version, HEARD, to the council (indstilling); recordDecision has the outcome.",
    })
    async recommendPolicyVersion(
      @Args(() => RecommendPolicyVersionArgs) args: RecommendPolicyVersionArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.recommendPolicyVersion");
      const recommendations = args.recommendations.map(({ text, addressedTo }) => ({
        text: wordsOf(text),
        addressedTo,
      }));
      return presentVersionAnswer(desk(), await recommendPolicyVersion(desk(), actor, { ...args, recommendations }));
    }
  }
  return PolicyProcessCommands;
}

/** A version by its id, as it stands now. */
export async function versionNow({ dataSource, frame, clock }: PolicyDesk, id: string): Promise<PolicyVersion> {
  return presentVersion(await versionOfId(dataSource.manager, id), frame, clock.now());
}

export async function presentVersionAnswer(
  desk: PolicyDesk,
  answer: VersionAnswer | Finding[],
): Promise<PolicyVersionPayload> {
  const isRefused = Array.isArray(answer);
  return Object.assign(new PolicyVersionPayload(), {
    version: isRefused ? null : await versionNow(desk, answer.version),
    receipt: isRefused ? null : presentReceipt(answer.receipt),
    problems: (isRefused ? answer : answer.problems).map(problem),
  });
}
