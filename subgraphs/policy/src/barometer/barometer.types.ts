import { BarometerRelease, Indicator, Observation, SourceCitation, ValueKind } from "@hub/cycle";
import { CommandPayload } from "@hub/documents";
import { Direction, Text } from "@hub/frame";
import type * as rules from "@hub/rules";
import { DateTime, graphEnum } from "@hub/subgraph-kit";
import { Field, Float, Int, ObjectType } from "type-graphql";

export const ProgressColour = graphEnum<rules.ProgressColour>(
  "ProgressColour",
  "How far an indicator has come, by the published formula (fremdrift).",
  {
    GREEN: "The target is met, or as much of the way is done as of the time is gone (grøn).",
    YELLOW: "At least half as much (gul).",
    RED: "Less (rød).",
    GREY: "It cannot be said (grå).",
  },
);
export type ProgressColour = keyof typeof ProgressColour;

export const ProgressGround = graphEnum<rules.ProgressGround>("ProgressGround", "What a computed colour rests on.", {
  TARGET_MET: "The newest value meets the target (måltallet er nået).",
  MET_FROM_START: "The baseline was as good as the target, so that nothing had to change (nået fra begyndelsen).",
  MEASURED: "The way done, measured against the time gone.",
  NO_TARGET: "There is no target in a value (intet måltal).",
  NO_BASELINE: "There is no value to begin from (ingen basisværdi).",
  NO_NEW_VALUE: "There is no later value than the baseline (ingen nyere værdi).",
  BREAK_IN_SERIES: "Baseline and newest value cannot be compared (databrud).",
});
export type ProgressGround = keyof typeof ProgressGround;

export const SuppressionKind = graphEnum<rules.SuppressionKind>("SuppressionKind", "Why a cell is not shown.", {
  PRIMARY: "It is below the threshold (primær).",
  COMPLEMENTARY: "It would give another one away (sekundær).",
  CARRIED: "An earlier vintage did not show it (videreført).",
});
export type SuppressionKind = keyof typeof SuppressionKind;

@ObjectType("Target", { description: "What an indicator is to come to (måltal)." })
export class Target {
  @Field(() => Int, { description: "The year in which it is to be met." })
  dueYear!: number;
  @Field(() => Boolean, { description: "Whether the source names no year, and this one was inferred." })
  dueYearInferred!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: "The value for the whole city; null where there are words alone.",
  })
  value!: number | null;
  @Field(() => Text, { nullable: true, description: "The target in words; null where it is a value alone." })
  text!: Text | null;
  @Field(() => SourceCitation, { nullable: true, description: "Where it comes from; null where that is not known." })
  source!: SourceCitation | null;
}

@ObjectType("IndicatorVersion", {
  description: "A version of an indicator's definition (udgave); in force until the next one.",
})
export class IndicatorVersion {
  @Field(() => Int, { description: "From 1." })
  version!: number;
  @Field(() => DateTime, { description: "When it went on record." })
  definedAt!: Date;
  @Field(() => Text, {
    nullable: true,
    description: "Why it replaced the version before it; null of the first version.",
  })
  reason!: Text | null;
  @Field(() => Text, { description: "Its name." })
  title!: Text;
  @Field(() => Text, { description: "What exactly is measured." })
  definition!: Text;
  @Field(() => String, { description: "The unit of its values." })
  unit!: string;
  @Field(() => ValueKind, { description: "What its values are." })
  valueKind!: ValueKind;
  @Field(() => Direction, { description: "Which way is good." })
  goodDirection!: Direction;
  @Field(() => String, {
    nullable: true,
    description: "The period that progress is measured from; null: the first one with a value.",
  })
  baselinePeriod!: string | null;
  @Field(() => [Target], { description: "What it was to come to." })
  targets!: Target[];
}

@ObjectType("Suppression", {
  description: "A cell that a vintage does not show, and why; never its value (diskretionering).",
})
export class Suppression {
  @Field(() => Indicator, { description: "The indicator." })
  indicator!: Indicator;
  @Field(() => String, { description: "The period." })
  period!: string;
  @Field(() => [String], { description: "The category; empty for the whole city." })
  category!: string[];
  @Field(() => SuppressionKind, { description: "Why it is not shown." })
  kind!: SuppressionKind;
  @Field(() => Int, { description: "The threshold that was applied." })
  threshold!: number;
  @Field(() => String, { description: "The rule that it follows from." })
  rule!: string;
}

@ObjectType("ProgressOverride", { description: "The coordinator's own word on an indicator's progress, on record." })
export class ProgressOverride {
  @Field(() => ProgressColour, { description: "The colour that counts." })
  colour!: ProgressColour;
  @Field(() => Text, { description: "Why." })
  reason!: Text;
  @Field(() => DateTime, { description: "When it went on record." })
  overriddenAt!: Date;
}

@ObjectType("IndicatorProgress", {
  description:
    "How far an indicator has come by a year (fremdrift): what the formula says, and what the coordinator does.",
})
export class IndicatorProgress {
  @Field(() => Int, { description: "The year: later measurements are left aside." })
  year!: number;
  @Field(() => Int, { description: "The version of the indicator's definition that it is judged by." })
  version!: number;
  @Field(() => ProgressColour, { description: "The colour: the override's, else the computed one." })
  colour!: ProgressColour;
  @Field(() => ProgressColour, { description: "The colour by the formula." })
  computed!: ProgressColour;
  @Field(() => ProgressGround, { description: "What the computed colour rests on." })
  ground!: ProgressGround;
  @Field(() => ProgressOverride, {
    nullable: true,
    description: "The coordinator's own word; null where there is none.",
  })
  overriddenBy!: ProgressOverride | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "How much of the way from baseline to target is done; 1 is all of it, below 0 the wrong way; null where `ground` says that it cannot be measured.",
  })
  share!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      "How much of the time from baseline to target is gone, 0 to 1; null where `ground` says that it cannot be measured.",
  })
  timeGone!: number | null;
  @Field(() => Observation, {
    nullable: true,
    description: "What it is measured from; null where there is no such value.",
  })
  baseline!: Observation | null;
  @Field(() => Observation, { nullable: true, description: "The newest value by the year; null where there is none." })
  newest!: Observation | null;
  @Field(() => Target, { nullable: true, description: "The target that it is judged by; null where there is none." })
  target!: Target | null;
  @Field(() => Text, { description: "The formula in words." })
  formula!: Text;
}

@ObjectType("IndicatorPayload", {
  implements: CommandPayload,
  description: "An indicator of the catalogue, or what is wrong with it.",
})
export class IndicatorPayload extends CommandPayload {
  @Field(() => Indicator, {
    nullable: true,
    description: "The indicator as defined; null where findings stand in the way.",
  })
  indicator!: Indicator | null;
}

@ObjectType("BarometerPayload", {
  implements: CommandPayload,
  description: "A vintage of the barometer, or what is wrong with it. It has its receipt once it is public.",
})
export class BarometerPayload extends CommandPayload {
  @Field(() => BarometerRelease, {
    nullable: true,
    description: "The vintage as it stands; null where findings stand in the way.",
  })
  release!: BarometerRelease | null;
  @Field(() => DateTime, { nullable: true, description: "When its embargo ends; null where it has none." })
  embargoUntil!: Date | null;
}

@ObjectType("ProgressPayload", {
  implements: CommandPayload,
  description: "An indicator's progress with the coordinator's word on it.",
})
export class ProgressPayload extends CommandPayload {
  @Field(() => IndicatorProgress, { description: "As it stands from then on." })
  progress!: IndicatorProgress;
}
