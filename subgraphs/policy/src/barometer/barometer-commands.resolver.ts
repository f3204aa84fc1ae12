import { TextInput, wordsOf } from "@hub/frame";
import {
  CommandArg,
  CommandInput,
  DateTime,
  findingsOnRest,
  isRead,
  LocalDate,
  requireAccess,
} from "@hub/subgraph-kit";
import { Ctx, Field, FieldResolver, InputType, Int, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { presentOutcome } from "./barometer.presenter.js";
import { correctBarometer, findingsOnObservations, prepareBarometer, releaseBarometer } from "./barometer.service.js";
import { BarometerPayload } from "./barometer.types.js";
import { ObservationInput, observationFacts } from "./barometer-input.types.js";

@InputType("PrepareBarometerInput", { description: "A year's barometer, and when it is to be public." })
class PrepareBarometerInput extends CommandInput {
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
}

@InputType("CorrectBarometerInput", { description: "A corrected vintage of a year's barometer, and why." })
class CorrectBarometerInput extends CommandInput {
  @Field(() => Int, { description: "The year of the barometer." })
  year!: number;
  @Field(() => TextInput, { description: "Why; on record for good." })
  reason!: TextInput;
  @Field(() => [ObservationInput], { description: "All that the new vintage holds." })
  observations!: ObservationInput[];
}

@InputType("ReleaseBarometerInput", { description: "Which year's barometer is made public." })
class ReleaseBarometerInput extends CommandInput {
  @Field(() => Int, { description: "The year." })
  year!: number;
}

/** What is found in observations of which some could not be read. */
async function refusedObservations(
  context: PolicyContext,
  { year, observations }: { year: number; observations: ObservationInput[] },
) {
  const judge = (whole: ObservationInput[]) =>
    findingsOnObservations(context, { year, observations: whole.map(observationFacts) });
  return { refused: await findingsOnRest("BAROMETER_RELEASE", observations, { judge }) };
}

/** The coordinator's commands on the barometer. */
@Resolver(() => PolicyCommands)
export class BarometerCommands {
  @FieldResolver(() => BarometerPayload, {
    nullable: true,
    description:
      "Prepares a year's barometer. With a day it is closed, and becomes public by itself when its embargo ends; without one it " +
      "is a draft, which another call replaces.",
  })
  async prepareBarometer(
    @CommandArg(() => PrepareBarometerInput) input: PrepareBarometerInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.prepareBarometer");
    const { year, releaseOn = null, embargoUntil = null, idempotencyKey } = input;
    if (!isRead(input.observations)) return presentOutcome(context, await refusedObservations(context, input));
    const observations = input.observations.map(observationFacts);
    const command = { year, observations, releaseOn, embargoUntil, idempotencyKey };
    return presentOutcome(context, await prepareBarometer(context, actor, command));
  }

  @FieldResolver(() => BarometerPayload, {
    nullable: true,
    description: "Makes the year's prepared barometer public at once.",
  })
  async releaseBarometer(
    @CommandArg(() => ReleaseBarometerInput) command: ReleaseBarometerInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.releaseBarometer");
    return presentOutcome(context, await releaseBarometer(context, actor, command));
  }

  @FieldResolver(() => BarometerPayload, {
    nullable: true,
    description: "Makes a corrected vintage public; the one before it becomes CORRECTED and stays readable.",
  })
  async correctBarometer(
    @CommandArg(() => CorrectBarometerInput) input: CorrectBarometerInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.correctBarometer");
    const { year, reason, idempotencyKey } = input;
    if (!isRead(input.observations)) return presentOutcome(context, await refusedObservations(context, input));
    const observations = input.observations.map(observationFacts);
    const command = { year, reason: wordsOf(reason), observations, idempotencyKey };
    return presentOutcome(context, await correctBarometer(context, actor, command));
  }
}
