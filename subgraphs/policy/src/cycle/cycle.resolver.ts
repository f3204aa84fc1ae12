import { recorded } from "@hub/documents";
import type { SignedReceipt } from "@hub/receipts";
import { CommandArg, made, requireAccess } from "@hub/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { presentCycle, presentMilestone, presentPlanned } from "./cycle.presenter.js";
import { closeCycle, type Granted, grantExemption, grantExtension, planMilestone } from "./cycle.service.js";
import { Cycle, type Milestone } from "./cycle.types.js";
import {
  CloseCycleInput,
  CyclePayload,
  ExemptionPayload,
  ExtensionPayload,
  GrantExemptionInput,
  GrantExtensionInput,
  PlanMilestoneInput,
} from "./cycle-command.types.js";

/** The coordinator's commands on the year wheel. */
@Resolver(() => PolicyCommands)
export class CycleCommands {
  @FieldResolver(() => ExtensionPayload, {
    nullable: true,
    description: "Gives one committee longer, also once it has locked. The due date stays what it is.",
  })
  async grantExtension(
    @CommandArg(() => GrantExtensionInput) command: GrantExtensionInput,
    @Ctx() context: PolicyRequest,
  ) {
    const granted = await grantExtension(context, requireAccess(context, "PolicyCommands.grantExtension"), command);
    const milestone = milestoneOf(context, command.year, granted);
    const extension = onRecord(milestone.extensions, granted.id);
    return made(ExtensionPayload, { extension, milestone, ...recorded(granted.receipt) });
  }

  @FieldResolver(() => ExemptionPayload, {
    nullable: true,
    description: "Puts on record that one committee owes nothing for a milestone.",
  })
  async grantExemption(
    @CommandArg(() => GrantExemptionInput) command: GrantExemptionInput,
    @Ctx() context: PolicyRequest,
  ) {
    const granted = await grantExemption(context, requireAccess(context, "PolicyCommands.grantExemption"), command);
    const milestone = milestoneOf(context, command.year, granted);
    const exemption = onRecord(milestone.exemptions, granted.id);
    return made(ExemptionPayload, { exemption, milestone, ...recorded(granted.receipt) });
  }

  @FieldResolver(() => CyclePayload, {
    nullable: true,
    description: "Plans a milestone anew that has not opened yet.",
  })
  async planMilestone(@CommandArg(() => PlanMilestoneInput) input: PlanMilestoneInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.planMilestone");
    const { opensOn, dueOn, locksOn = null, title = null, year, slot, idempotencyKey } = input;
    const command = { year, slot, days: { opensOn, dueOn, locksOn }, title, idempotencyKey };
    return presentChanged(context, year, await planMilestone(context, actor, command));
  }

  @FieldResolver(() => CyclePayload, {
    nullable: true,
    description: "Closes a year's cycle, once no more statements are taken: letters that were not answered lapse.",
  })
  async closeCycle(@CommandArg(() => CloseCycleInput) command: CloseCycleInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.closeCycle");
    return presentChanged(context, command.year, await closeCycle(context, actor, command));
  }
}

function milestoneOf(context: PolicyContext, year: number, granted: Granted): Milestone {
  return presentMilestone(context, onRecord(context.record.milestones(year), granted.milestone));
}

function onRecord<T extends { id: string }>(all: readonly T[], id: string): T {
  const found = all.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not on record.`);
  return found;
}

function presentChanged(context: PolicyContext, year: number, receipt: SignedReceipt): CyclePayload {
  return made(CyclePayload, { cycle: presentPlanned(context, year), ...recorded(receipt) });
}

/** The root fields of the year wheel. */
@Resolver()
export class CycleQueries {
  @Query(() => Cycle, { nullable: true, description: "A year's cycle; null where none is planned." })
  cycle(@Arg("year", () => Int, { description: "Calendar year." }) year: number, @Ctx() context: PolicyRequest) {
    return presentCycle(context, year);
  }

  @Query(() => [Cycle], { nullable: true, description: "All cycles, the earliest year first." })
  cycles(@Ctx() context: PolicyRequest) {
    return context.record.years.map((year) => presentPlanned(context, year));
  }
}
