import { wordsOf } from "@hub/frame";
import { KeyArg, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { PolicyCommands } from "./command.types.js";
import { contentOfVersion } from "./policy-version.facts.js";
import { draftPolicyVersion } from "./process/draft.service.js";
import { PolicyVersionPayload, RecommendPolicyVersionArgs } from "./process/process.types.js";
import { recommendPolicyVersion } from "./process/recommendation.service.js";
import type { PolicyDesk } from "./record/policy.context.js";
import { PolicyVersionInput } from "./version/version.inputs.js";
import { presentVersionAnswer } from "./version-answer.presenter.js";

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
