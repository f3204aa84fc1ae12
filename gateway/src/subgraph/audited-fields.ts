import { ACCESS, type AccessRow } from "@hub/auth";

const readings = Object.entries<AccessRow>(ACCESS).filter(([, { does }]) => does === "READS");
const namesOf = (rows: typeof readings) => rows.map(([coordinate]) => coordinate.split(".")[1]).join("|");
const named = (names: string) => new RegExp(`\\b(?:${names})\\b`);

/** Each use has an entry in the audit log, answered or refused. */
const AUDITED = named(namesOf(readings.filter(([, { isPartly }]) => !isPartly)));
/** Only callers with a token can see what is not public there. */
const AUDITED_WITH_TOKEN = named(namesOf(readings));

/**
 * Whether the audit log may keep the use of a field of a query, so that each caller is to have an entry of its own: such a query does not
 * join an identical one in flight. It goes by names alone; another field of the same name costs a request more.
 */
export const mayBeAudited = (query: string, authorization: string | undefined): boolean =>
  (authorization === undefined ? AUDITED : AUDITED_WITH_TOKEN).test(query);
