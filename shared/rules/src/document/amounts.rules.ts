import { pointer } from "../rule/finding-path.js";
import { FIRST_YEAR, isCalendarYear, LAST_YEAR } from "../rule/local-date.js";
import { isWholeOere, LARGEST_OERE } from "../rule/money.js";
import { quoted } from "../rule/quotation.js";
import { type RuleDescription, type Violation } from "../rule/rule.js";
import type { ActionPlanContent, YearTotalContent } from "./action-plan.document.js";
import { planRule } from "./action-plan.document.js";
import type { IntegrationStatementContent } from "./integration-statement.document.js";
import { statementRule } from "./integration-statement.document.js";

const WHOLE_OERE: RuleDescription = {
  version: 2,
  title: { da: "Beløb er hele øre", en: "Amounts are whole øre" },
  explanation: {
    da: `Beløb er hele øre, 0 eller derover, og højst ${LARGEST_OERE}, så de kan regnes nøjagtigt på tværs af udvalgene.`,
    en: `Amounts are whole øre, 0 or more, and at most ${LARGEST_OERE}, so that sums over all committees are exact.`,
  },
  hint: {
    da: "Skriv beløbet i hele øre uden fortegn: 1.000 kr. er 100000.",
    en: "Write the amount in whole øre without a sign: DKK 1,000 is 100000.",
  },
};

const CALENDAR_YEARS: RuleDescription = {
  title: { da: "År er årstal", en: "Years are calendar years" },
  explanation: {
    da: `Et år er et helt årstal fra ${FIRST_YEAR} til ${LAST_YEAR}.`,
    en: `A year is a whole calendar year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  },
  hint: { da: "Skriv årstallet med fire cifre, f.eks. 2012.", en: "Write the year with four digits, e.g. 2012." },
};

export const amountsAreWholeOere = planRule("R8", "ERROR", WHOLE_OERE, (plan) =>
  moneyOf(plan).flatMap(({ path, entry }) => brokenOere(`${path}/oere`, entry.oere)),
);

export const yearsAreYears = planRule("R9", "ERROR", CALENDAR_YEARS, (plan) =>
  moneyOf(plan).flatMap(({ path, entry }) => noYear(`${path}/year`, entry.year)),
);

export const statementAmountsAreWholeOere = statementRule("R8", "ERROR", WHOLE_OERE, (statement) => [
  ...statement.initiativeStatuses.flatMap(({ spentOere }, i) =>
    brokenOere(pointer("initiativeStatuses", i, "spentOere"), spentOere ?? 0),
  ),
  ...statement.budgetContribution.flatMap(({ oere }, i) => brokenOere(pointer("budgetContribution", i, "oere"), oere)),
  ...(statement.finalAccount ?? []).flatMap(({ oere }, i) => brokenOere(pointer("finalAccount", i, "oere"), oere)),
]);

export const statementYearsAreYears = statementRule("R9", "ERROR", CALENDAR_YEARS, (statement) => [
  ...noYear("/year", statement.year),
  ...yearsOfContribution(statement),
]);

function yearsOfContribution({ budgetContribution }: IntegrationStatementContent): Violation[] {
  return budgetContribution.flatMap(({ year }, i) => noYear(pointer("budgetContribution", i, "year"), year));
}

function brokenOere(path: string, oere: number): Violation[] {
  if (isWholeOere(oere)) return [];
  const message = {
    da: `${quoted(oere)} er ikke et beløb i hele øre fra 0 til ${LARGEST_OERE}.`,
    en: `${quoted(oere)} is not an amount in whole øre from 0 to ${LARGEST_OERE}.`,
  };
  return [{ path, message }];
}

function noYear(path: string, year: number): Violation[] {
  if (isCalendarYear(year)) return [];
  const message = {
    da: `${quoted(year)} er ikke et årstal fra ${FIRST_YEAR} til ${LAST_YEAR}.`,
    en: `${quoted(year)} is not a calendar year from ${FIRST_YEAR} to ${LAST_YEAR}.`,
  };
  return [{ path, message }];
}

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
