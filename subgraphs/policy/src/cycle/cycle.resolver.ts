import { TextInput } from "@hub/frame";
import { KeyArg, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { type PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { type KeptReceipt, presentReceipt } from "../record/receipt.js";
import { presentCycle, presentMilestone } from "./cycle.presenter.js";
import { closeCycle, type Granted, grantExemption, grantExtension, planMilestone } from "./cycle.service.js";
import { Cycle, type Milestone } from "./cycle.types.js";
import {
  CyclePayload,
  ExemptionArgs,
  ExemptionPayload,
  ExtensionArgs,
  ExtensionPayload,
  PlanMilestoneArgs,
} from "./cycle-command.types.js";

/** The coordinator's commands on the year wheel. */
export function cycleCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class CycleCommands {
    @FieldResolver(() => ExtensionPayload, {
      nullable: true,
      description: "Gives one committee longer, also once it has locked. The due date stays what it is.",
    })
    async grantExtension(@Args(() => ExtensionArgs) { ...command }: ExtensionArgs, @Ctx() context: RequestContext) {
      const answer = await grantExtension(desk(), requireAccess(context, "PolicyCommands.grantExtension"), command);
      const { milestone, receipt } = presentGranted(desk(), command.year, answer);
      const extension = milestone.extensions.find(({ id }) => id === answer.id);
      return Object.assign(new ExtensionPayload(), { extension, milestone, receipt });
    }

    @FieldResolver(() => ExemptionPayload, {
      nullable: true,
      description: "Puts on record that one committee owes nothing for a milestone.",
    })
    async grantExemption(@Args(() => ExemptionArgs) { ...command }: ExemptionArgs, @Ctx() context: RequestContext) {
      const answer = await grantExemption(desk(), requireAccess(context, "PolicyCommands.grantExemption"), command);
      const { milestone, receipt } = presentGranted(desk(), command.year, answer);
      const exemption = milestone.exemptions.find(({ id }) => id === answer.id);
      return Object.assign(new ExemptionPayload(), { exemption, milestone, receipt });
    }

    @FieldResolver(() => CyclePayload, {
      nullable: true,
      description: "Plans a milestone anew that has not opened yet.",
    })
    async planMilestone(@Args(() => PlanMilestoneArgs) args: PlanMilestoneArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "PolicyCommands.planMilestone");
      const { opensOn, dueOn, locksOn = null, title = null, year, slot, idempotencyKey } = args;
      const command = { year, slot, days: { opensOn, dueOn, locksOn }, title, idempotencyKey };
      return presentChanged(desk(), year, await planMilestone(desk(), actor, command));
    }

    @FieldResolver(() => CyclePayload, {
      nullable: true,
      description: "Closes a year's cycle, once no more statements are taken: letters that were not answered lapse.",
    })
    async closeCycle(
      @Arg("year", () => Int, { description: "The year of the cycle." }) year: number,
      @Arg("reason", () => TextInput, { description: "Why; on record for good." }) reason: TextInput,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.closeCycle");
      return presentChanged(desk(), year, await closeCycle(desk(), actor, { year, reason, idempotencyKey }));
    }
  }
  return CycleCommands;
}

function presentGranted(desk: PolicyDesk, year: number, answer: Granted) {
  const facts = desk.record.milestones(year).find(({ id }) => id === answer.milestone);
  if (!facts) throw new Error(`The milestone ${answer.milestone} is not on record.`);
  const milestone: Milestone = presentMilestone(desk, facts);
  return { milestone, receipt: presentReceipt(answer.receipt) };
}

function presentChanged(desk: PolicyDesk, year: number, { receipt }: { receipt: KeptReceipt }): CyclePayload {
  return Object.assign(new CyclePayload(), { cycle: presentCycle(desk, year), receipt: presentReceipt(receipt) });
}

/** The root fields of the year wheel. */
export function cycleQueriesOf(desk: () => PolicyDesk): ClassType {
  @Resolver()
  class CycleQueries {
    @Query(() => Cycle, { nullable: true, description: "A year's cycle; null where none is planned." })
    cycle(@Arg("year", () => Int, { description: "Calendar year." }) year: number) {
      return presentCycle(desk(), year);
    }

    @Query(() => [Cycle], { nullable: true, description: "All cycles, the earliest year first." })
    cycles() {
      return desk().record.years.map((year) => presentCycle(desk(), year));
    }
  }
  return CycleQueries;
}
