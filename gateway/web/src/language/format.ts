import type { Language } from "./catalogue.js";
import { useLanguage } from "./language.js";

const ZONE = "Europe/Copenhagen";
const OERE_A_KRONE = 100;
const OERE_A_MILLION = 100_000_000;

/** Writes numbers and dates as the page's language does; days and times are those of Copenhagen. */
export interface Format {
  whole(value: number): string;
  decimal(value: number, digits: number): string;
  percent(share: number): string;
  /** Million kroner with one decimal, or as many as are said, without the unit. */
  million(oere: number, digits?: number): string;
  /** Whole kroner, without the unit. */
  kroner(oere: number): string;
  /** 1. nov. 2014 */
  day(instant: string): string;
  /** 1. nov. 2014, 09.00 */
  instant(instant: string): string;
  /** A, B and C */
  all(words: readonly string[]): string;
}

export function useFormat(): Format {
  return formatOf(useLanguage());
}

const made = new Map<Language, Format>();

/** The formats of a language; made once, as thousands of cells write by them. */
export function formatOf(language: Language): Format {
  const format = made.get(language) ?? newFormat(language);
  made.set(language, format);
  return format;
}

function newFormat(language: Language): Format {
  const locale = language === "da" ? "da-DK" : "en-GB";
  const numbers = new Map<number, Intl.NumberFormat>();
  const decimal = (value: number, digits: number) => {
    const number =
      numbers.get(digits) ??
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    numbers.set(digits, number);
    return number.format(value);
  };
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: ZONE });
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return {
    whole: (value) => decimal(value, 0),
    decimal,
    percent: (share) => `${decimal(share * 100, 0)} %`,
    million: (oere, digits = 1) => decimal(oere / OERE_A_MILLION, digits),
    kroner: (oere) => decimal(oere / OERE_A_KRONE, 0),
    day: (instant) => day.format(new Date(instant)),
    instant: (instant) => `${day.format(new Date(instant))}, ${time.format(new Date(instant))}`,
    all: (words) => list.format(words),
  };
}

/** The instant as a clock in Copenhagen shows it, in the form that `<input type="datetime-local">` has: 2014-11-01T09:00. */
export function localTime(instant: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: ZONE });
  return parts.format(new Date(instant)).replace(" ", "T");
}

/** The last day before an instant that is the first one after: of a deadline, the day that it is told by. */
export function lastDayBefore(instant: string): string {
  return localTime(new Date(Date.parse(instant) - 1000).toISOString()).slice(0, 10);
}

const ONE_DAY_MS = 86_400_000;

/** The last day of what ends before a day. */
export function lastDayOf(endsOn: string): string {
  return new Date(Date.parse(endsOn) - ONE_DAY_MS).toISOString().slice(0, 10);
}

/** The instant at which a clock in Copenhagen shows that time. */
export function instantOf(local: string): string {
  const guess = Date.parse(`${local}:00Z`);
  const shown = Date.parse(`${localTime(new Date(guess).toISOString())}:00Z`);
  return new Date(guess - (shown - guess)).toISOString();
}
