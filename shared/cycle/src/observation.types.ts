import { registerEnumType } from "type-graphql";

export const Instrument = {
  INTEGRATION_BAROMETER: "INTEGRATION_BAROMETER",
  SAFETY_INDEX: "SAFETY_INDEX",
  INTERCULTURAL_CITIES_INDEX: "INTERCULTURAL_CITIES_INDEX",
  OTHER: "OTHER",
} as const;
export type Instrument = keyof typeof Instrument;
registerEnumType(Instrument, {
  name: "Instrument",
  description: "What is measured with (måleinstrument).",
  valuesConfig: {
    INTEGRATION_BAROMETER: { description: "The integration barometer (integrationsbarometer, inklusionsbarometer)." },
    SAFETY_INDEX: { description: "The safety index (tryghedsindeks)." },
    INTERCULTURAL_CITIES_INDEX: { description: "The Intercultural Cities Index (det interkulturelle byindeks)." },
    OTHER: { description: "Another one." },
  },
});

export const ValueKind = { PERSONS: "PERSONS", SHARE_OF_PERSONS: "SHARE_OF_PERSONS", OTHER: "OTHER" } as const;
export type ValueKind = keyof typeof ValueKind;
registerEnumType(ValueKind, {
  name: "ValueKind",
  description: "What an indicator's values are (værditype).",
  valuesConfig: {
    PERSONS: { description: "Numbers of persons (antal personer): a small one is not shown." },
    SHARE_OF_PERSONS: {
      description: "Shares of persons, in per cent (andel): not shown where few persons are behind one.",
    },
    OTHER: { description: "Anything that says nothing of persons, such as a rank or a number of districts." },
  },
});

export const ObservationFlag = {
  FINAL: "FINAL",
  PROVISIONAL: "PROVISIONAL",
  ESTIMATED: "ESTIMATED",
  BREAK_IN_SERIES: "BREAK_IN_SERIES",
  SUPPRESSED: "SUPPRESSED",
  MISSING: "MISSING",
  SYNTHETIC: "SYNTHETIC",
} as const;
export type ObservationFlag = keyof typeof ObservationFlag;
registerEnumType(ObservationFlag, {
  name: "ObservationFlag",
  description: "What is to be known of an observed value (markering).",
  valuesConfig: {
    FINAL: { description: "Final (endelig)." },
    PROVISIONAL: { description: "Provisional: may still change (foreløbig)." },
    ESTIMATED: { description: "Estimated, not measured (skønnet)." },
    BREAK_IN_SERIES: { description: "Not comparable with the values before it (databrud)." },
    SUPPRESSED: { description: "Not shown, to protect persons (diskretioneret)." },
    MISSING: { description: "There is no value (mangler)." },
    SYNTHETIC: { description: "Demo data, not the city's (syntetisk)." },
  },
});

export const ReleaseState = {
  DRAFT: "DRAFT",
  EMBARGOED: "EMBARGOED",
  RELEASED: "RELEASED",
  CORRECTED: "CORRECTED",
} as const;
export type ReleaseState = keyof typeof ReleaseState;
registerEnumType(ReleaseState, {
  name: "ReleaseState",
  description: "Where a vintage of the barometer stands (udgavens status).",
  valuesConfig: {
    DRAFT: { description: "Being prepared; the coordinator's alone (kladde)." },
    EMBARGOED: { description: "Complete, but closed until its set time; the coordinator's alone (klausuleret)." },
    RELEASED: { description: "Public; the newest vintage of its year (offentliggjort)." },
    CORRECTED: { description: "Public; a later vintage has corrected it (rettet)." },
  },
});
