import { oneOf, parameter, text, whole } from "./parameter.js";

/** The calendar year that the page is about. */
export const YEAR = whole("year");

/** The instant whose record is shown; absent: now. */
export const AS_OF = parameter<string | undefined>("asOf", {
  read: (written) =>
    written !== null && !Number.isNaN(Date.parse(written)) ? new Date(written).toISOString() : undefined,
  write: (value) => value,
});

/** What the page is compared with: a year (`2012`) or an instant on record. */
export const COMPARE = text("compare");

/** A past year as it was reported, or as it is known now; absent: as the graph decides. */
export const BASIS = oneOf("basis", ["AS_REPORTED", "AS_KNOWN"], undefined);

export const LANG = oneOf("lang", ["da", "en"], undefined);

/** What goes along from page to page. */
export const SHARED: ReadonlySet<string> = new Set([YEAR, AS_OF, COMPARE, BASIS, LANG].map(({ name }) => name));
