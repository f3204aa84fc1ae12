import { presentReleased } from "@hub/cycle";
import { problem } from "@hub/documents";
import { TextInput, wordsOf } from "@hub/frame";
import { DateTime, KEY_OPTIONS, KeyArg, LocalDate, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, ID, Int, Resolver } from "type-graphql";
import type { PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { presentReceipt } from "../record/receipt.js";
import { presentPending } from "./barometer.resolver.js";
import { type BarometerAnswer, correctBarometer, prepareBarometer, releaseBarometer } from "./barometer.service.js";
import { pendingVintage } from "./barometer.store.js";
import { BarometerPayload } from "./barometer.types.js";
import { ObservationInput, observationFacts } from "./barometer-input.types.js";

@ArgsType()
class PrepareBarometerArgs {
  @Field(() => Int, { description: "The year in whose January it is due." })
  year!: number;
  @Field(() => [ObservationInput], {
    description: "All that it holds. Cells of few persons are taken out, with what would give them away (I35).",
  })
  observations!: ObservationInput[];
  @Field(() => LocalDate, { nullable: true, description: "The day of its release, at 08:00 in Copenhagen." })
  releaseOn?: string | null;
  @Field(() => DateTime, { nullable: true, description: "The instant of its release, instead of releaseOn." })
  embargoUntil?: Date | null;
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

@ArgsType()
class CorrectBarometerArgs {
  @Field(() => Int, { description: "The year of the barometer." })
  year!: number;
  @Field(() => TextInput, { description: "Why; on record for good." })
  reason!: TextInput;
  @Field(() => [ObservationInput], { description: "All that the new vintage holds." })
  observations!: ObservationInput[];
  @Field(() => ID, KEY_OPTIONS)
  idempotencyKey!: string;
}

/** The coordinator's commands on the barometer. */
export function barometerCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class BarometerCommands {
    @FieldResolver(() => BarometerPayload, {
      nullable: true,
      description:
        "Prepares a year's barometer. With a day it is closed, and becomes public by itself when its embargo ends; without one it " +
        "is a draft, which another call replaces.",
    })
    async prepareBarometer(
      @Args(() => PrepareBarometerArgs) args: PrepareBarometerArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.prepareBarometer");
      const { year, releaseOn = null, embargoUntil = null, idempotencyKey } = args;
      const observations = args.observations.map(observationFacts);
      const command = { year, observations, releaseOn, embargoUntil, idempotencyKey };
      return presentAnswer(desk(), year, await prepareBarometer(desk(), actor, command));
    }

    @FieldResolver(() => BarometerPayload, {
      nullable: true,
      description: "Makes the year's prepared barometer public at once.",
    })
    async releaseBarometer(
      @Arg("year", () => Int, { description: "The year." }) year: number,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.releaseBarometer");
      const kept = await releaseBarometer(desk(), actor, { year, idempotencyKey });
      return presentAnswer(desk(), year, { kept, findings: [] });
    }

    @FieldResolver(() => BarometerPayload, {
      nullable: true,
      description: "Makes a corrected vintage public; the one before it becomes CORRECTED and stays readable.",
    })
    async correctBarometer(
      @Args(() => CorrectBarometerArgs) args: CorrectBarometerArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.correctBarometer");
      const { year, reason, idempotencyKey } = args;
      const observations = args.observations.map(observationFacts);
      const command = { year, reason: wordsOf(reason), observations, idempotencyKey };
      return presentAnswer(desk(), year, await correctBarometer(desk(), actor, command));
    }
  }
  return BarometerCommands;
}

/** The vintage as it stands now: between the command and its answer it can have become public. */
async function presentAnswer(desk: PolicyDesk, year: number, { kept, findings }: BarometerAnswer) {
  const released = desk.record.releases(year).find(({ vintage }) => vintage === kept?.vintage);
  const pending = kept && !released ? await pendingVintage(desk.dataSource.manager, year) : undefined;
  return Object.assign(new BarometerPayload(), {
    release: released ? presentReleased(released, desk) : pending ? presentPending(pending, desk) : null,
    embargoUntil: pending?.embargoUntil ?? null,
    receipt: presentReceipt(kept?.receipt),
    problems: findings.map(problem),
  });
}
