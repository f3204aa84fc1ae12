import type { ReactNode } from "react";
import { catalogue } from "../../language/index.js";

const NUMBERS_DA = ["ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv"];
const NUMBERS_EN = ["none", "one", "two", "three", "four", "five", "six", "seven"];
const wordDa = (count: number) => NUMBERS_DA[count] ?? String(count);
const wordEn = (count: number) => NUMBERS_EN[count] ?? String(count);

export const PICTURE_TEXTS = catalogue({
  name: { da: "Billedet", en: "The picture" },
  caption: { da: (year: number) => `Mål og udvalg i ${year}`, en: (year: number) => `Goals and committees in ${year}` },
  answered: {
    da: (year: number, good: ReactNode, all: number) => (
      <>
        I {year} er {good} af {all} svar på målene på vej
      </>
    ),
    en: (year: number, good: ReactNode, all: number) => (
      <>
        In {year} {good} of {all} answers to the goals {all === 1 ? "is" : "are"} on track
      </>
    ),
  },
  noneAnswered: {
    da: (year: number) => `I ${year} har ingen udvalg svaret på målene endnu`,
    en: (year: number) => `In ${year} no committee has answered the goals yet`,
  },
  ofGood: {
    da: (count: number, all: number) => `${count} af ${all}`,
    en: (count: number, all: number) => `${count} of ${all}`,
  },
  atRisk: {
    da: (count: number) => `${count} er i risiko`,
    en: (count: number) => `${count} ${count === 1 ? "is" : "are"} at risk`,
  },
  offTrack: {
    da: (count: number) => `${count} er ikke på vej`,
    en: (count: number) => `${count} ${count === 1 ? "is" : "are"} off track`,
  },
  delivered: {
    da: (count: number, all: number) =>
      count === all
        ? `Alle ${wordDa(all)} udvalg har afleveret`
        : `${wordDa(count)} af ${wordDa(all)} udvalg har afleveret`,
    en: (count: number, all: number) =>
      count === all
        ? `All ${wordEn(all)} committees have delivered`
        : `${wordEn(count)} of ${wordEn(all)} committees have delivered`,
  },
  lackingMoney: {
    da: (amount: ReactNode) => <>og {amount} mangler finansiering</>,
    en: (amount: ReactNode) => <>and {amount} lacks financing</>,
  },
  allFinanced: { da: "og alt er finansieret", en: "and everything is financed" },
  mio: { da: (amount: string) => `${amount} mio. kr.`, en: (amount: string) => `DKK ${amount} million` },
  initiativesFor: {
    // "kr." ends with a point of its own.
    da: (count: ReactNode, amount: string) => (
      <>
        {count} for {amount}{" "}
      </>
    ),
    en: (count: ReactNode, amount: string) => (
      <>
        {count} for {amount}.{" "}
      </>
    ),
  },
  initiatives: {
    da: (count: number) => `${count} ${count === 1 ? "indsats" : "indsatser"}`,
    en: (count: number) => `${count} ${count === 1 ? "initiative" : "initiatives"}`,
  },
  withoutEvidence: {
    da: (count: number) => `${count} svar har ikke belæg i barometret`,
    en: (count: number) => `${count} ${count === 1 ? "answer has" : "answers have"} no evidence in the barometer`,
  },
  disagreeing: {
    da: (count: number) => `${count} svar passer ikke med barometrets farve`,
    en: (count: number) =>
      `${count} ${count === 1 ? "answer does" : "answers do"} not agree with the barometer's colour`,
  },
  orphans: {
    da: (count: number) => `${count} mål står ikke i nogen plan.`,
    en: (count: number) => `${count} ${count === 1 ? "goal is" : "goals are"} in no plan.`,
  },
  noOrphans: { da: "Alle mål står i mindst én plan.", en: "Every goal is in a plan." },
  against: {
    da: (what: string) => `Ændringer siden ${what} står med + og −.`,
    en: (what: string) => `Changes since ${what} are marked + and −.`,
  },
  areaAndGoal: { da: "Område og mål", en: "Area and goal" },
  total: { da: "I alt", en: "Total" },
  committeeTotal: { da: "Udvalget i alt", en: "Committee total" },
  unit: { da: (year: number) => `mio. kr. ${year}`, en: (year: number) => `DKK m, ${year}` },
  lacking: { da: (amount: string) => `mangler ${amount}`, en: (amount: string) => `lacks ${amount}` },
  financed: { da: "finansieret", en: "financed" },
  notFinanced: { da: "mangler", en: "lacking" },
  planned: { da: "Planlagt", en: "Planned" },
  silent: { da: "publicerer ikke i hubben", en: "does not publish in the hub" },
  was: { da: (state: string) => `var: ${state}`, en: (state: string) => `was: ${state}` },
  isNew: { da: "ny", en: "new" },
  same: { da: "uændret", en: "unchanged" },
  barometer: { da: "Barometer", en: "Barometer" },
  GREEN: { da: "grøn", en: "green" },
  YELLOW: { da: "gul", en: "yellow" },
  RED: { da: "rød", en: "red" },
  GREY: { da: "grå", en: "grey" },
  disagrees: {
    da: (colour: string) => `Barometret er ${colour}: udvalgets ord passer ikke med det`,
    en: (colour: string) => `The barometer is ${colour}: the committee's word does not agree`,
  },
  findings: { da: "På tværs af udvalgene", en: "Across committees" },
  show: { da: "Vis", en: "Show" },
  all: { da: "Alt", en: "Everything" },
  gaps: { da: "Kun huller", en: "Only gaps" },
  "on-track": { da: "På vej", en: "On track" },
  "at-risk": { da: "I risiko", en: "At risk" },
  "off-track": { da: "Ikke på vej", en: "Off track" },
  "no-evidence": { da: "Uden belæg", en: "Without evidence" },
  missing: { da: "Mangler svar", en: "Missing" },
  onlyLacking: { da: "Mangler penge", en: "Lacking money" },
  onlyDisagrees: { da: "Uenig med barometret", en: "Against the barometer" },
  heat: { da: "Felternes farve", en: "Colour of cells" },
  heatStates: { da: "Tilstand", en: "State" },
  heatInitiatives: { da: "Indsatser", en: "Initiatives" },
  heatFinanced: { da: "Finansieret", en: "Financed" },
  heatLacking: { da: "Mangler", en: "Lacking" },
  heatSpent: { da: "Brugt", en: "Spent" },
  nothingShown: { da: "Intet felt passer", en: "No cell matches" },
  nothingShownMore: {
    da: "I dette år og på dette tidspunkt er der ikke noget af den slags. Det er et svar i sig selv.",
    en: "In this year and at this instant there is nothing of the kind. That is an answer in itself.",
  },
  showAll: { da: "Vis alt igen", en: "Show everything again" },
  shown: { da: (count: number) => `${count} felter vises`, en: (count: number) => `${count} cells are shown` },
  area: { da: "Område", en: "Area" },
  goal: { da: "Mål", en: "Goal" },
  committee: { da: "Udvalg", en: "Committee" },
  state: { da: "Tilstand", en: "State" },
  evidence: { da: "Belæg", en: "Evidence" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  initiativesHead: { da: "Indsatser", en: "Initiatives" },
  financedHead: { da: "Finansieret (kr.)", en: "Financed (DKK)" },
  lackingHead: { da: "Mangler (kr.)", en: "Lacking (DKK)" },
  spentHead: { da: "Brugt (kr.)", en: "Spent (DKK)" },
});
