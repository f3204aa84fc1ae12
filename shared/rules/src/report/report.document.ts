import { type Rule, rulesOn } from "../rule/rule.js";

/** What an edition of the combined status report holds of one committee and kind of document. */
export interface ManifestEntryContent {
  readonly committee: string;
  readonly kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  readonly inclusion: "INCLUDED" | "MISSING" | "LATE_AFTER_FREEZE" | "EXEMPT";
  readonly document: string | null;
  readonly revision: number | null;
  readonly contentHash: string | null;
}

interface HashedById {
  readonly id: string;
  readonly contentHash: string;
}

/** What `manifestHash` covers: the exact revisions that an edition is made of. */
export interface ReportManifestContent {
  readonly year: number;
  readonly edition: number;
  readonly frozenAt: string;
  readonly entries: readonly ManifestEntryContent[];
  readonly letters: readonly { readonly contentHash: string }[];
  readonly release: HashedById | null;
  readonly remarks: readonly HashedById[];
  readonly talks: readonly HashedById[];
  readonly figuresHash: string;
}

/** One committee and one goal; money in øre. */
export interface ReportCellContent {
  readonly committee: string;
  readonly goal: string;
  readonly state: string;
  readonly progress: string | null;
  readonly initiatives: number;
  readonly running: number;
  readonly alsoServing: number;
  readonly financed: number;
  readonly unfinanced: number;
  /** Content hashes in the manifest. */
  readonly sources: readonly string[];
}

/** What `figuresHash` covers: all numbers of an edition. */
export interface ReportFiguresContent {
  readonly cells: readonly ReportCellContent[];
  readonly totals: { readonly initiatives: number; readonly financed: number; readonly unfinanced: number };
  readonly unfinanced: readonly { readonly committee: string; readonly code: string; readonly oere: number }[];
}

/** An edition that is to be frozen, with the hashes that go with it. */
export interface ReportContent {
  readonly manifest: ReportManifestContent;
  readonly manifestHash: string;
  readonly figures: ReportFiguresContent;
  /** Ids of what in it is demo data. */
  readonly syntheticParts: readonly string[];
}

/** What an edition is judged against: all that the rules know of the world outside it. */
export interface ReportContext {
  /** Codes of every standing committee and the finance committee. */
  readonly committees: readonly string[];
  /** Whether a recorded decision exempts the committee from that kind of document. */
  readonly isExempt: (committee: string, kind: ManifestEntryContent["kind"]) => boolean;
  /** The editions of the year that are frozen already, oldest first. */
  readonly earlier: readonly { readonly edition: number; readonly manifest: ReportManifestContent }[];
  readonly isSandbox: boolean;
}

export type ReportRule = Rule<ReportContent, ReportContext>;

/** A rule on editions of the combined status report. */
export const reportRule = rulesOn<ReportContent, ReportContext>("STATUS_REPORT");
