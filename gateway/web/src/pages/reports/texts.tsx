import type { ReactNode } from "react";
import { catalogue } from "../../language/index.js";

export const REPORT_TEXTS = catalogue({
  wasThen: {
    da: (what: string, state: string) => `${what}: ${state}`,
    en: (what: string, state: string) => `${what}: ${state}`,
  },
  noAnswer: { da: "intet svar", en: "no answer" },
  against: {
    da: (what: string, amount: string) => `mod ${what} ${amount}`,
    en: (what: string, amount: string) => `against ${what} ${amount}`,
  },
  comparedWith: {
    da: (what: string, count: number, financed: string) =>
      `Mod ${what} har ${count} svar en anden tilstand, og finansieret er ${financed} (mio. kr.).`,
    en: (what: string, count: number, financed: string) =>
      `Against ${what}, ${count} ${count === 1 ? "answer has" : "answers have"} another state, and financed is ${financed} (DKK million).`,
  },
  name: { da: (year: number) => `Statusrapport ${year}`, en: (year: number) => `Status report ${year}` },
  lead: {
    da: (year: number, good: ReactNode, all: number) => (
      <>
        Statusrapporten for {year} siger, at {good} af {all} svar på målene er på vej
      </>
    ),
    en: (year: number, good: ReactNode, all: number) => (
      <>
        The status report of {year} says that {good} of {all} answers to the goals {all === 1 ? "is" : "are"} on track
      </>
    ),
  },
  noAnswers: {
    da: (year: number) => `Statusrapporten for ${year} har ingen svar på målene endnu`,
    en: (year: number) => `The status report of ${year} has no answers to the goals yet`,
  },
  wanted: {
    da: (year: number, count: ReactNode, amount: string) => (
      <>
        . Til budget {year} ønskes {count} for {amount}
      </>
    ),
    en: (year: number, count: ReactNode, amount: string) => (
      <>
        . The budget of {year} is asked for {count} at {amount}.
      </>
    ),
  },
  initiatives: {
    da: (count: number) => `${count} ${count === 1 ? "indsats" : "indsatser"}`,
    en: (count: number) => `${count} ${count === 1 ? "initiative" : "initiatives"}`,
  },
  nothingWanted: {
    da: (year: number) => `. Alt i ${year} er finansieret.`,
    en: (year: number) => `. Everything in ${year} is financed.`,
  },
  mio: { da: (amount: string) => `${amount} mio. kr.`, en: (amount: string) => `DKK ${amount} million` },
  builtOn: {
    da: (there: ReactNode, all: number) => (
      <>
        Den bygger på {there} af {all} dokumenter.{" "}
      </>
    ),
    en: (there: ReactNode, all: number) => (
      <>
        It is built on {there} of {all} documents.{" "}
      </>
    ),
  },
  lackingCommittees: { da: (names: string) => `Intet fra ${names}.`, en: (names: string) => `Nothing from ${names}.` },
  frozenAt: {
    da: (edition: number, instant: string) => `Udgave ${edition}, fastfrosset ${instant}. `,
    en: (edition: number, instant: string) => `Edition ${edition}, frozen ${instant}. `,
  },
  preview: { da: "Forhåndsvisning, ikke fastfrosset endnu. ", en: "A preview, not frozen yet. " },
  edition: {
    da: (edition: number, day: string) => `Udgave ${edition} · ${day}`,
    en: (edition: number, day: string) => `Edition ${edition} · ${day}`,
  },
  editions: { da: "Udgaver", en: "Editions" },
  superseded: {
    da: (edition: number, day: string) => `Denne udgave er rettet. Udgave ${edition} fra ${day} gælder.`,
    en: (edition: number, day: string) =>
      `This edition has been corrected. Edition ${edition} of ${day} is the one that counts.`,
  },
  showNewer: { da: "Vis den, der gælder", en: "Show the one that counts" },
  corrects: {
    da: (edition: number) => `Denne udgave retter udgave ${edition}.`,
    en: (edition: number) => `This edition corrects edition ${edition}.`,
  },
  previewMore: {
    da: "Den er ikke fastfrosset: tallene ændrer sig, når et udvalg publicerer.",
    en: "It is not frozen: its figures change when a committee publishes.",
  },
  beforeFirst: {
    da: (day: string) => `${day} var ingen udgave fastfrosset. Det her er den nyeste.`,
    en: (day: string) => `On ${day} no edition was frozen. This is the newest one.`,
  },
  noReport: {
    da: (year: string) => `Der er ingen statusrapport for ${year}`,
    en: (year: string) => `There is no status report of ${year}`,
  },
  noReportMore: {
    da: "Rapporten fastfryses hvert år i august. Der er rapporter for",
    en: "The report is frozen each year in August. There are reports of",
  },

  erratum: { da: "Det ændrede rettelsen", en: "What the correction changed" },
  erratumNone: { da: "Ingen tal er ændret.", en: "No figure has changed." },
  was: { da: "Før", en: "Before" },
  is: { da: "Nu", en: "Now" },
  what: { da: "Hvad", en: "What" },

  manifest: { da: "Hvad rapporten bygger på", en: "What the report is built on" },
  manifestMore: {
    da: "Alle stående udvalg og Økonomiudvalget, også dem, der ikke har afleveret.",
    en: "All standing committees and the finance committee, also those that have delivered nothing.",
  },
  committee: { da: "Udvalg", en: "Committee" },
  ACTION_PLAN: { da: "Handleplan", en: "Action plan" },
  INTEGRATION_STATEMENT: { da: "Redegørelse", en: "Statement" },
  INCLUDED: { da: "Med", en: "Included" },
  LATE_AFTER_FREEZE: { da: "Kom efter første udgave", en: "Came after the first edition" },
  MISSING: { da: "Mangler", en: "Missing" },
  EXEMPT: { da: "Fritaget", en: "Exempt" },
  outside: { da: "publicerer ikke i hubben", en: "does not publish in the hub" },
  revision: {
    da: (revision: number, day: string) => `rev. ${revision}, ${day}`,
    en: (revision: number, day: string) => `rev. ${revision}, ${day}`,
  },
  revisionNumber: { da: "Revision", en: "Revision" },
  publishedAt: { da: "Publiceret", en: "Published" },
  kind: { da: "Dokument", en: "Document" },
  inclusion: { da: "I rapporten", en: "In the report" },
  hash: { da: "Indholdets hash", en: "Content hash" },

  wants: { da: (year: number) => `Ønsker til budget ${year}`, en: (year: number) => `Wants for the budget of ${year}` },
  wantsMore: {
    da: (amount: string) => `Ikke finansieret og stadig åbent: ${amount}`,
    en: (amount: string) => `Not financed and still open: ${amount}.`,
  },
  noWants: { da: "Ingen ønsker: alt er finansieret.", en: "No wants: everything is financed." },
  thisYear: {
    da: (year: number, initiatives: string) => `I ${year} selv mangler ${initiatives} stadig penge.`,
    en: (year: number, initiatives: string) =>
      `In ${year} itself ${initiatives} still ${initiatives.startsWith("1 ") ? "lacks" : "lack"} money.`,
  },
  initiative: { da: "Indsats", en: "Initiative" },
  goal: { da: "Mål", en: "Goal" },
  code: { da: "Kode", en: "Code" },
  amount: { da: "Kr.", en: "DKK" },
  total: { da: "I alt", en: "Total" },
  redacted: { da: "(titlen er slettet)", en: "(the title is redacted)" },

  goals: { da: (year: number) => `Målene i ${year}`, en: (year: number) => `The goals in ${year}` },
  money: { da: "Finansieret, mio. kr.", en: "Financed, DKK m" },
  lacking: { da: (amount: string) => `mangler ${amount}`, en: (amount: string) => `lacks ${amount}` },
  financedColumn: { da: "Finansieret, kr.", en: "Financed, DKK" },
  lackingColumn: { da: "Mangler, kr.", en: "Lacking, DKK" },
  state: { da: "Tilstand", en: "State" },
  silent: {
    da: (codes: string) => `${codes} publicerer ikke i hubben.`,
    en: (codes: string) => `${codes} do not publish in the hub.`,
  },
});
