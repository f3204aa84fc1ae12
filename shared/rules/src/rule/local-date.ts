const HOUR_MS = 60 * 60 * 1000;
const HOUR = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Copenhagen", hour: "2-digit", hourCycle: "h23" });

/** The instant of a full hour of a day in Copenhagen. An hour that summer time skips is the hour after it. */
export function instantAt(date: string, hour: number): Date {
  const sameInUtc = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS;
  const offsets = [2, 1].map((ahead) => new Date(sameInUtc - ahead * HOUR_MS));
  const exact = offsets.find((at) => localDateOf(at) === date && Number(HOUR.format(at)) === hour);
  return exact ?? new Date(sameInUtc - HOUR_MS);
}

const DAY_MS = 24 * HOUR_MS;

const COPENHAGEN = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in Copenhagen at that instant, as YYYY-MM-DD. Such dates compare as strings. */
export function localDateOf(instant: Date): string {
  const parts = new Map(COPENHAGEN.formatToParts(instant).map((part) => [part.type, part.value]));
  return [parts.get("year")?.padStart(4, "0"), parts.get("month"), parts.get("day")].join("-");
}

/** Whether the text is a day that exists, written YYYY-MM-DD. The year 0000 does not exist. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith("0000")) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The same day twelve months earlier; 28 February for a leap day. */
export function twelveMonthsBefore(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year - 1, month, 0)).getUTCDate();
  const parts = [year - 1, month, Math.min(day, lastOfMonth)];
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");
}

/** The first instant of a day in Copenhagen. Summer time begins and ends after midnight, so every day has a midnight. */
export function startOfDay(date: string): Date {
  const midnightUtc = Date.parse(`${date}T00:00:00Z`);
  const first = [2, 1, 0]
    .map((hours) => new Date(midnightUtc - hours * HOUR_MS))
    .find((at) => localDateOf(at) === date);
  if (!first) throw new RangeError(`${date} is not a day in Copenhagen.`);
  return first;
}

/** The first instant after a day: 24:00 in Copenhagen, where half-open intervals up to that day end (I28). */
export function endOfDay(date: string): Date {
  const nextMidnightUtc = Date.parse(`${date}T00:00:00Z`) + DAY_MS;
  const first = [2, 1, 0]
    .map((hours) => new Date(nextMidnightUtc - hours * HOUR_MS))
    .find((at) => localDateOf(at) !== date);
  if (!first) throw new RangeError(`${date} is not a day in Copenhagen.`);
  return first;
}

/** The last day of a half-open interval that ends at an instant. */
export function lastDayBefore(end: Date): string {
  return localDateOf(new Date(end.getTime() - 1));
}

export function daysFrom(date: string, later: string): number {
  return (Date.parse(later) - Date.parse(date)) / DAY_MS;
}

/** The calendar year that a day lies in. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** A half-open period of days. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The first and the last year that a period has days of. */
export function yearSpanOf({ from, to }: Period): readonly [first: number, last: number] {
  return [yearOf(from), to.endsWith("-01-01") ? yearOf(to) - 1 : yearOf(to)];
}

/** All years that a period has days of, in order. */
export function yearsOfPeriod(period: Period): number[] {
  const [first, last] = yearSpanOf(period);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2200;

export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}
