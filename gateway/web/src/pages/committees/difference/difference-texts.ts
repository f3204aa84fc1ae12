import { catalogue } from "../../../language/index.js";

export const DIFFERENCE_TEXTS = catalogue({
  title: { da: "Revisioner, og hvad de ændrede", en: "Revisions, and what they changed" },
  from: { da: "Fra", en: "From" },
  to: { da: "til", en: "to" },
  option: {
    da: (revision: number, day: string) => `revision ${revision} · ${day}`,
    en: (revision: number, day: string) => `revision ${revision} · ${day}`,
  },
  one: { da: "Planen har kun én revision.", en: "The plan has one revision only." },
  same: { da: "Intet er ændret mellem dem.", en: "Nothing differs between them." },
  count: {
    da: (count: number, initiatives: number) =>
      `${count} ændringer i ${initiatives} ${initiatives === 1 ? "indsats" : "indsatser"} og planen selv.`,
    en: (count: number, initiatives: number) =>
      `${count} changes in ${initiatives} ${initiatives === 1 ? "initiative" : "initiatives"} and the plan itself.`,
  },
  withdrawn: { da: "trukket tilbage", en: "withdrawn" },
  corrected: { da: (reason: string) => `Rettelse: ${reason}`, en: (reason: string) => `Correction: ${reason}` },
  plan: { da: "Planen selv", en: "The plan itself" },
  what: { da: "Hvad", en: "What" },
  was: { da: "Før", en: "Before" },
  is: { da: "Nu", en: "Now" },
  ADDED: { da: "ny", en: "new" },
  REMOVED: { da: "væk", en: "gone" },
  none: { da: "–", en: "–" },
  paidBy: { da: (payer: string) => `betalt af ${payer}`, en: (payer: string) => `paid by ${payer}` },
  dkk: { da: (amount: string) => `${amount}\u00a0kr.`, en: (amount: string) => `DKK\u00a0${amount}` },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
});

/** Names of the fields of a plan's input, as they change. */
export const FIELD_TEXTS = catalogue({
  initiative: { da: "Indsatsen", en: "The initiative" },
  amount: { da: "Beløb", en: "Amount" },
  budgetLines: { da: "Budgetlinje", en: "Budget line" },
  totals: { da: "Sum", en: "Total" },
  startsOn: { da: "Begynder", en: "Starts" },
  endsOn: { da: "Slutter", en: "Ends" },
  approvedOn: { da: "Vedtaget", en: "Adopted" },
  state: { da: "Tilstand", en: "State" },
  stateReason: { da: "Begrundelse", en: "Reason" },
  financing: { da: "Finansiering", en: "Financing" },
  politicalStatus: { da: "Status", en: "Status" },
  priority: { da: "Prioritet", en: "Priority" },
  commitments: { da: "Mål i planen", en: "Goal in the plan" },
  ambition: { da: "Ambition", en: "Ambition" },
  title: { da: "Titel", en: "Title" },
  description: { da: "Beskrivelse", en: "Description" },
  da: { da: "Dansk tekst", en: "Danish text" },
  en: { da: "Engelsk tekst", en: "English text" },
  goals: { da: "Mål", en: "Goal" },
  themes: { da: "Indsatstema", en: "Theme" },
  partners: { da: "Partner", en: "Partner" },
  districts: { da: "Bydel", en: "District" },
  targetGroups: { da: "Målgruppe", en: "Target group" },
  indicators: { da: "Indikator", en: "Indicator" },
  contribution: { da: "Bidrag", en: "Contribution" },
  account: { da: "Konto", en: "Account" },
  estimate: { da: "Er et skøn", en: "Is an estimate" },
  estimatedOn: { da: "Skønnet den", en: "Estimated on" },
});
