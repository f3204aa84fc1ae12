import type { BilingualText } from "@hub/rules";
import Holidays from "date-holidays";

const danish = new Holidays("DK", { types: ["public"], languages: ["da"] });
const english = new Holidays("DK", { types: ["public"], languages: ["en"] });
const byYear = new Map<string, ReadonlyMap<string, BilingualText>>();

/** The Danish public holiday (helligdag) that a day is, else the day of the weekend; null for a working day. */
export function holidayOn(date: string): BilingualText | null {
  return holidaysOf(date.slice(0, 4)).get(date) ?? weekendDay(date);
}

function holidaysOf(year: string): ReadonlyMap<string, BilingualText> {
  const known = byYear.get(year);
  if (known) return known;
  const inEnglish = namesOf(english, year);
  const named = [...namesOf(danish, year)].map(([date, da]): [string, BilingualText] => [
    date,
    { da, en: inEnglish.get(date) ?? da },
  ]);
  const holidays = new Map(named);
  byYear.set(year, holidays);
  return holidays;
}

/** By day, as the library writes it in Copenhagen's time. */
function namesOf(holidays: Holidays, year: string): Map<string, string> {
  return new Map(holidays.getHolidays(Number(year)).map(({ date, name }) => [date.slice(0, 10), name]));
}

const WEEKEND: Readonly<Record<number, BilingualText>> = {
  0: { da: "Søndag", en: "Sunday" },
  6: { da: "Lørdag", en: "Saturday" },
};

const weekendDay = (date: string): BilingualText | null => WEEKEND[new Date(date).getUTCDay()] ?? null;
