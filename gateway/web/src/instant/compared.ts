import { useFormat } from "../language/index.js";
import type { Instant } from "./instant.js";

/** Another year or record, as a page's questions take it. */
export type ComparedInstant = Pick<Instant, "asOf" | "basis"> & {
  readonly year: number;
  /** The record by its instant, for questions that take no basis; undefined: now. */
  readonly recordAt: string | undefined;
};

/** What a page is compared with; undefined where it is compared with nothing. */
export function comparedOf({ compare, year, basisOf, reportedAtOf }: Instant): ComparedInstant | undefined {
  if (compare === undefined || year === undefined) return undefined;
  if ("asOf" in compare) return { year, asOf: compare.asOf, basis: undefined, recordAt: compare.asOf };
  const basis = basisOf(compare.year);
  const recordAt = basis === "AS_REPORTED" ? reportedAtOf(compare.year) : undefined;
  return { year: compare.year, asOf: undefined, basis, recordAt };
}

/** What it is compared with, in words: a year, or a day. */
export function useComparedWord({ compare }: Pick<Instant, "compare">): string {
  const format = useFormat();
  if (compare === undefined) return "";
  return "year" in compare ? String(compare.year) : format.day(compare.asOf);
}
