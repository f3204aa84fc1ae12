import { presentIndicator } from "@hub/cycle";
import { problem } from "@hub/documents";
import { TextInput, wordsOf } from "@hub/frame";
import type { ProgressColour as Colour } from "@hub/rules";
import { KEY_OPTIONS, KeyArg, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, ID, Int, Resolver } from "type-graphql";
import type { PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { presentReceipt } from "../record/receipt.js";
import { IndicatorPayload, ProgressColour, ProgressPayload } from "./barometer.types.js";
import { IndicatorInput, indicatorFacts } from "./barometer-input.types.js";
import { progressFor } from "./indicator.presenter.js";
import { defineIndicator, overrideProgress } from "./indicator.service.js";

@ArgsType()
class OverrideProgressArgs {
  @Field(() => ID, { description: "The indicator's id." })
  indicator!: string;
  @Field(() => Int, { description: "The year." })
  year!: number;
  @Field(() => ProgressColour, { description: "How the coordinator sees it." })
  colour!: Colour;
  @Field(() => TextInput, { description: "Why; on record for good." })
  reason!: TextInput;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

/** The coordinator's commands on the catalogue of indicators. */
export function indicatorCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class IndicatorCommands {
    @FieldResolver(() => IndicatorPayload, {
      nullable: true,
      description: "Puts an indicator into the catalogue, or a new definition in the place of its earlier one.",
    })
    async defineIndicator(
      @Arg("indicator", () => IndicatorInput, { description: "The indicator." }) input: IndicatorInput,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.defineIndicator");
      const indicator = indicatorFacts(input);
      const { receipt, findings } = await defineIndicator(desk(), actor, { indicator, idempotencyKey });
      return Object.assign(new IndicatorPayload(), {
        indicator: receipt ? presentIndicator(indicator, desk()) : null,
        receipt: presentReceipt(receipt),
        problems: findings.map(problem),
      });
    }

    @FieldResolver(() => ProgressPayload, {
      nullable: true,
      description: "Sees an indicator's progress otherwise than the formula does; the answer shows both.",
    })
    async overrideProgress(
      @Args(() => OverrideProgressArgs) args: OverrideProgressArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.overrideProgress");
      const receipt = await overrideProgress(desk(), actor, { ...args, reason: wordsOf(args.reason) });
      const progress = progressFor(desk(), args.indicator, args.year, undefined);
      return Object.assign(new ProgressPayload(), { progress, receipt: presentReceipt(receipt) });
    }
  }
  return IndicatorCommands;
}
