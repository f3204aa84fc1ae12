import { localDateOf } from "./rule/local-date.js";

const HOUR_MS = 60 * 60 * 1000;
const HOUR = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Copenhagen", hour: "2-digit", hourCycle: "h23" });

/** The instant at which it is a full hour of a day in Copenhagen; an hour that DST leaves out is the one after it. */
export function instantAt(date: string, hour: number): Date {
  const sameInUtc = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS;
  const offsets = [2, 1].map((ahead) => new Date(sameInUtc - ahead * HOUR_MS));
  const exact = offsets.find((at) => localDateOf(at) === date && Number(HOUR.format(at)) === hour);
  return exact ?? new Date(sameInUtc - HOUR_MS);
}
