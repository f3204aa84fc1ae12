import { type Rule, rulesOn } from "../rule/rule.js";

/** The entry of one committee and kind of document in an edition of the combined status report. */
export interface ManifestEntryContent {
  readonly committee: string;
  readonly kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  readonly inclusion: "INCLUDED" | "MISSING" | "LATE_AFTER_FREEZE" | "EXEMPT";
  readonly document: string | null;
  readonly revision: number | null;
  readonly contentHash: string | null;
  /** Where a plan is under another policy than the year's, and has something in the year or the next. */
  readonly policy?: string | undefined;
}

interface HashedById {
  readonly id: string;
  readonly contentHash: string;
}

/** The frame that an edition is named by: the policies' versions, and the hash of all names that it shows. */
export interface ManifestFrameContent {
  readonly policies: readonly { readonly policy: string; readonly version: number; readonly contentHash: string }[];
  readonly frameHash: string;
}

/** The exact revisions that an edition is made of; `manifestHash` covers it. */
export interface ReportManifestContent {
  readonly year: number;
  readonly edition: number;
  /** Absent in editions that were frozen before manifests had it. */
  readonly frame?: ManifestFrameContent | undefined;
  readonly frozenAt: string;
  readonly entries: readonly ManifestEntryContent[];
  readonly letters: readonly { readonly contentHash: string }[];
  readonly release: HashedById | null;
  readonly remarks: readonly HashedById[];
  readonly talks: readonly HashedById[];
  readonly figuresHash: string;
}

/** The figures of one committee and goal; money in øre. */
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
  readonly spent?: number | null | undefined;
  /** Content hashes of the documents behind the figures; each is in the manifest. */
  readonly sources: readonly string[];
}

/** All figures of an edition; `figuresHash` covers them. */
export interface ReportFiguresContent {
  readonly cells: readonly ReportCellContent[];
  readonly totals: { readonly initiatives: number; readonly financed: number; readonly unfinanced: number };
  readonly unfinanced: readonly { readonly committee: string; readonly code: string; readonly oere: number }[];
}

/** An edition that is to be frozen, with its hashes. */
export interface ReportContent {
  readonly manifest: ReportManifestContent;
  readonly manifestHash: string;
  readonly figures: ReportFiguresContent;
  /** Ids of the parts that are demo data. */
  readonly syntheticParts: readonly string[];
}

/** What an edition is judged against: all that the rules know of the world outside it. */
export interface ReportContext {
  /** The frame as the policy's own record has it at `frozenAt`. */
  readonly frame: ManifestFrameContent;
  /** Codes of every standing committee and the finance committee. */
  readonly committees: readonly string[];
  /** Whether a recorded decision exempts the committee from that kind of document. */
  readonly isExempt: (committee: string, kind: ManifestEntryContent["kind"]) => boolean;
  /** The editions of the year that are frozen already, oldest first. */
  readonly earlier: readonly { readonly edition: number; readonly manifest: ReportManifestContent }[];
  readonly isSandbox: boolean;
}

export type ReportRule = Rule<ReportContent, ReportContext>;

/** Makes a rule on editions of the combined status report. */
export const reportRule = rulesOn<ReportContent, ReportContext>("STATUS_REPORT");
