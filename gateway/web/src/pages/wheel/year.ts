import { instantOf, localTime } from "../../language/index.js";

const A_DAY = 86_400_000;

/** The days of a year, from 0. */
export function daysIn(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / A_DAY;
}

/** Where in its year an instant lies, in Copenhagen: 0 at its first moment, 1 at its last; at the edge where it is outside. */
export function fractionOf(year: number, instant: string): number {
  const passed = Date.parse(`${localTime(instant)}:00Z`) - Date.UTC(year, 0, 1);
  return Math.min(1, Math.max(0, passed / (daysIn(year) * A_DAY)));
}

/** The number of an instant's day in the year; the first or the last where it is outside. */
export function dayNumber(year: number, instant: string): number {
  return Math.min(daysIn(year) - 1, Math.floor(fractionOf(year, instant) * daysIn(year)));
}

/** A day of the year as the graph writes it: 2013-06-18. */
export function dayOf(year: number, number: number): string {
  return new Date(Date.UTC(year, 0, 1 + number)).toISOString().slice(0, 10);
}

/** The last minute of a day in Copenhagen: what has come by then is on record. */
export function endOfDay(day: string): string {
  return instantOf(`${day}T23:59`);
}

/** Whole days in Copenhagen from one instant's day to another's. */
export function daysBetween(from: string, to: string): number {
  const [one, other] = [from, to].map((instant) => Date.parse(localTime(instant).slice(0, 10)));
  return Math.round(((other ?? 0) - (one ?? 0)) / A_DAY);
}
