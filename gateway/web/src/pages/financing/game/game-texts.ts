import { catalogue } from "../../../language/index.js";

export const GAME_TEXTS = catalogue({
  title: { da: "Hvad skal med i budgettet?", en: "What is to be in the budget?" },
  frame: {
    da: "Vælg blandt det, der ikke er finansieret. Rammen er",
    en: "Choose among what has no money. The frame is",
  },
  kroner: { da: "kr.", en: "DKK" },
  chosen: { da: "Valgt", en: "Chosen" },
  code: { da: "Kode", en: "Code" },
  initiative: { da: "Indsats", en: "Initiative" },
  goal: { da: "Mål", en: "Goal" },
  goalIs: { da: "Målet er", en: "The goal is" },
  million: { da: "mio. kr.", en: "DKK million" },
  money: { da: "Kr.", en: "DKK" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  notSaid: { da: "ikke oplyst", en: "not told" },
  tooMuch: { da: "Koster mere, end der er tilbage.", en: "Costs more than is left." },
  nothingOpen: {
    da: (year: number) => `Intet i ${year} mangler penge på dette tidspunkt.`,
    en: (year: number) => `Nothing in ${year} lacks money at this instant.`,
  },
  nothingOpenMore: {
    da: "Når et budget er vedtaget, eller året er gået, er der ikke mere at vælge imellem. Vælg en dag før budgettet under »Som registreret«, eller et senere år.",
    en: "Once a budget is adopted, or the year is over, there is nothing to choose from. Choose a day before the budget under “On record”, or a later year.",
  },
  choice: { da: "Jeres valg", en: "Your choice" },
  sum: {
    da: (chosen: string, frame: string) => `${chosen} af ${frame} mio. kr.`,
    en: (chosen: string, frame: string) => `DKK ${chosen} of ${frame} million`,
  },
  missing: {
    da: (left: string) => `${left} mio. mangler stadig`,
    en: (left: string) => `DKK ${left} million is missing still`,
  },
  over: {
    da: (over: string) => `${over} mio. over rammen: fravælg noget, eller hæv rammen`,
    en: (over: string) => `DKK ${over} million over the frame: take something out, or raise the frame`,
  },
  gives: { da: "Det giver", en: "It gives" },
  atRisk: { da: "Mål i risiko, der bliver helt finansieret", en: "Goals at risk that are fully financed" },
  goals: { da: "Mål, der bliver helt finansieret i alt", en: "Goals that are fully financed in all" },
  initiatives: { da: "Indsatser", en: "Initiatives" },
  committees: {
    da: (count: number) => (count === 1 ? "i ét udvalg" : `i ${count} udvalg`),
    en: (count: number) => (count === 1 ? "in one committee" : `in ${count} committees`),
  },
  of: {
    da: (some: number, all: number) => `${some} af ${all}`,
    en: (some: number, all: number) => `${some} of ${all}`,
  },
  best: { da: "Find det bedste valg inden for rammen", en: "Find the best choice within the frame" },
  found: {
    da: (count: number) => `Det bedste valg: ${count} indsatser`,
    en: (count: number) => `The best choice: ${count} initiatives`,
  },
  clear: { da: "Begynd forfra", en: "Start again" },
  share: { da: "Kopiér link til valget", en: "Copy a link to the choice" },
  shared: { da: "Linket er kopieret", en: "The link is copied" },
  sheet: { da: "Hent som regneark", en: "Download as a spreadsheet" },
  meeting: { da: "Mødevisning på hele skærmen", en: "Meeting view on the whole screen" },
  leaveMeeting: { da: "Forlad mødevisning", en: "Leave the meeting view" },
});
