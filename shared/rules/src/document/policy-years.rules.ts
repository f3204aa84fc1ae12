import { pointer } from "../rule/finding-path.js";
import { isCalendarYear, type Period, yearSpanOf } from "../rule/local-date.js";
import type { RuleDescription, Violation } from "../rule/rule.js";
import { type ActionPlanContent, citedPolicy, type PolicyFacts, planRule } from "./action-plan.document.js";
import { statementRule } from "./integration-statement.document.js";

/** A policy's period; undefined where it is not known. */
export function periodOf(policy: Pick<PolicyFacts, "from" | "to"> | undefined): Period | undefined {
  return policy?.from && policy.to ? { from: policy.from, to: policy.to } : undefined;
}

/** How many years before or after the policy's an amount may be of. */
const YEARS_BESIDE = 5;

const OF_THE_POLICY: RuleDescription = {
  lighter: "WARNING",
  title: { da: "Penge gælder politikkens år", en: "Money is of the policy's years" },
  explanation: {
    da:
      "Beløb gælder de år, som politikken gælder, i et budgetbidrag også året efter redegørelsens. Andre år er en advarsel, og et beløb, der ligger " +
      `mere end ${YEARS_BESIDE} år fra dem, offentliggøres ikke.`,
    en:
      "Amounts are of the years of the policy, in a budget contribution also of the year after the statement's. Other years are a warning, and an amount " +
      `more than ${YEARS_BESIDE} years from them is not published.`,
  },
  hint: { da: "Ret årstallet, eller fjern beløbet.", en: "Correct the year, or remove the amount." },
};

export const moneyIsOfThePolicysYears = planRule("R81", "ERROR", OF_THE_POLICY, (plan, context) => {
  const period = periodOf(citedPolicy(plan, context));
  if (!period) return [];
  const years = yearSpanOf(period);
  return amountsOf(plan).flatMap(({ path, year }) => strayYear(path, year, years));
});

export const contributionIsOfThePolicysYears = statementRule(
  "R81",
  "ERROR",
  OF_THE_POLICY,
  ({ year: own, budgetContribution }, { policy }) => {
    const period = periodOf(policy);
    if (!period) return [];
    const [first, last] = yearSpanOf(period);
    return budgetContribution.flatMap(({ year }, i) =>
      strayYear(pointer("budgetContribution", i, "year"), year, [first, Math.max(last, own + 1)]),
    );
  },
);

/** Every budget line, and the totals of years that have no line. */
function amountsOf({ initiatives, totals }: ActionPlanContent): { path: string; year: number }[] {
  const ofLines = new Set(initiatives.flatMap(({ budgetLines }) => budgetLines.map(({ year }) => year)));
  const alone = ({ year }: { year: number }) => !ofLines.has(year);
  return [
    ...initiatives.flatMap((initiative, i) => [
      ...initiative.budgetLines.map(({ year }, k) => ({
        path: pointer("initiatives", i, "budgetLines", k, "year"),
        year,
      })),
      ...initiative.totals.flatMap((total, k) =>
        alone(total) ? [{ path: pointer("initiatives", i, "totals", k, "year"), year: total.year }] : [],
      ),
    ]),
    ...totals.flatMap((total, k) => (alone(total) ? [{ path: pointer("totals", k, "year"), year: total.year }] : [])),
  ];
}

/** What is no calendar year at all is rule R9's. */
function strayYear(path: string, year: number, [first, last]: readonly [number, number]): Violation[] {
  if (!isCalendarYear(year) || (year >= first && year <= last)) return [];
  const isFar = year < first - YEARS_BESIDE || year > last + YEARS_BESIDE;
  const message = {
    da: `${year} er ikke blandt årene ${first} til ${last}.`,
    en: `${year} is not among the years ${first} to ${last}.`,
  };
  return [{ path, isLighter: !isFar, message }];
}
