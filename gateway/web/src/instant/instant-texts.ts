import { catalogue } from "../language/index.js";

export const INSTANT_TEXTS = catalogue({
  bar: { da: "Tidspunkt", en: "Instant" },
  year: { da: "År", en: "Year" },
  asOf: { da: "Som registreret", en: "As on record" },
  now: { da: "nu", en: "now" },
  reported: { da: "som rapporteret", en: "as reported" },
  onRecord: { da: "Vis, hvad der var registreret", en: "Show what was on record" },
  show: { da: "Vis", en: "Show" },
  AS_REPORTED: { da: "Som det blev rapporteret", en: "As it was reported" },
  AS_KNOWN: { da: "Som det er kendt nu", en: "As it is known now" },
  compareWith: { da: "Sammenlign med", en: "Compare with" },
  compared: { da: (what: string) => `Mod ${what}`, en: (what: string) => `Against ${what}` },
  noComparison: { da: "Ingen sammenligning", en: "No comparison" },
  thenCompare: { da: "Samme år, som registreret", en: "The same year, as on record" },
  allAnswer: {
    da: (count: number) => `${count} af ${count} udvalg svarer`,
    en: (count: number) => `${count} of ${count} committees answer`,
  },
  someAnswer: {
    da: (answering: number, count: number, missing: string) =>
      `${answering} af ${count} udvalg svarer; ${missing} svarer ikke`,
    en: (answering: number, count: number, missing: string) =>
      `${answering} of ${count} committees answer; ${missing} ${missing.includes(" ") ? "do" : "does"} not`,
  },
  stalled: {
    da: (who: string) => `${who} er ikke læst ind til ende`,
    en: (who: string) => `${who} has not been taken in to its end`,
  },
  lastPublished: { da: (day: string) => `sidst publiceret ${day}`, en: (day: string) => `last published ${day}` },
});
