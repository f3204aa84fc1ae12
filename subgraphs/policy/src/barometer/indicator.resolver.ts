import { presentIndicator } from "@hub/cycle";
import { presentFinding, presentReceipt } from "@hub/documents";
import { TextInput, wordsOf } from "@hub/frame";
import type { ProgressColour as Colour } from "@hub/rules";
import { KEY_OPTIONS, KeyArg, made, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyRequest } from "../record/index.js";
import { IndicatorPayload, ProgressColour, ProgressPayload } from "./barometer.types.js";
import { IndicatorInput, indicatorFacts } from "./barometer-input.types.js";
import { progressFor, recordedIndicator } from "./indicator.presenter.js";
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
@Resolver(() => PolicyCommands)
export class IndicatorCommands {
  @FieldResolver(() => IndicatorPayload, {
    nullable: true,
    description:
      "Puts an indicator into the catalogue, or the next version of its definition. Answers as of an earlier instant keep the version of then.",
  })
  async defineIndicator(
    @Arg("indicator", () => IndicatorInput, { description: "The indicator." }) input: IndicatorInput,
    @Arg("reason", () => TextInput, {
      nullable: true,
      description:
        "Why it replaces the version before it; on record for good. Needed where goodDirection or definition changes and something is measured (R92).",
    })
    reason: TextInput | null,
    @KeyArg() idempotencyKey: string,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.defineIndicator");
    const indicator = { ...indicatorFacts(input), reason: reason ? wordsOf(reason) : null };
    const outcome = await defineIndicator(context, actor, { indicator, idempotencyKey });
    if ("refused" in outcome) {
      return made(IndicatorPayload, { indicator: null, receipt: null, findings: outcome.refused.map(presentFinding) });
    }
    return made(IndicatorPayload, {
      indicator: presentIndicator(recordedIndicator(context, indicator.id), context),
      receipt: presentReceipt(outcome.done.receipt),
      findings: outcome.done.findings.map(presentFinding),
    });
  }

  @FieldResolver(() => ProgressPayload, {
    nullable: true,
    description: "Sees an indicator's progress otherwise than the formula does; the answer shows both.",
  })
  async overrideProgress(@Args(() => OverrideProgressArgs) args: OverrideProgressArgs, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "PolicyCommands.overrideProgress");
    const receipt = await overrideProgress(context, actor, { ...args, reason: wordsOf(args.reason) });
    const progress = progressFor(context, args.indicator, args.year, undefined);
    return made(ProgressPayload, { progress, receipt: presentReceipt(receipt) });
  }
}
