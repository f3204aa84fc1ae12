import { catalogue } from "../../language/index.js";

export const FINANCING_TEXTS = catalogue({
  name: { da: "Økonomi", en: "Money" },
  total: {
    da: (money: string, year: number) => `Af ${money} mio. kr. i ${year} er `,
    en: (money: string, year: number) => `Of DKK ${money} million in ${year}, `,
  },
  financed: { da: (money: string) => `${money} finansieret`, en: (money: string) => `${money} is financed` },
  missing: {
    da: (money: string) => `De ${money} mio., der mangler,`,
    en: (money: string) => `The ${money} million that is missing`,
  },
  goals: {
    da: (goals: number) => (goals === 1 ? " ligger på ét mål" : ` ligger på ${goals} mål`),
    en: (goals: number) => (goals === 1 ? " lies on one goal" : ` lies on ${goals} goals`),
  },
  risky: {
    da: (count: number) =>
      count === 0
        ? "; ingen af dem er i risiko."
        : count === 1
          ? "; ét af dem er i risiko."
          : `; ${count} af dem er i risiko.`,
    en: (count: number) =>
      count === 0
        ? "; none of them is at risk."
        : count === 1
          ? "; one of them is at risk."
          : `; ${count} of them are at risk.`,
  },
  all: { da: "Intet mangler penge.", en: "Nothing lacks money." },
  nothing: {
    da: (year: number) => `Der er ingen penge på planerne for ${year} endnu.`,
    en: (year: number) => `There is no money on the plans of ${year} yet.`,
  },
  asOf: { da: (day: string) => `Bilag 3, som det stod ${day}.`, en: (day: string) => `Annex 3 as it stood on ${day}.` },
  before: {
    da: (day: string, money: string) => `Før budgettet ${day} manglede ${money} mio.`,
    en: (day: string, money: string) => `Before the budget of ${day}, ${money} million was missing.`,
  },
  closed: {
    da: (money: string) => `${money} mio. er bortfaldet eller opgivet.`,
    en: (money: string) => `${money} million has lapsed or was given up.`,
  },
  annex: {
    da: (year: number) => `Bilag 3: indsatserne med penge i ${year}`,
    en: (year: number) => `Annex 3: initiatives with money in ${year}`,
  },
  against: {
    da: (what: string, financed: string, missing: string) =>
      `Mod ${what}: finansieret ${financed}, mangler ${missing} (mio. kr.).`,
    en: (what: string, financed: string, missing: string) =>
      `Against ${what}: financed ${financed}, missing ${missing} (DKK million).`,
  },
  differenceTo: { da: (what: string) => `Forskel til ${what}, kr.`, en: (what: string) => `Against ${what}, DKK` },
  missingDifference: { da: "Forskel i mangler, kr.", en: "Missing against it, DKK" },
  missingBy: { da: (amount: string) => `mangler ${amount}`, en: (amount: string) => `missing ${amount}` },
  gone: { da: (year: string) => `Kun i ${year}`, en: (year: string) => `In ${year} alone` },
  committee: { da: "Udvalg", en: "Committee" },
  area: { da: "Område", en: "Area" },
  code: { da: "Kode", en: "Code" },
  initiative: { da: "Indsats", en: "Initiative" },
  state: { da: "Tilstand", en: "State" },
  amount: { da: "Beløb, kr.", en: "Amount, DKK" },
  financedColumn: { da: "Finansieret, kr.", en: "Financed, DKK" },
  missingColumn: { da: "Mangler, kr.", en: "Missing, DKK" },
  spentColumn: { da: "Brugt, kr.", en: "Spent, DKK" },
  through: { da: "Brugt t.o.m.", en: "Spent through" },
  notTold: { da: "ikke oplyst", en: "not told" },
  more: { da: (count: number) => `De første 200 af ${count}. `, en: (count: number) => `The first 200 of ${count}. ` },
  allOfThem: { da: "Alle i udforskeren", en: "All in the explorer" },
});
