import { DateTime, KeyArg, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import {
  PolicyCommands,
  PolicyDecisionPayload,
  RecordDecisionArgs,
  SandboxCommands,
  TravelPayload,
} from "./command.types.js";
import { type RecordedDecision, recordDecision } from "./process/decision.service.js";
import { presentReceipt } from "./receipt.presenter.js";
import type { PolicyDesk } from "./record/policy.context.js";
import { travel } from "./sandbox/travel.service.js";
import { presentVersion } from "./version/version.presenter.js";
import { versionOfDecision } from "./version/version.store.js";

/** The coordinator's commands on the frame. */
export function policyCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class FrameCommands {
    @Mutation(() => PolicyCommands, { name: "policy", nullable: true, description: "The coordinator's commands." })
    commands(): PolicyCommands {
      return new PolicyCommands();
    }

    @FieldResolver(() => PolicyDecisionPayload, {
      nullable: true,
      description: "Puts a body's decision on the policy on record. The council's approval adopts it.",
    })
    async recordDecision(@Args(() => RecordDecisionArgs) args: RecordDecisionArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.recordDecision");
      const { version = null, recommendation = null, synthetic, note = null, ...plain } = args;
      const command = { ...plain, version, recommendation, note, synthetic: synthetic ?? false };
      return presentRecorded(desk(), await recordDecision(desk(), actor, command));
    }
  }
  return FrameCommands;
}

async function presentRecorded(desk: PolicyDesk, answer: RecordedDecision): Promise<PolicyDecisionPayload> {
  const version = presentVersion(
    await versionOfDecision(desk.dataSource.manager, answer.decision),
    desk.frame,
    desk.clock.now(),
  );
  return Object.assign(new PolicyDecisionPayload(), {
    version,
    decision: version.decisions.find(({ id }) => id === answer.decision),
    receipt: presentReceipt(answer.receipt),
  });
}

/** The commands of the sandbox. */
export function sandboxCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => SandboxCommands)
  class ClockCommands {
    @Mutation(() => SandboxCommands, { name: "sandbox", nullable: true, description: "FORBIDDEN in production mode." })
    commands(): SandboxCommands {
      return new SandboxCommands();
    }

    @FieldResolver(() => TravelPayload, {
      nullable: true,
      description: "Moves domain time forward, never backwards; answers when every subgraph goes by it.",
    })
    async travelTo(
      @Arg("at", () => DateTime, { description: "The instant to travel to." }) at: Date,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "SandboxCommands.travelTo");
      const { now, ...travelled } = await travel(desk(), actor, { at, idempotencyKey });
      return Object.assign(new TravelPayload(), { ...travelled, now: new Date(now) });
    }
  }
  return ClockCommands;
}
