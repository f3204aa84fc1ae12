import { pointer } from "../rule/finding-path.js";
import { FIRST_YEAR, yearOf } from "../rule/local-date.js";
import { quoted } from "../rule/quotation.js";
import type { BilingualText, RuleDescription, Violation } from "../rule/rule.js";
import { indicatorRule, observationRule } from "./barometer.document.js";
import { periodEnd, periodStart, yearOfPeriod } from "./observation-period.js";

/** How many years ahead a target may be due. */
const YEARS_AHEAD = 30;

const WITHIN_REACH: RuleDescription = {
  title: { da: "Målinger er fra den tid, der er gået", en: "Measurements are of the time that has passed" },
  explanation: {
    da:
      `En måling og en basisværdi gælder en periode, der er begyndt, og ikke før ${FIRST_YEAR}; endelig (FINAL) er målingen først, når perioden er ` +
      `slut. Et måltal skal være nået højst ${YEARS_AHEAD} år ude i fremtiden.`,
    en:
      `An observation and a baseline are of a period that has begun, and not before ${FIRST_YEAR}; an observation is FINAL only once its period is ` +
      `over. A target is due at most ${YEARS_AHEAD} years ahead.`,
  },
  hint: {
    da: "Ret perioden eller året, eller markeringen FINAL.",
    en: "Correct the period or the year, or the flag FINAL.",
  },
};

export const observationsAreOfThePast = observationRule(
  "R90",
  "FATAL",
  WITHIN_REACH,
  ({ period, flags }, { today }) => {
    const stray = strayPeriod("/period", period, today);
    const end = periodEnd(period);
    if (stray.length > 0 || !flags.includes("FINAL") || !end || end <= today) return stray;
    const message = {
      da: `${quoted(period)} slutter først før ${end}, så målingen er ikke endelig (FINAL).`,
      en: `${quoted(period)} is not over before ${end}, so the observation is not FINAL.`,
    };
    return [{ path: "/flags", message }];
  },
);

export const indicatorsAreWithinReach = indicatorRule(
  "R90",
  "FATAL",
  WITHIN_REACH,
  ({ baselinePeriod, targets }, { today }) => [
    ...(baselinePeriod === null ? [] : strayPeriod("/baselinePeriod", baselinePeriod, today)),
    ...targets.flatMap(({ dueYear }, index) => {
      const last = yearOf(today) + YEARS_AHEAD;
      if (dueYear <= last) return [];
      const message = { da: `${dueYear} er efter ${last}.`, en: `${dueYear} is after ${last}.` };
      return [{ path: pointer("targets", index, "dueYear"), message }];
    }),
  ],
);

/** What is no period at all is rule B3's. */
function strayPeriod(path: string, period: string, today: string): Violation[] {
  const start = periodStart(period);
  if (!start || (start <= today && yearOfPeriod(period) >= FIRST_YEAR)) return [];
  const message: BilingualText =
    start > today
      ? {
          da: `${quoted(period)} er ikke begyndt: Det er ${today}.`,
          en: `${quoted(period)} has not begun: it is ${today}.`,
        }
      : { da: `${quoted(period)} er før ${FIRST_YEAR}.`, en: `${quoted(period)} is before ${FIRST_YEAR}.` };
  return [{ path, message }];
}
