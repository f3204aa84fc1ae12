// Made of the .graphql files of the pages by gateway/web/operations.mjs: change those.
import { operation } from "../../graph/operation.js";
import type * as Types from "../../graph/schema-types.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type BarometerPageQueryVariables = Exact<{
  year: number;
  asOf?: string | null | undefined;
}>;


export type BarometerPageQuery = { indicators: Array<{ __typename: 'Indicator', id: string, code: string, instrument: Types.Instrument, unit: string, valueKind: Types.ValueKind, goodDirection: Types.Direction, dimensions: Array<string>, synthetic: boolean, title: { __typename: 'Text', da: string, en: string | null }, baseline: { __typename: 'Observation', id: string, period: string, value: number | null } | null, targets: Array<{ __typename: 'Target', dueYear: number, dueYearInferred: boolean, value: number | null, text: { __typename: 'Text', da: string, en: string | null } | null }>, progress: { __typename: 'IndicatorProgress', year: number, colour: Types.ProgressColour, computed: Types.ProgressColour, ground: Types.ProgressGround, share: number | null, timeGone: number | null, overriddenBy: { __typename: 'ProgressOverride', colour: Types.ProgressColour, overriddenAt: string, reason: { __typename: 'Text', da: string, en: string | null } } | null, baseline: { __typename: 'Observation', id: string, period: string, value: number | null } | null, newest: { __typename: 'Observation', id: string, period: string, value: number | null } | null, target: { __typename: 'Target', dueYear: number, value: number | null } | null } | null, series: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<Types.ObservationFlag>, sampleSize: number | null, responseRate: number | null, ciLow: number | null, ciHigh: number | null }> }> | null };

export type BarometerIndicatorQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type BarometerIndicatorQuery = { indicator: { __typename: 'Indicator', id: string, code: string, version: number, definition: { __typename: 'Text', da: string, en: string | null, enSource: Types.TranslationSource | null }, goals: Array<{ __typename: 'Goal', id: string, code: string, ordinal: number, title: { __typename: 'Text', da: string, en: string | null } }>, series: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, source: { __typename: 'SourceCitation', title: string, publisher: string, url: string | null, quote: string | null }, release: { __typename: 'BarometerRelease', id: string, year: number, vintage: number } | null }> } | null };

export type BarometerReleaseQueryVariables = Exact<{
  year: number;
  vintage?: number | null | undefined;
}>;


export type BarometerReleaseQuery = { barometerRelease: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, state: Types.ReleaseState, releasedAt: string | null, correctedAt: string | null, contentHash: string, synthetic: boolean, reason: { __typename: 'Text', da: string, en: string | null } | null } | null };

export type BarometerRevisionQueryVariables = Exact<{
  year: number;
  vintage: number;
  yearBefore: number;
  vintageBefore?: number | null | undefined;
}>;


export type BarometerRevisionQuery = { after: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, observations: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<Types.ObservationFlag>, sampleSize: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null } } }> } | null, before: { __typename: 'BarometerRelease', id: string, year: number, vintage: number, observations: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<Types.ObservationFlag>, sampleSize: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null } } }> } | null };

export type HeldFragment = { __typename: 'BarometerRelease', id: string, year: number, vintage: number, observations: Array<{ __typename: 'Observation', id: string, period: string, category: Array<string>, value: number | null, flags: Array<Types.ObservationFlag>, sampleSize: number | null, indicator: { __typename: 'Indicator', id: string, code: string, unit: string, title: { __typename: 'Text', da: string, en: string | null } } }> };

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
