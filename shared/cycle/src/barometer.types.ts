import { Direction, Goal, Node, Text } from "@hub/frame";
import type * as rules from "@hub/rules";
import { DateTime, graphEnum, JsonValue } from "@hub/subgraph-kit";
import { Arg, Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";

export const Instrument = graphEnum("Instrument", "What is measured with (måleinstrument).", {
  INTEGRATION_BAROMETER: "The integration barometer (integrationsbarometer, inklusionsbarometer).",
  SAFETY_INDEX: "The safety index (tryghedsindeks).",
  INTERCULTURAL_CITIES_INDEX: "The Intercultural Cities Index (det interkulturelle byindeks).",
  OTHER: "Another one.",
});
export type Instrument = keyof typeof Instrument;

export const ValueKind = graphEnum<rules.ValueKind>("ValueKind", "What an indicator's values are (værditype).", {
  PERSONS: "Numbers of persons (antal personer): a small one is not shown.",
  SHARE_OF_PERSONS: "Shares of persons, in per cent (andel): not shown where few persons are behind one.",
  OTHER: "Anything that says nothing of persons, such as a rank or a number of districts.",
});
export type ValueKind = keyof typeof ValueKind;

export const ObservationFlag = graphEnum<rules.ObservationFlagName>(
  "ObservationFlag",
  "What is to be known of an observed value (markering).",
  {
    FINAL: "Final (endelig).",
    PROVISIONAL: "Provisional: may still change (foreløbig).",
    ESTIMATED: "Estimated, not measured (skønnet).",
    BREAK_IN_SERIES: "Not comparable with the values before it (databrud).",
    SUPPRESSED: "Not shown, to protect persons (diskretioneret).",
    MISSING: "There is no value (mangler).",
    SYNTHETIC: "Demo data, not the city's (syntetisk).",
  },
);
export type ObservationFlag = keyof typeof ObservationFlag;

export const ReleaseState = graphEnum("ReleaseState", "Where a vintage of the barometer stands (udgavens status).", {
  DRAFT: "Being prepared; the coordinator's alone (kladde).",
  EMBARGOED: "Complete, but closed until its set time; the coordinator's alone (klausuleret).",
  RELEASED: "Public; the newest vintage of its year (offentliggjort).",
  CORRECTED: "Public; a later vintage has corrected it (rettet).",
});
export type ReleaseState = keyof typeof ReleaseState;

@Directive("@shareable")
@ObjectType("SourceCitation", { description: "Where a figure comes from (kilde)." })
export class SourceCitation {
  @Field(() => String, { description: "The source's title." })
  title!: string;
  @Field(() => String, { description: "Who published it." })
  publisher!: string;
  @Field(() => String, { nullable: true, description: "Where it can be read; null where that is not known." })
  url!: string | null;
  @Field(() => String, { nullable: true, description: "The passage that holds the figure; null where none is quoted." })
  quote!: string | null;
}

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("Indicator", {
  implements: Node,
  description: "Something that is measured year after year (indikator), as one version of its definition words it.",
})
export class Indicator {
  @Field(() => ID, {
    description:
      "The id of this version: the code, and from the second version on also its number, e.g. utrygge-i-nabolaget-pct@2.",
  })
  id!: string;
  @Field(() => ID, { description: "The lasting code, which every version has, e.g. utrygge-i-nabolaget-pct." })
  code!: string;
  @Field(() => Int, { description: "The version of its definition, from 1 (udgave)." })
  version!: number;
  @Field(() => Instrument, { description: "The instrument that it belongs to." })
  instrument!: Instrument;
  @Field(() => Text, { description: "Its name." })
  title!: Text;
  @Field(() => Text, { description: "What exactly is measured." })
  definition!: Text;
  @Field(() => String, { description: "The unit of its values, e.g. percent." })
  unit!: string;
  @Field(() => ValueKind, { description: "What its values are: it says which cells can be too small to show." })
  valueKind!: ValueKind;
  @Field(() => Direction, { description: "Which way is good." })
  goodDirection!: Direction;
  @Field(() => [Goal], {
    description:
      "The goals that it measures, in their words of its definition; none where it stands for the policy as a whole.",
  })
  goals!: Goal[];
  @Field(() => [String], { description: "What the places of an observation's category stand for, e.g. bydel." })
  dimensions!: string[];
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}

@Directive('@key(fields: "id")')
@Directive("@shareable")
@ObjectType("BarometerRelease", {
  implements: Node,
  description: "A vintage of a year's barometer (integrationsbarometer, udgave). Its content never changes.",
})
export class BarometerRelease {
  @Field(() => ID, { description: "Readable id: barometer-2012-1." })
  id!: string;
  @Field(() => Int, { description: "The year in whose January it is due." })
  year!: number;
  @Field(() => Int, { description: "1 for the first; each correction is the next one." })
  vintage!: number;
  /** Where it stands while no later vintage has corrected it. */
  ownState!: Exclude<ReleaseState, "CORRECTED">;
  @Field(() => DateTime, { nullable: true, description: "When a later vintage corrected it; null while it stands." })
  correctedAt!: Date | null;
  @Field(() => ReleaseState, { description: "Where it stands; before its release RELEASED." })
  state(
    @Arg("asOf", () => DateTime, { nullable: true, description: "As it stood on record then; default now." })
    asOf: Date | null | undefined,
  ): ReleaseState {
    return this.correctedAt && (!asOf || this.correctedAt <= asOf) ? "CORRECTED" : this.ownState;
  }
  @Field(() => DateTime, { nullable: true, description: "When it became public; null before." })
  releasedAt!: Date | null;
  @Field(() => Text, { nullable: true, description: "Why it corrects the vintage before it; null for the first." })
  reason!: Text | null;
  @Field(() => String, {
    description:
      "SHA-256, hex, over the RFC 8785 canonical JSON of { id, year, vintage, reason, synthetic, observations }.",
  })
  contentHash!: string;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "What `contentHash` covers: all that the vintage holds, in its own order. null before its release, and in a vintage of the hub's first version.",
  })
  readonly content?: unknown;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "`{ year, observations }` as `prepareBarometer` and `correctBarometer` take them; `correctBarometer` needs a reason besides. null before its release.",
  })
  readonly asInput?: unknown;
  @Field(() => Boolean, { description: "Whether it holds demo data." })
  synthetic!: boolean;
  /** Presented when a query reads them, since each refers back to the release. */
  @Field(() => [Observation], { description: "All that it holds, in its own order." })
  observations!: Observation[];
}

@Directive("@shareable")
@ObjectType("Observation", {
  implements: Node,
  description: "A measured value, in one vintage of the barometer (observation).",
})
export class Observation {
  @Field(() => ID, { description: "UUIDv7; belongs to this vintage alone." })
  id!: string;
  @Field(() => Indicator, { description: "What was measured, in the version of its definition at the release." })
  indicator!: Indicator;
  @Field(() => String, { description: "When: a year, half-year, quarter, month or day, e.g. 2012, 2012-H1, 2012-Q1." })
  period!: string;
  @Field(() => Float, { nullable: true, description: "The value; null where it is SUPPRESSED or MISSING." })
  value!: number | null;
  @Field(() => [String], {
    description: "One for each of the indicator's dimensions, '' for all of it; empty for the whole city.",
  })
  category!: string[];
  @Field(() => [ObservationFlag], { description: "What is to be known of the value." })
  flags!: ObservationFlag[];
  @Field(() => Int, {
    nullable: true,
    description: "How many persons were asked or counted (n); null where the source does not say.",
  })
  sampleSize!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "How many of those asked did answer, in per cent (svarprocent); null where the source does not say.",
  })
  responseRate!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Lower end of the confidence interval; null where the source gives none.",
  })
  ciLow!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Upper end of the confidence interval; null where the source gives none.",
  })
  ciHigh!: number | null;
  @Field(() => SourceCitation, { description: "Where it comes from; every observation has one (I37)." })
  source!: SourceCitation;
  @Field(() => BarometerRelease, {
    nullable: true,
    description:
      "The vintage that it stands in; null where more than its id is asked for and that could not be reached.",
  })
  release!: BarometerRelease;
}
