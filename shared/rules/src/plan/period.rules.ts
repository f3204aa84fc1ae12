import { type ActionPlanContent, citedPolicy, planRule } from "../document/action-plan.document.js";
import { periodOf } from "../document/policy-years.rules.js";
import { pointer } from "../rule/finding-path.js";
import { isLocalDate, type Period, yearOf, yearSpanOf } from "../rule/local-date.js";
import { quoted } from "../rule/quotation.js";
import type { Violation } from "../rule/rule.js";

/** How far from the policy's period an initiative may begin or end: what is farther is a slip of the pen. */
const YEARS_BEFORE = 30;
const YEARS_AFTER = 10;

export const daysAreWithinReach = planRule(
  "R80",
  "ERROR",
  {
    lighter: "WARNING",
    title: { da: "Dage ligger inden for rækkevidde", en: "Days lie within reach" },
    explanation: {
      da:
        "Planen er vedtaget, og skøn er lavet, på en dag, der ikke ligger i fremtiden eller i en fjern fortid. Indsatser begynder højst " +
        `${YEARS_BEFORE} år før politikkens periode og slutter højst ${YEARS_AFTER} år efter den; rører deres periode slet ikke ` +
        "politikkens, er det en advarsel.",
      en:
        "The plan is approved, and estimates are made, on a day that is neither in the future nor in a distant past. Initiatives begin at " +
        `most ${YEARS_BEFORE} years before the policy's period and end at most ${YEARS_AFTER} years after it; where their period does not ` +
        "touch the policy's at all, that is a warning.",
    },
    hint: { da: "Ret dagen.", en: "Correct the day." },
  },
  (plan, context) => {
    const period = periodOf(citedPolicy(plan, context));
    const [first, last] = period ? yearSpanOf(period) : [yearOf(context.today), yearOf(context.today)];
    const span = [first - YEARS_BEFORE, last + YEARS_AFTER] as const;
    return [
      ...pastDays(plan).flatMap((day) => notPast(day, [span[0], context.today])),
      ...plan.initiatives.flatMap(({ from, to }, i) => {
        const far = [
          ...outOfReach(pointer("initiatives", i, "from"), from, span),
          ...outOfReach(pointer("initiatives", i, "to"), to, span),
        ];
        return far.length > 0 || !period ? far : besideThePolicy(i, { from, to }, period);
      }),
    ];
  },
);

interface PlacedDay {
  readonly path: string;
  readonly day: string | null | undefined;
}

function pastDays({ approvedOn, initiatives }: ActionPlanContent): PlacedDay[] {
  return [
    { path: "/approvedOn", day: approvedOn },
    ...initiatives.flatMap(({ budgetLines }, i) =>
      budgetLines.map(({ estimatedOn }, k) => ({
        path: pointer("initiatives", i, "budgetLines", k, "estimatedOn"),
        day: estimatedOn,
      })),
    ),
  ];
}

function notPast({ path, day }: PlacedDay, [earliest, today]: readonly [number, string]): Violation[] {
  if (!day || !isLocalDate(day)) return [];
  if (day > today) {
    const message = {
      da: `${quoted(day)} er endnu ikke kommet: Det er ${today} i dag.`,
      en: `${quoted(day)} is still to come: it is ${today} today.`,
    };
    return [{ path, message }];
  }
  if (yearOf(day) >= earliest) return [];
  const message = { da: `${quoted(day)} er før ${earliest}.`, en: `${quoted(day)} is before ${earliest}.` };
  return [{ path, message }];
}

function outOfReach(path: string, day: string | null | undefined, span: readonly [number, number]): Violation[] {
  if (!day || !isLocalDate(day)) return [];
  const [first, last] = span;
  if (yearOf(day) >= first && yearOf(day) <= last) return [];
  const message = {
    da: `${quoted(day)} ligger uden for ${first} til ${last}.`,
    en: `${quoted(day)} lies outside ${first} to ${last}.`,
  };
  return [{ path, message }];
}

function besideThePolicy(
  i: number,
  { from, to }: { from?: string | null | undefined; to?: string | null | undefined },
  policy: Period,
): Violation[] {
  const isAfter = Boolean(from && isLocalDate(from) && from >= policy.to);
  const isBefore = Boolean(to && isLocalDate(to) && to <= policy.from);
  if (!isAfter && !isBefore) return [];
  const message = {
    da: `Perioden ${from ?? "…"} til ${to ?? "…"} rører ikke politikkens, ${policy.from} til ${policy.to}.`,
    en: `The period ${from ?? "…"} to ${to ?? "…"} does not touch the policy's, ${policy.from} to ${policy.to}.`,
  };
  return [{ path: pointer("initiatives", i, isAfter ? "from" : "to"), isLighter: true, message }];
}

export const adoptedPlansHaveADay = planRule(
  "R82",
  "ERROR",
  {
    lighter: "WARNING",
    title: { da: "En vedtaget plan har sin dag", en: "An adopted plan has its day" },
    explanation: {
      da:
        "En plan, som udvalget har vedtaget (COMMITTEE_ADOPTED), siger i approvedOn hvornår. Et udkast fra forvaltningen, som har en " +
        "dag for vedtagelsen, er en advarsel.",
      en:
        "A plan that the committee has adopted (COMMITTEE_ADOPTED) says in approvedOn when. A draft of the administration with a " +
        "day of approval is a warning.",
    },
    hint: {
      da: "Angiv dagen i approvedOn, eller ret politicalStatus.",
      en: "Give the day in approvedOn, or correct politicalStatus.",
    },
  },
  ({ politicalStatus, approvedOn }) => {
    const isAdopted = politicalStatus === "COMMITTEE_ADOPTED";
    if (isAdopted === Boolean(approvedOn)) return [];
    if (!isAdopted && politicalStatus !== "ADMINISTRATIVE_DRAFT") return [];
    const message = isAdopted
      ? { da: "Planen er vedtaget, men har ingen dag.", en: "The plan is adopted, but has no day." }
      : {
          da: `Planen er ${politicalStatus}, men vedtaget ${quoted(approvedOn)}.`,
          en: `The plan is ${politicalStatus}, but approved on ${quoted(approvedOn)}.`,
        };
    return [{ path: "/approvedOn", isLighter: !isAdopted, message }];
  },
);
