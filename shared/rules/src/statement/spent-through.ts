import { localDateOf } from "../rule/local-date.js";

/** A statement, as far as the period of its spending depends on it. */
interface DatedStatement {
  readonly year: number;
  /** The day that it tells itself, if it does. */
  readonly told: string | null | undefined;
  readonly publishedAt: Date;
}

/**
 * The last day that a statement's spending counts. Where it does not say so itself: the year wheel's last day for statements, or the
 * day of publication if that comes first. Spending of days to come is not known.
 */
export function spentThrough({ year, told, publishedAt }: DatedStatement): string {
  if (told) return told;
  const [due, published] = [`${String(year).padStart(4, "0")}-05-31`, localDateOf(publishedAt)];
  return due < published ? due : published;
}
