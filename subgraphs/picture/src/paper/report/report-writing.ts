import type { Sources } from "../sources.js";
import type { Tongue } from "../tongue.js";
import type { AnsweredReport, ManifestEntry } from "./report-question.js";

/** What every chapter is written with. */
export interface ReportWriting {
  readonly report: AnsweredReport;
  readonly tongue: Tongue;
  readonly sources: Sources;
  /** The address of the edition's page. */
  readonly address: string;
}

export const isThere = ({ inclusion }: ManifestEntry): boolean =>
  inclusion === "INCLUDED" || inclusion === "LATE_AFTER_FREEZE";
