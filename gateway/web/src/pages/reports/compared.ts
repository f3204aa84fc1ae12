import { useQuestion } from "../../graph/index.js";
import { type Instant, useComparedWord, useInstant } from "../../instant/index.js";
import { editionAt, type Report } from "./report.js";
import { askReportPage } from "./report.operations.js";

/** The report that this one is compared with: another year's newest edition, or the one that stood at an instant. */
export interface ComparedReport {
  /** A year, or a day. */
  readonly what: string;
  readonly report: Report;
}

/** Undefined where it is compared with nothing, or with what there is no report of. */
export function useComparedReport(year: number | undefined): ComparedReport | undefined {
  const instant = useInstant();
  const what = useComparedWord(instant);
  const { year: ofYear = year, asOf } = partsOf(instant.compare);
  const newest = useReport(ofYear, null, instant.compare === undefined);
  const edition = asOf === undefined ? undefined : editionAt(newest?.editions ?? [], asOf);
  const then = useReport(ofYear, edition ?? null, edition === undefined);
  const report = asOf === undefined ? newest : then;
  return report && { what, report };
}

function partsOf(compare: Instant["compare"]): { year?: number; asOf?: string } {
  return compare ?? {};
}

function useReport(year: number | undefined, edition: number | null, isOff: boolean): Report | undefined {
  const isPaused = isOff || year === undefined;
  const { data } = useQuestion(askReportPage, { year: year ?? 0, edition }, { isPaused });
  return isPaused ? undefined : (data?.statusReport ?? undefined);
}
