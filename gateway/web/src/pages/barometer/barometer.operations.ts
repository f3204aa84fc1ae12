// Made of the .graphql file beside it by gateway/web/operations.mjs: change that one.
import { operation } from "../../graph/operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Which way is good: more or fewer. */
export type Direction =
  /** More is better. */
  | 'INCREASE'
  /** Fewer is better. */
  | 'DECREASE';

/** What is measured with (måleinstrument). */
export type Instrument =
  /** The integration barometer (integrationsbarometer, inklusionsbarometer). */
  | 'INTEGRATION_BAROMETER'
  /** The safety index (tryghedsindeks). */
  | 'SAFETY_INDEX'
  /** The Intercultural Cities Index (det interkulturelle byindeks). */
  | 'INTERCULTURAL_CITIES_INDEX'
  /** Another one. */
  | 'OTHER';

/** What is to be known of an observed value (markering). */
export type ObservationFlag =
  /** Final (endelig). */
  | 'FINAL'
  /** Provisional: may still change (foreløbig). */
  | 'PROVISIONAL'
  /** Estimated, not measured (skønnet). */
  | 'ESTIMATED'
  /** Not comparable with the values before it (databrud). */
  | 'BREAK_IN_SERIES'
  /** Not shown, to protect persons (diskretioneret). */
  | 'SUPPRESSED'
  /** There is no value (mangler). */
  | 'MISSING'
  /** Demo data, not the city's (syntetisk). */
  | 'SYNTHETIC';

/** How far an indicator has come, by the published formula (fremdrift). */
export type ProgressColour =
  /** The target is met, or as much of the way is done as of the time is gone (grøn). */
  | 'GREEN'
  /** At least half as much (gul). */
  | 'YELLOW'
  /** Less (rød). */
  | 'RED'
  /** It cannot be said (grå). */
  | 'GREY';

/** What a computed colour rests on. */
export type ProgressGround =
  /** The newest value meets the target (måltallet er nået). */
  | 'TARGET_MET'
  /** The baseline was as good as the target, so that nothing had to change (nået fra begyndelsen). */
  | 'MET_FROM_START'
  /** The way done, measured against the time gone. */
  | 'MEASURED'
  /** There is no target in a value (intet måltal). */
  | 'NO_TARGET'
  /** There is no value to begin from (ingen basisværdi). */
  | 'NO_BASELINE'
  /** There is no later value than the baseline (ingen nyere værdi). */
  | 'NO_NEW_VALUE'
  /** Baseline and newest value cannot be compared (databrud). */
  | 'BREAK_IN_SERIES';

/** Where a vintage of the barometer stands (udgavens status). */
export type ReleaseState =
  /** Being prepared; the coordinator's alone (kladde). */
  | 'DRAFT'
  /** Complete, but closed until its set time; the coordinator's alone (klausuleret). */
  | 'EMBARGOED'
  /** Public; the newest vintage of its year (offentliggjort). */
  | 'RELEASED'
  /** Public; a later vintage has corrected it (rettet). */
  | 'CORRECTED';

/** Who made the English text (oversættelsens kilde). */
export type TranslationSource =
  /** The body itself. */
  | 'OFFICIAL'
  /** The hub's editors. */
  | 'EDITORIAL'
  /** A machine translation, not read by a person. */
  | 'MACHINE';

/** What an indicator's values are (værditype). */
export type ValueKind =
  /** Numbers of persons (antal personer): a small one is not shown. */
  | 'PERSONS'
  /** Shares of persons, in per cent (andel): not shown where few persons are behind one. */
  | 'SHARE_OF_PERSONS'
  /** Anything that says nothing of persons, such as a rank or a number of districts. */
  | 'OTHER';

export type BarometerPageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
}>;


export type BarometerPageQuery = { indicators: Array<{ __typename: 'Indicator', id: string, code: string, instrument: Instrument, unit: string, valueKind: ValueKind, goodDirection: Direction, dimensions: Array<string>, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, baseline: { __typename: 'Observation', id: string, period: string, value: number | null } | null, targets: Array<{ __typename: 'Target', dueYear: number, dueYearInferred: boolean, value: number | null, text: { __typename: 'Text', da: string, en: string | null } | null }>, progress: { __typename: 'IndicatorProgress', year: number, colour: ProgressColour, computed: ProgressColour, ground: ProgressGround, share: number | null, timeGone: number | null, overriddenBy: { __typename: 'ProgressOverride', colour: ProgressColour, overriddenAt: string, reason: { __typename: 'Text', da: string, en: string | null } } | null, baseline: { __typename: 'Observation', id: string, period: string, value: number | null } | null, newest: { __typename: 'Observation', id: string, period: string, value: number | null } | null, target: { __typename: 'Target', dueYear: number, value: number | null } | null } | null, series: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<ObservationFlag>, sampleSize: number | null, responseRate: number | null, ciLow: number | null, ciHigh: number | null }> }> | null };

export type BarometerIndicatorQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type BarometerIndicatorQuery = { indicator: { __typename: 'Indicator', id: string, code: string, version: number, definition: { __typename: 'Text', da: string, en: string | null, enSource: TranslationSource | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, series: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, source: { __typename: 'SourceCitation', title: string, publisher: string, url: string | null, quote: string | null }, release: { __typename: 'BarometerRelease', id: string, year: number, vintage: number } | null }> } | null };

export type BarometerReleaseQueryVariables = Exact<{
  year: number;
  vintage?: number | null | undefined;
}>;


export type BarometerReleaseQuery = { barometerRelease: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, state: ReleaseState, releasedAt: string | null, correctedAt: string | null, contentHash: string, synthetic: boolean, reason: { __typename: 'Text', da: string, en: string | null } | null } | null };

export type BarometerRevisionQueryVariables = Exact<{
  year: number;
  vintage: number;
  yearBefore: number;
  vintageBefore?: number | null | undefined;
}>;


export type BarometerRevisionQuery = { after: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, observations: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<ObservationFlag>, sampleSize: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null } } }> } | null, before: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, observations: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<ObservationFlag>, sampleSize: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null } } }> } | null };

export type HeldFragment = { __typename: 'BarometerRelease', id: string, year: number, vintage: number, observations: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<ObservationFlag>, sampleSize: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null } } }> };

export const askBarometerPage = operation<BarometerPageQuery, BarometerPageQueryVariables>({
  name: "BarometerPage",
  id: "8590c91e40b83ee69a422839d968af4a8c0052353537dac77f1de8446c55c185",
  text: "query BarometerPage($year: Int!, $asOf: DateTime) {\n  indicators(asOf: $asOf) {\n    id\n    code\n    instrument\n    title {\n      da\n      en\n    }\n    unit\n    valueKind\n    goodDirection\n    dimensions\n    synthetic\n    baseline(asOf: $asOf) {\n      id\n      period\n      value\n    }\n    targets {\n      dueYear\n      dueYearInferred\n      value\n      text {\n        da\n        en\n      }\n    }\n    progress(year: $year, asOf: $asOf) {\n      year\n      colour\n      computed\n      ground\n      share\n      timeGone\n      overriddenBy {\n        colour\n        reason {\n          da\n          en\n        }\n        overriddenAt\n      }\n      baseline {\n        id\n        period\n        value\n      }\n      newest {\n        id\n        period\n        value\n      }\n      target {\n        dueYear\n        value\n      }\n    }\n    series(asOf: $asOf) {\n      id\n      period\n      category\n      value\n      flags\n      sampleSize\n      responseRate\n      ciLow\n      ciHigh\n    }\n  }\n}",
});

export const askBarometerIndicator = operation<BarometerIndicatorQuery, BarometerIndicatorQueryVariables>({
  name: "BarometerIndicator",
  id: "0aa745532e1f95f2eca75f3537f101f06245b5037e4045ab9ae053006c1f27ab",
  text: "query BarometerIndicator($code: ID!, $asOf: DateTime) {\n  indicator(code: $code) {\n    id\n    code\n    version\n    definition {\n      da\n      en\n      enSource\n    }\n    goals {\n      id\n      code\n      ordinal\n      title {\n        da\n        en\n      }\n    }\n    series(asOf: $asOf) {\n      id\n      period\n      category\n      source {\n        title\n        publisher\n        url\n        quote\n      }\n      release {\n        id\n        year\n        vintage\n      }\n    }\n  }\n}",
});

export const askBarometerRelease = operation<BarometerReleaseQuery, BarometerReleaseQueryVariables>({
  name: "BarometerRelease",
  id: "9e0e4fea48eb0e583206aca626b9c9d1f826069622129e589ade18ff6d946407",
  text: "query BarometerRelease($year: Int!, $vintage: Int) {\n  barometerRelease(year: $year, vintage: $vintage) {\n    id\n    year\n    vintage\n    state\n    releasedAt\n    correctedAt\n    reason {\n      da\n      en\n    }\n    contentHash\n    synthetic\n  }\n}",
});

export const askBarometerRevision = operation<BarometerRevisionQuery, BarometerRevisionQueryVariables>({
  name: "BarometerRevision",
  id: "c1a1aa7bd9a6d82fe93ea29bfa7f6643b790794b1eeb48d55873653b3f0730fc",
  text: "query BarometerRevision($year: Int!, $vintage: Int!, $yearBefore: Int!, $vintageBefore: Int) {\n  after: barometerRelease(year: $year, vintage: $vintage) {\n    ...Held\n  }\n  before: barometerRelease(year: $yearBefore, vintage: $vintageBefore) {\n    ...Held\n  }\n}\n\nfragment Held on BarometerRelease {\n  id\n  year\n  vintage\n  observations {\n    id\n    period\n    category\n    value\n    flags\n    sampleSize\n    indicator {\n      id\n      code\n      title {\n        da\n        en\n      }\n      unit\n    }\n  }\n}",
});
