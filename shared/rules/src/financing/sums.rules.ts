import type { ActionPlanContent, YearTotalContent } from "../document/action-plan.document.js";
import { planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { repeatsIn } from "../rule/list.js";
import { exactSum, written } from "../rule/money.js";
import { quoted } from "../rule/quotation.js";
import { type BilingualText, type Violation } from "../rule/rule.js";

type YearAmount = Pick<YearTotalContent, "year" | "oere">;

/** A list of totals per year, the amounts that they are checked against, and the name of these amounts. */
interface Account {
  readonly path: string;
  readonly stated: readonly YearTotalContent[];
  readonly counted: readonly YearAmount[];
  readonly adding: BilingualText;
}

export const moneyAddsUp = planRule(
  "I11",
  "FATAL",
  {
    title: { da: "Beløbene stemmer på øren", en: "The money adds up to the øre" },
    explanation: {
      da:
        "For hvert år er summen af en indsats' budgetlinjer lig med indsatsens total, og summen af indsatsernes " +
        "totaler lig med planens total. Hvert år opgives højst én gang, og et år med penge har en total.",
      en:
        "For each year an initiative's budget lines sum to the initiative's total, and the initiatives' totals " +
        "sum to the plan's total. Each year is stated at most once, and a year with money has a total.",
    },
    hint: {
      da: "Ret budgetlinjerne eller totalen, så de to beløb er ens.",
      en: "Correct the budget lines or the total, so that the two amounts are the same.",
    },
  },
  (plan) => accountsOf(plan).flatMap((account) => [...repeatedYears(account), ...disagreements(account)]),
);

function accountsOf(plan: ActionPlanContent): Account[] {
  const ofInitiatives = plan.initiatives.map((initiative, i) => ({
    path: pointer("initiatives", i, "totals"),
    stated: initiative.totals,
    counted: initiative.budgetLines,
    adding: {
      da: `budgetlinjerne i indsatsen ${quoted(initiative.code)}`,
      en: `the budget lines of the initiative ${quoted(initiative.code)}`,
    },
  }));
  const ofPlan: Account = {
    path: "/totals",
    stated: plan.totals,
    counted: plan.initiatives.flatMap((initiative) => firstOfEachYear(initiative.totals)),
    adding: { da: "indsatsernes totaler", en: "the initiatives' totals" },
  };
  return [...ofInitiatives, ofPlan];
}

function repeatedYears({ path, stated }: Account): Violation[] {
  return repeatsIn(stated.map((total) => total.year)).map(({ index, value: year }) => ({
    path: `${path}/${index}`,
    message: {
      da: `Totalen for ${year} er opgivet mere end én gang.`,
      en: `The total for ${year} is stated more than once.`,
    },
    hint: { da: `Opgiv én total for ${year}.`, en: `State one total for ${year}.` },
  }));
}

function disagreements(account: Account): Violation[] {
  const statedByYear = groupByYear(firstOfEachYear(account.stated));
  const countedByYear = groupByYear(account.counted);
  const years = [...new Set([...statedByYear.keys(), ...countedByYear.keys()])].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const stated = sumOf(statedByYear.get(year));
    const counted = sumOf(countedByYear.get(year));
    if (stated === undefined || counted === undefined || stated === counted) return [];
    const index = account.stated.findIndex((total) => total.year === year);
    return [index < 0 ? missing(account, year, counted) : differing(account, index, { year, stated, counted })];
  });
}

function differing(
  { path, adding }: Account,
  index: number,
  { year, stated, counted }: { readonly year: number; readonly stated: bigint; readonly counted: bigint },
): Violation {
  const [sum, total, gap] = [written(counted), written(stated), written(distance(counted, stated))];
  return {
    path: `${path}/${index}`,
    message: {
      da: `For ${year} giver ${adding.da} ${sum.da}, men den opgivne total er ${total.da}. Forskellen er ${gap.da}.`,
      en: `For ${year} ${adding.en} sum to ${sum.en}, but the total says ${total.en}. The difference is ${gap.en}.`,
    },
  };
}

function missing({ path, adding }: Account, year: number, counted: bigint): Violation {
  const [sum, none] = [written(counted), written(0n)];
  return {
    path,
    message: {
      da:
        `For ${year} giver ${adding.da} ${sum.da}, men der er ikke opgivet ` +
        `nogen total, altså ${none.da}. Forskellen er ${sum.da}.`,
      en:
        `For ${year} ${adding.en} sum to ${sum.en}, but no total is ` +
        `stated, which is ${none.en}. The difference is ${sum.en}.`,
    },
    hint: {
      da: `Tilføj en total for ${year} på ${counted} øre.`,
      en: `Add a total for ${year} of ${counted} øre.`,
    },
  };
}

/** undefined where an amount is not a whole number: that is a finding of rule R8, and there is nothing to add up. */
function sumOf(amounts: readonly number[] = []): bigint | undefined {
  return amounts.every(Number.isSafeInteger) ? exactSum(amounts) : undefined;
}

function groupByYear(entries: readonly YearAmount[]): ReadonlyMap<number, readonly number[]> {
  const byYear = new Map<number, number[]>();
  for (const { year, oere } of entries) {
    const amounts = byYear.get(year);
    if (amounts) amounts.push(oere);
    else byYear.set(year, [oere]);
  }
  return byYear;
}

function firstOfEachYear(totals: readonly YearTotalContent[]): YearTotalContent[] {
  const repeated = new Set(repeatsIn(totals.map((total) => total.year)).map(({ index }) => index));
  return totals.filter((_, index) => !repeated.has(index));
}

function distance(one: bigint, other: bigint): bigint {
  return one > other ? one - other : other - one;
}
