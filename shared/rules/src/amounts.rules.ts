import type { ActionPlanContent, YearTotalContent } from "./action-plan.document.js";
import { pointer } from "./finding.path.js";
import { rule } from "./rule.definition.js";
import { quoted } from "./value.quotation.js";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

export const amountsAreWholeOere = rule(
  "R8",
  "ERROR",
  {
    title: { da: "Beløb er hele øre", en: "Amounts are whole øre" },
    explanation: {
      da: "Beløb er hele øre, 0 eller derover, og højst 9007199254740991, så de kan regnes nøjagtigt.",
      en: "Amounts are whole øre, 0 or more, and at most 9007199254740991, so that they can be summed exactly.",
    },
    hint: {
      da: "Skriv beløbet i hele øre uden fortegn: 1.000 kr. er 100000.",
      en: "Write the amount in whole øre without a sign: DKK 1,000 is 100000.",
    },
  },
  (plan) =>
    moneyOf(plan)
      .filter(({ entry }) => !Number.isSafeInteger(entry.oere) || entry.oere < 0)
      .map(({ path, entry }) => ({
        path: `${path}/oere`,
        message: {
          da: `${quoted(entry.oere)} er ikke et beløb i hele øre på 0 eller derover.`,
          en: `${quoted(entry.oere)} is not an amount in whole øre of 0 or more.`,
        },
      })),
);

export const yearsAreYears = rule(
  "R9",
  "ERROR",
  {
    title: { da: "År er årstal", en: "Years are calendar years" },
    explanation: {
      da: `Et år er et helt årstal fra ${FIRST_YEAR} til ${LAST_YEAR}.`,
      en: `A year is a whole calendar year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
    },
    hint: { da: "Skriv årstallet med fire cifre, f.eks. 2012.", en: "Write the year with four digits, e.g. 2012." },
  },
  (plan) =>
    moneyOf(plan)
      .filter(({ entry }) => !isCalendarYear(entry.year))
      .map(({ path, entry }) => ({
        path: `${path}/year`,
        message: {
          da: `${quoted(entry.year)} er ikke et årstal fra ${FIRST_YEAR} til ${LAST_YEAR}.`,
          en: `${quoted(entry.year)} is not a calendar year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
        },
      })),
);

interface PlacedAmount {
  readonly path: string;
  readonly entry: YearTotalContent;
}

/** Every amount with its year: lines, initiatives' totals and the plan's. */
function moneyOf({ initiatives, totals }: ActionPlanContent): PlacedAmount[] {
  return [
    ...initiatives.flatMap((initiative, i) => [
      ...initiative.budgetLines.map((entry, k) => ({ path: pointer("initiatives", i, "budgetLines", k), entry })),
      ...initiative.totals.map((entry, k) => ({ path: pointer("initiatives", i, "totals", k), entry })),
    ]),
    ...totals.map((entry, k) => ({ path: pointer("totals", k), entry })),
  ];
}

function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}
