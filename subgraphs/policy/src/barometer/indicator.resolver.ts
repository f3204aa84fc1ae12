import { presentIndicator } from "@hub/cycle";
import { recorded, unrecorded } from "@hub/documents";
import { TextInput, wordsOf } from "@hub/frame";
import type { ProgressColour as Colour } from "@hub/rules";
import { CommandArg, CommandInput, findingsOnRest, isRead, made, requireAccess } from "@hub/subgraph-kit";
import { Ctx, Field, FieldResolver, ID, InputType, Int, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyRequest } from "../record/index.js";
import { IndicatorPayload, ProgressColour, ProgressPayload } from "./barometer.types.js";
import { IndicatorInput, indicatorFacts } from "./barometer-input.types.js";
import { progressFor, recordedIndicator } from "./indicator.presenter.js";
import { defineIndicator, findingsOnIndicator, overrideProgress } from "./indicator.service.js";

@InputType("DefineIndicatorInput", { description: "An indicator's definition, or its next version." })
class DefineIndicatorInput extends CommandInput {
  @Field(() => IndicatorInput, { description: "The indicator." })
  indicator!: IndicatorInput;
  @Field(() => TextInput, {
    nullable: true,
    description:
      "Why it replaces the version before it; on record for good. Needed where goodDirection or definition changes and something is measured (R92).",
  })
  reason?: TextInput | null;
}

@InputType("OverrideProgressInput", { description: "How the coordinator sees an indicator's progress." })
class OverrideProgressInput extends CommandInput {
  @Field(() => ID, { description: "The indicator's id." })
  indicator!: string;
  @Field(() => Int, { description: "The year." })
  year!: number;
  @Field(() => ProgressColour, { description: "How the coordinator sees it." })
  colour!: Colour;
  @Field(() => TextInput, { description: "Why; on record for good." })
  reason!: TextInput;
}

/** The coordinator's commands on the catalogue of indicators. */
@Resolver(() => PolicyCommands)
export class IndicatorCommands {
  @FieldResolver(() => IndicatorPayload, {
    nullable: true,
    description:
      "Puts an indicator into the catalogue, or the next version of its definition. Answers as of an earlier instant keep the version of then.",
  })
  async defineIndicator(
    @CommandArg(() => DefineIndicatorInput) input: DefineIndicatorInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.defineIndicator");
    const { reason, idempotencyKey } = input;
    const factsOf = (given: IndicatorInput) => ({
      ...indicatorFacts(given),
      reason: reason ? wordsOf(reason) : null,
    });
    if (!isRead(input.indicator)) {
      const judge = (whole: IndicatorInput) => findingsOnIndicator(context, factsOf(whole));
      const refused = await findingsOnRest("BAROMETER_RELEASE", input.indicator, { judge });
      return made(IndicatorPayload, { indicator: null, ...unrecorded(refused) });
    }
    const indicator = factsOf(input.indicator);
    const outcome = await defineIndicator(context, actor, { indicator, idempotencyKey });
    if ("refused" in outcome) return made(IndicatorPayload, { indicator: null, ...unrecorded(outcome.refused) });
    return made(IndicatorPayload, {
      indicator: presentIndicator(recordedIndicator(context, indicator.id), context),
      ...recorded(outcome.done.receipt, outcome.done.findings),
    });
  }

  @FieldResolver(() => ProgressPayload, {
    nullable: true,
    description: "Sees an indicator's progress otherwise than the formula does; the answer shows both.",
  })
  async overrideProgress(
    @CommandArg(() => OverrideProgressInput) input: OverrideProgressInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.overrideProgress");
    const receipt = await overrideProgress(context, actor, { ...input, reason: wordsOf(input.reason) });
    const progress = progressFor(context, input.indicator, input.year, undefined);
    return made(ProgressPayload, { progress, ...recorded(receipt) });
  }
}
