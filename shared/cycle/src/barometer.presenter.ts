import { type PolicyFrame, text } from "@hub/frame";
import { hashedContent, observationsAsInput, wordingId } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import type { BarometerFacts, IndicatorVersionFacts, ObservationFacts } from "./barometer.events.js";
import { BarometerRelease, Indicator, Observation, SourceCitation } from "./barometer.types.js";
import type { CycleRecord, ReleasedObservation } from "./cycle-record.js";

/** Where the presenters of the barometer look up what they name. */
export interface BarometerSources {
  readonly record: CycleRecord;
  readonly frame: PolicyFrame;
}

/** A vintage to show; one that is not public yet has no `releasedAt`. */
export type ShownRelease = Omit<BarometerFacts, "releasedAt"> & {
  releasedAt: string | null;
  ownState: BarometerRelease["ownState"];
  correctedAt: string | null;
};

/** A version of an indicator's definition, with its goals in their words of its definition. */
export function presentIndicator(facts: IndicatorVersionFacts, { frame }: BarometerSources): Indicator {
  const {
    id: code,
    instrument,
    title,
    definition,
    unit,
    valueKind,
    goodDirection,
    goals,
    dimensions,
    synthetic,
  } = facts;
  const { version } = facts;
  const named = frame.at(new Date(facts.definedAt));
  return made(Indicator, {
    id: wordingId(code, version),
    code,
    version,
    instrument,
    title: text(title),
    definition: text(definition),
    unit,
    valueKind,
    goodDirection,
    dimensions,
    synthetic,
    goals: goals.map((goal) => named.goal(goal)).filter((goal) => goal !== undefined),
  });
}

export function presentSource(facts: ObservationFacts["source"]): SourceCitation {
  return made(SourceCitation, facts);
}

/** A public vintage, in its state of now. */
export function presentReleased(facts: BarometerFacts, sources: BarometerSources): BarometerRelease {
  const later = sources.record.releases(facts.year).find(({ vintage }) => vintage > facts.vintage);
  const release = presentRelease({ ...facts, ownState: "RELEASED", correctedAt: later?.releasedAt ?? null }, sources);
  const { releasedAt: _, ...hashed } = facts;
  return Object.defineProperties(release, {
    content: { get: () => hashedContent(hashed) },
    asInput: { get: () => observationsAsInput(facts) },
  });
}

/** A vintage without what is told of it only once it is public. */
export function presentRelease(shown: ShownRelease, sources: BarometerSources): BarometerRelease {
  const { id, year, vintage, ownState, correctedAt, releasedAt, reason, contentHash, synthetic, observations } = shown;
  const release = made<BarometerRelease, "observations" | "state">(BarometerRelease, {
    id,
    year,
    vintage,
    ownState,
    correctedAt: correctedAt === null ? null : new Date(correctedAt),
    releasedAt: releasedAt === null ? null : new Date(releasedAt),
    reason: reason === null ? null : text(reason),
    contentHash,
    synthetic,
  });
  Object.defineProperty(release, "observations", {
    get: () => observations.map((each) => presentIn(release, each, sources)),
  });
  return release;
}

/** A public observation. */
export function presentObservation(facts: ReleasedObservation, sources: BarometerSources): Observation {
  const release = sources.record.release(facts.release.id);
  if (!release) throw new Error(`The release ${facts.release.id} is not on record.`);
  return presentIn(presentReleased(release, sources), facts, sources);
}

function presentIn(release: BarometerRelease, facts: ObservationFacts, sources: BarometerSources): Observation {
  const { record } = sources;
  // A vintage can be older than the definition of what it measures, where a clock was set back: it has the first version then.
  const { releasedAt } = release;
  const indicator =
    record.indicator(facts.indicator, releasedAt ?? undefined) ?? record.indicatorVersions(facts.indicator)[0];
  if (!indicator) throw new Error(`The indicator ${facts.indicator} is not on record.`);
  const { id, period, value, category, flags, sampleSize, responseRate, ciLow, ciHigh, source } = facts;
  return made(Observation, {
    id,
    indicator: presentIndicator(indicator, sources),
    period,
    value,
    category,
    flags,
    sampleSize,
    responseRate,
    ciLow,
    ciHigh,
    source: presentSource(source),
    release,
  });
}
