import { presentFinding, presentReceipt } from "@hub/documents";
import { wordsOf } from "@hub/frame";
import { KeyArg, made, type Outcome, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, Ctx, FieldResolver, Int, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import {
  contentOfVersion,
  type PolicyVersion,
  PolicyVersionInput,
  presentVersion,
  versionOfId,
} from "../version/index.js";
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
@Resolver(() => PolicyCommands)
export class HearingCommands {
  @FieldResolver(() => PolicyVersionPayload, {
    nullable: true,
    description: "Sends the newest version, a DRAFT, out for hearing (sender i høring).",
  })
  async sendToHearing(@Args(() => SendToHearingArgs) args: SendToHearingArgs, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.sendToHearing");
    const { audience, periodText, materialIncludesPlans, startsOn, endsOn, ...plain } = args;
    const command = {
      ...plain,
      from: startsOn,
      to: endsOn,
      audience: wordsOf(audience),
      periodText: periodText ? wordsOf(periodText) : null,
      materialIncludesPlans: materialIncludesPlans ?? false,
    };
    return presentOutcome(context, await sendToHearing(context, actor, command));
  }

  @FieldResolver(() => HearingResponsePayload, {
    nullable: true,
    description:
      "Puts a written response to a hearing on record: one that runs, or one whose writtenResponses counts more than are on record.",
  })
  async recordHearingResponse(
    @Args(() => RecordHearingResponseArgs) args: RecordHearingResponseArgs,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.recordHearingResponse");
    const { version = null, synthetic, ...plain } = args;
    const answer = await recordHearingResponse(context, actor, { ...plain, version, synthetic: synthetic ?? false });
    const { hearing } = await versionNow(context, answer.version);
    const response = hearing?.responses.find(({ id }) => id === answer.response);
    if (!hearing || !response) throw new Error(`The response ${answer.response} is not on record.`);
    return made(HearingResponsePayload, { hearing, response, receipt: presentReceipt(answer.receipt) });
  }

  @FieldResolver(() => PolicyVersionPayload, {
    nullable: true,
    description: "Closes the hearing of the newest version, and counts what came in.",
  })
  async closeHearing(@Args(() => CloseHearingArgs) args: CloseHearingArgs, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.closeHearing");
    const { writtenResponses = null, publicMeetings, ...plain } = args;
    const command = { ...plain, writtenResponses, publicMeetings: publicMeetings ?? 0 };
    return presentOutcome(context, await closeHearing(context, actor, command));
  }
}

/** The coordinator's commands on a policy's text, before and after its hearing. */
@Resolver(() => PolicyCommands)
export class PolicyProcessCommands {
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
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.draftPolicyVersion");
    const command = { content: contentOfVersion(input), version: version ?? null, idempotencyKey };
    return presentOutcome(context, await draftPolicyVersion(context, actor, command));
  }

  @FieldResolver(() => PolicyVersionPayload, {
    nullable: true,
    description: "Recommends the newest version, HEARD, to the council (indstilling); recordDecision has the outcome.",
  })
  async recommendPolicyVersion(
    @Args(() => RecommendPolicyVersionArgs) args: RecommendPolicyVersionArgs,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.recommendPolicyVersion");
    const recommendations = args.recommendations.map(({ text, addressedTo }) => ({
      text: wordsOf(text),
      addressedTo,
    }));
    return presentOutcome(context, await recommendPolicyVersion(context, actor, { ...args, recommendations }));
  }
}

/** A version by its id, in its present state. */
async function versionNow({ dataSource, frame, clock }: PolicyContext, id: string): Promise<PolicyVersion> {
  return presentVersion(await versionOfId(dataSource.manager, id), frame, clock.now());
}

async function presentOutcome(context: PolicyContext, outcome: Outcome<VersionAnswer>): Promise<PolicyVersionPayload> {
  if ("refused" in outcome) {
    return made(PolicyVersionPayload, { version: null, receipt: null, findings: outcome.refused.map(presentFinding) });
  }
  const { version, receipt, findings } = outcome.done;
  return made(PolicyVersionPayload, {
    version: await versionNow(context, version),
    receipt: presentReceipt(receipt),
    findings: findings.map(presentFinding),
  });
}
