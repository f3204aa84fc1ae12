import { type IndicatorFacts, Instrument, ObservationFlag, ValueKind } from "@hub/cycle";
import { Direction, TextInput, wordsOf } from "@hub/frame";
import { type ObservationContent } from "@hub/rules";
import { Field, Float, ID, InputType, Int } from "type-graphql";

@InputType("SourceInput", { description: "Where a figure comes from." })
export class SourceInput {
  @Field(() => String, { description: "The source's title. Not blank." })
  title!: string;
  @Field(() => String, { description: "Who published it. Not blank." })
  publisher!: string;
  @Field(() => String, { nullable: true, description: "Where it can be read." })
  url?: string | null;
  @Field(() => String, { nullable: true, description: "The passage that holds the figure." })
  quote?: string | null;
}

@InputType("TargetInput", { description: "What an indicator is to come to, in a value, in words or in both." })
export class TargetInput {
  @Field(() => Int, { description: "The year in which it is to be met." })
  dueYear!: number;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Whether the source names no year." })
  dueYearInferred!: boolean;
  @Field(() => Float, {
    nullable: true,
    description: "The value for the whole city; null where there are words alone.",
  })
  value?: number | null;
  @Field(() => TextInput, { nullable: true, description: "The target in words." })
  text?: TextInput | null;
  @Field(() => SourceInput, { nullable: true, description: "Where it comes from." })
  source?: SourceInput | null;
}

@InputType("IndicatorInput", { description: "An indicator of the catalogue." })
export class IndicatorInput {
  @Field(() => ID, { description: "Its code, given for good: 1 to 80 of a-z, 0-9 and hyphen." })
  code!: string;
  @Field(() => Instrument, { description: "The instrument that it belongs to." })
  instrument!: Instrument;
  @Field(() => TextInput, { description: "Its name." })
  title!: TextInput;
  @Field(() => TextInput, { description: "What exactly is measured." })
  definition!: TextInput;
  @Field(() => String, { description: "The unit of its values, e.g. percent." })
  unit!: string;
  @Field(() => ValueKind, { description: "What its values are." })
  valueKind!: ValueKind;
  @Field(() => Direction, { description: "Which way is good." })
  goodDirection!: Direction;
  @Field(() => [ID], { nullable: true, defaultValue: [], description: "The goals that it measures." })
  goals!: string[];
  @Field(() => [String], { nullable: true, defaultValue: [], description: "What it is broken down by; three at most." })
  dimensions!: string[];
  @Field(() => Int, {
    nullable: true,
    defaultValue: 5,
    description: "SMALL_CELL_THRESHOLD: cells of fewer persons are not shown (I35). 3 at least.",
  })
  smallCellThreshold!: number;
  @Field(() => String, {
    nullable: true,
    description: "The period that progress is measured from; default: the first one with a value.",
  })
  baselinePeriod?: string | null;
  @Field(() => [TargetInput], { nullable: true, defaultValue: [], description: "What it is to come to." })
  targets!: TargetInput[];
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic!: boolean;
}

@InputType("ObservationInput", { description: "A measured value, with the source that it comes from." })
export class ObservationInput {
  @Field(() => ID, { description: "The indicator's id." })
  indicator!: string;
  @Field(() => String, { description: "A year, half-year, quarter, month or day: 2012, 2012-H1, 2012-Q1, 2012-03." })
  period!: string;
  @Field(() => Float, { nullable: true, description: "The value; none exactly where it is SUPPRESSED or MISSING." })
  value?: number | null;
  @Field(() => [String], {
    nullable: true,
    defaultValue: [],
    description: "One for each of the indicator's dimensions, '' for all of it; empty for the whole city.",
  })
  category!: string[];
  @Field(() => [ObservationFlag], { nullable: true, defaultValue: [], description: "What is to be known of it." })
  flags!: ObservationFlag[];
  @Field(() => Int, { nullable: true, description: "How many persons were asked or counted (n)." })
  sampleSize?: number | null;
  @Field(() => Float, { nullable: true, description: "How many of those asked did answer, in per cent." })
  responseRate?: number | null;
  @Field(() => Float, { nullable: true, description: "Lower end of the confidence interval." })
  ciLow?: number | null;
  @Field(() => Float, { nullable: true, description: "Upper end of the confidence interval." })
  ciHigh?: number | null;
  @Field(() => SourceInput, { description: "Where it comes from (I37)." })
  source!: SourceInput;
}

const sourceFacts = ({ title, publisher, url, quote }: SourceInput) => ({
  title,
  publisher,
  url: url ?? null,
  quote: quote ?? null,
});

export function observationFacts(input: ObservationInput): ObservationContent {
  const { indicator, period, value, category, flags, sampleSize, responseRate, ciLow, ciHigh, source } = input;
  return {
    indicator,
    period,
    category: [...(category ?? [])],
    flags: [...(flags ?? [])],
    value: value ?? null,
    sampleSize: sampleSize ?? null,
    responseRate: responseRate ?? null,
    ciLow: ciLow ?? null,
    ciHigh: ciHigh ?? null,
    source: sourceFacts(source),
  };
}

/** The definition; why it replaces an earlier one is the command's own argument. */
export function indicatorFacts(input: IndicatorInput): Omit<IndicatorFacts, "reason"> {
  const { code, instrument, title, definition, unit, valueKind, goodDirection, baselinePeriod } = input;
  return {
    id: code,
    instrument,
    unit,
    valueKind,
    goodDirection,
    title: wordsOf(title),
    definition: wordsOf(definition),
    goals: [...(input.goals ?? [])],
    dimensions: [...(input.dimensions ?? [])],
    smallCellThreshold: input.smallCellThreshold ?? 5,
    baselinePeriod: baselinePeriod ?? null,
    targets: (input.targets ?? []).map(({ dueYear, dueYearInferred, value, text, source }) => ({
      dueYear,
      dueYearInferred: dueYearInferred ?? false,
      value: value ?? null,
      text: text ? wordsOf(text) : null,
      source: source ? sourceFacts(source) : null,
    })),
    synthetic: input.synthetic ?? false,
  };
}
