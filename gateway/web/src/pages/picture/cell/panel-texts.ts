import { catalogue } from "../../../language/index.js";

export const PANEL_TEXTS = catalogue({
  over: {
    da: (committee: string, goal: number, year: number) => `${committee} · mål ${goal} · ${year}`,
    en: (committee: string, goal: number, year: number) => `${committee} · goal ${goal} · ${year}`,
  },
  notPublishing: {
    da: "Udvalget publicerer ikke i hubben. Dens planer og svar findes, men ikke her; derfor kan feltet hverken være godt eller dårligt.",
    en: "The committee does not publish in the hub. Its plans and answers exist, but not here; so the cell can be neither good nor bad.",
  },
  notCarried: {
    da: "Udvalgets plan bærer ikke dette mål, og intet svar i årets redegørelse nævner det.",
    en: "The committee's plan does not carry this goal, and no answer in the year's statement mentions it.",
  },
  missing: {
    da: "Udvalget har hverken en plan i kraft eller et svar, der tæller.",
    en: "The committee has neither a plan in force nor an answer that counts.",
  },
  planned: {
    da: "Målet står i planen. Årets redegørelse er ikke afleveret endnu.",
    en: "The goal is in the plan. The year's statement is not delivered yet.",
  },
  ambition: { da: "Planen lover", en: "The plan promises" },
  evidence: {
    da: (title: string, unit: string) => `Belæg: ${title} (${unit})`,
    en: (title: string, unit: string) => `Evidence: ${title} (${unit})`,
  },
  percent: { da: "pct.", en: "per cent" },
  target: {
    da: (year: number, value: string) => `mål ${year}: ${value}`,
    en: (year: number, value: string) => `target ${year}: ${value}`,
  },
  noEvidence: { da: "Uden belæg", en: "Without evidence" },
  colour: { da: (colour: string) => `Barometret er ${colour}`, en: (colour: string) => `The barometer is ${colour}` },
  initiatives: {
    da: (count: number, financed: string, lacking: string) =>
      `${count} ${count === 1 ? "indsats" : "indsatser"} · ${financed} mio. finansieret, ${lacking} mangler`,
    en: (count: number, financed: string, lacking: string) =>
      `${count} ${count === 1 ? "initiative" : "initiatives"} · DKK ${financed}m financed, ${lacking} lacking`,
  },
  noInitiatives: {
    da: "Ingen indsatser har målet som hovedmål i år.",
    en: "No initiative has the goal as its main one this year.",
  },
  alsoServing: {
    da: (count: number) => `${count} andre indsatser tjener også målet og tælles ved et andet.`,
    en: (count: number) => `${count} other initiatives also serve the goal and are counted at another.`,
  },
  allInExplorer: {
    da: (count: number) => `Alle ${count} i udforskeren`,
    en: (count: number) => `All ${count} in the explorer`,
  },
  sources: { da: "Hvor tallene kommer fra", en: "Where the figures come from" },
  statement: {
    da: (revision: number, day: string) => `Redegørelse rev. ${revision}, ${day}`,
    en: (revision: number, day: string) => `Statement rev. ${revision}, ${day}`,
  },
  plan: {
    da: (revision: number, day: string) => `Handleplan rev. ${revision}, ${day}`,
    en: (revision: number, day: string) => `Action plan rev. ${revision}, ${day}`,
  },
  letter: {
    da: (year: number) => `Svarer på opfordringsskrivelsen ${year}`,
    en: (year: number) => `Answers the call letter of ${year}`,
  },
  ON_TIME: { da: "til tiden", en: "on time" },
  LATE: { da: "for sent", en: "late" },
  other: { da: "uden frist", en: "without a due day" },
  receipt: { da: "Kvittering", en: "Receipt" },
  verify: { da: "efterprøv", en: "verify" },
  holds: { da: "holder", en: "holds" },
  doesNotHold: { da: "holder ikke", en: "does not hold" },
  verifying: { da: "efterprøver …", en: "verifying …" },
});
