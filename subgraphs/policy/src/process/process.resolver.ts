import { recorded, unrecorded } from "@hub/documents";
import { wordsOf } from "@hub/frame";
import { CommandArg, findingsOnRest, isRead, made, type Outcome, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import {
  contentOfVersion,
  type PolicyVersion,
  type PolicyVersionInput,
  presentVersion,
  versionOfId,
} from "../version/index.js";
import { draftPolicyVersion, findingsOnVersion, type VersionAnswer } from "./draft.service.js";
import { closeHearing, recordHearingResponse, sendToHearing } from "./hearing.service.js";
import {
  CloseHearingInput,
  DraftPolicyVersionInput,
  HearingResponsePayload,
  PolicyVersionPayload,
  RecommendPolicyVersionInput,
  RecordHearingResponseInput,
  SendToHearingInput,
} from "./process.types.js";
import { recommendPolicyVersion } from "./recommendation.service.js";

/** The coordinator's commands on the hearing of a policy. */
@Resolver(() => PolicyCommands)
export class HearingCommands {
  @FieldResolver(() => PolicyVersionPayload, {
    nullable: true,
    description: "Sends the newest version, a DRAFT, out for hearing (sender i høring).",
  })
  async sendToHearing(@CommandArg(() => SendToHearingInput) input: SendToHearingInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.sendToHearing");
    const { audience, periodText, materialIncludesPlans, startsOn, endsOn, ...plain } = input;
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
    @CommandArg(() => RecordHearingResponseInput) input: RecordHearingResponseInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.recordHearingResponse");
    const { version = null, synthetic, ...plain } = input;
    const answer = await recordHearingResponse(context, actor, { ...plain, version, synthetic: synthetic ?? false });
    const { hearing } = await versionNow(context, answer.version);
    const response = hearing?.responses.find(({ id }) => id === answer.response);
    if (!hearing || !response) throw new Error(`The response ${answer.response} is not on record.`);
    return made(HearingResponsePayload, { hearing, response, ...recorded(answer.receipt) });
  }

  @FieldResolver(() => PolicyVersionPayload, {
    nullable: true,
    description: "Closes the hearing of the newest version, and counts what came in.",
  })
  async closeHearing(@CommandArg(() => CloseHearingInput) input: CloseHearingInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.closeHearing");
    const { writtenResponses = null, publicMeetings, ...plain } = input;
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
    @CommandArg(() => DraftPolicyVersionInput) input: DraftPolicyVersionInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.draftPolicyVersion");
    const { content, version = null, idempotencyKey } = input;
    if (!isRead(content)) {
      const judge = (whole: PolicyVersionInput) =>
        findingsOnVersion(context, { content: contentOfVersion(whole), version });
      return presentOutcome(context, { refused: await findingsOnRest("POLICY_VERSION", content, { judge }) });
    }
    const command = { content: contentOfVersion(content), version, idempotencyKey };
    return presentOutcome(context, await draftPolicyVersion(context, actor, command));
  }

  @FieldResolver(() => PolicyVersionPayload, {
    nullable: true,
    description: "Recommends the newest version, HEARD, to the council (indstilling); recordDecision has the outcome.",
  })
  async recommendPolicyVersion(
    @CommandArg(() => RecommendPolicyVersionInput) input: RecommendPolicyVersionInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.recommendPolicyVersion");
    const recommendations = input.recommendations.map(({ text, addressedTo }) => ({
      text: wordsOf(text),
      addressedTo,
    }));
    return presentOutcome(context, await recommendPolicyVersion(context, actor, { ...input, recommendations }));
  }
}

/** A version by its id, in its present state. */
async function versionNow({ dataSource, frame, clock }: PolicyContext, id: string): Promise<PolicyVersion> {
  return presentVersion(await versionOfId(dataSource.manager, id), frame, clock.now());
}

async function presentOutcome(context: PolicyContext, outcome: Outcome<VersionAnswer>): Promise<PolicyVersionPayload> {
  if ("refused" in outcome) return made(PolicyVersionPayload, { version: null, ...unrecorded(outcome.refused) });
  const { version, receipt, findings } = outcome.done;
  return made(PolicyVersionPayload, { version: await versionNow(context, version), ...recorded(receipt, findings) });
}
