import { inForceAt } from "./in-force-sql.js";

/** SQL condition: the row of each budget line that was valid, and whose plan was in force, at `at`. */
export const validAt = (alias: string, at: string): string => inForceAt(alias, at);

/** SQL condition: the last row of each budget line up to `at`, also of lines that had left the record by then. */
export const lastRowAt = (alias: string, at: string): string =>
  `${alias}.published_at <= ${at} AND NOT EXISTS (SELECT FROM picture.budget_line later
    WHERE later.id = ${alias}.id AND later.published_at > ${alias}.published_at AND later.published_at <= ${at})`;

/** SQL condition: the budget lines of some documents. */
export const ofDocuments = (alias: string, documents: string): string =>
  `${alias}.initiative IN (SELECT id FROM picture.initiative WHERE document = ANY(${documents}::uuid[]))`;

/** SQL: the calendar year that it is in Copenhagen at `at`. */
const yearAt = (at: string): string => `extract(year FROM ${at}::timestamptz AT TIME ZONE 'Europe/Copenhagen')`;

/** SQL condition: not financed, and open: wanted still, in a year that is not over at `at`. */
export const isOpenAt = (alias: string, at: string): string =>
  `(NOT ${alias}.is_financed AND ${alias}.closed_as IS NULL AND ${alias}.year >= ${yearAt(at)})`;

/** SQL condition: not financed, and lapsed: its initiative has no day in its year or is completed, or the year is over at `at`. */
export const isLapsedAt = (alias: string, at: string): string =>
  `(NOT ${alias}.is_financed AND (${alias}.closed_as = 'LAPSED' OR (${alias}.closed_as IS NULL AND ${alias}.year < ${yearAt(at)})))`;

/** SQL condition: not financed, and of a cancelled initiative. */
export const isCancelled = (alias: string): string =>
  `(NOT ${alias}.is_financed AND coalesce(${alias}.closed_as = 'CANCELLED', false))`;

/** SQL: the sums of lines by what they are at `at`, in øre: `financed`, `unfinanced` (open), `lapsed` and `cancelled`. */
export const moneySums = (alias: string, at: string): string => `
  coalesce(sum(${alias}.oere) FILTER (WHERE ${alias}.is_financed), 0)::bigint AS financed,
  coalesce(sum(${alias}.oere) FILTER (WHERE ${isOpenAt(alias, at)}), 0)::bigint AS unfinanced,
  coalesce(sum(${alias}.oere) FILTER (WHERE ${isLapsedAt(alias, at)}), 0)::bigint AS lapsed,
  coalesce(sum(${alias}.oere) FILTER (WHERE ${isCancelled(alias)}), 0)::bigint AS cancelled`;
