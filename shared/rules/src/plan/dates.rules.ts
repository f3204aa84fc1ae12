import type { ActionPlanContent, InitiativeContent } from "../document/action-plan.document.js";
import { planRule } from "../document/action-plan.document.js";
import { pointer } from "../rule/finding-path.js";
import { isLocalDate } from "../rule/local-date.js";
import { quoted } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";

export const datesAreDays = planRule(
  "R7",
  "ERROR",
  {
    title: { da: "Datoer findes, og perioder løber fremad", en: "Dates exist, and periods run forward" },
    explanation: {
      da:
        "Datoer er dage, der findes, skrevet ÅÅÅÅ-MM-DD. En periode går " +
        "fra og med from til (ikke med) to, så from er før to.",
      en:
        "Dates are days that exist, written YYYY-MM-DD. A period goes from " +
        "and with from up to (not with) to, so from is before to.",
    },
    hint: {
      da: "Skriv en dag, der findes, som ÅÅÅÅ-MM-DD, f.eks. 2011-05-01.",
      en: "Write a day that exists as YYYY-MM-DD, e.g. 2011-05-01.",
    },
  },
  (plan) => [
    ...datesOf(plan).flatMap(impossibleDay),
    ...plan.initiatives.flatMap((initiative, i) => backwardPeriod(pointer("initiatives", i, "to"), initiative)),
  ],
);

interface PlacedDate {
  readonly path: string;
  readonly date: string | null | undefined;
}

function datesOf({ approvedOn, initiatives }: ActionPlanContent): PlacedDate[] {
  return [
    { path: "/approvedOn", date: approvedOn },
    ...initiatives.flatMap(({ from, to, budgetLines }, i) => [
      { path: pointer("initiatives", i, "from"), date: from },
      { path: pointer("initiatives", i, "to"), date: to },
      ...budgetLines.map(({ estimatedOn }, k) => ({
        path: pointer("initiatives", i, "budgetLines", k, "estimatedOn"),
        date: estimatedOn,
      })),
    ]),
  ];
}

function impossibleDay({ path, date }: PlacedDate): Violation[] {
  if (date === null || date === undefined || isLocalDate(date)) return [];
  const message = {
    da: `${quoted(date)} er ikke en dag, der findes.`,
    en: `${quoted(date)} is not a day that exists.`,
  };
  return [{ path, message }];
}

function backwardPeriod(path: string, { from, to }: InitiativeContent): Violation[] {
  if (!from || !to || !isLocalDate(from) || !isLocalDate(to) || from < to) return [];
  const message = {
    da: `Perioden begynder ${from} og ender ${to}: Den rummer ingen dage.`,
    en: `The period begins ${from} and ends ${to}: it holds no day.`,
  };
  const hint = {
    da: "Sæt endsOn til den første dag efter perioden, senere end startsOn.",
    en: "Set endsOn to the first day after the period, later than startsOn.",
  };
  return [{ path, message, hint }];
}
