import { isLocalDate } from "../rule/local-date.js";

const YEAR = /^\d{4}$/;
const PARTS: readonly { readonly shape: RegExp; readonly monthOf: (part: number) => number }[] = [
  { shape: /^\d{4}-H([12])$/, monthOf: (half) => 6 * half - 5 },
  { shape: /^\d{4}-Q([1-4])$/, monthOf: (quarter) => 3 * quarter - 2 },
  { shape: /^\d{4}-(0[1-9]|1[0-2])$/, monthOf: (month) => month },
];

/** The first day of a period, as YYYY-MM-DD; undefined where it is not a year, half-year, quarter, month or day. */
export function periodStart(period: string): string | undefined {
  if (YEAR.test(period)) return `${period}-01-01`;
  if (isLocalDate(period)) return period;
  for (const { shape, monthOf } of PARTS) {
    const part = shape.exec(period)?.[1];
    if (part) return `${period.slice(0, 4)}-${String(monthOf(Number(part))).padStart(2, "0")}-01`;
  }
  return undefined;
}

/** The first day after a period, as YYYY-MM-DD; undefined where it is no period. */
export function periodEnd(period: string): string | undefined {
  const start = periodStart(period);
  if (!start) return undefined;
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  if (YEAR.test(period)) return dayOf(year + 1, 1, 1);
  if (isLocalDate(period)) return dayOf(year, month, day + 1);
  const months = period.includes("H") ? 6 : period.includes("Q") ? 3 : 1;
  return dayOf(year, month + months, 1);
}

/** Months and days beyond the last go on into the next year and month. */
function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** The calendar year that a period lies in. */
export const yearOfPeriod = (period: string): number => Number(period.slice(0, 4));
