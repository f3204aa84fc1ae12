import { contentHash } from "../rule/content/content-hash.js";
import type {
  ManifestEntryContent,
  ReportCellContent,
  ReportContent,
  ReportContext,
  ReportFiguresContent,
  ReportManifestContent,
} from "./report.document.js";

export const aFrame = {
  policies: [{ policy: "policy-2011", version: 2, contentHash: "d".repeat(64) }],
  frameHash: "e".repeat(64),
};

export const PLAN_HASH = "a".repeat(64);
export const STATEMENT_HASH = "b".repeat(64);

/** BUU has published both documents, KFU its plan alone, and ØU is exempt from the statement. */
export const entries: readonly ManifestEntryContent[] = [
  held("BUU", "ACTION_PLAN", PLAN_HASH),
  held("BUU", "INTEGRATION_STATEMENT", STATEMENT_HASH),
  held("KFU", "ACTION_PLAN", PLAN_HASH),
  notHeld("KFU", "INTEGRATION_STATEMENT", "MISSING"),
  notHeld("ØU", "ACTION_PLAN", "MISSING"),
  notHeld("ØU", "INTEGRATION_STATEMENT", "EXEMPT"),
];

export function held(
  committee: string,
  kind: ManifestEntryContent["kind"],
  hash: string,
  inclusion: ManifestEntryContent["inclusion"] = "INCLUDED",
): ManifestEntryContent {
  return { committee, kind, inclusion, document: `${committee}-${kind}`, revision: 1, contentHash: hash };
}

export function notHeld(
  committee: string,
  kind: ManifestEntryContent["kind"],
  inclusion: ManifestEntryContent["inclusion"],
): ManifestEntryContent {
  return { committee, kind, inclusion, document: null, revision: null, contentHash: null };
}

export function aCell(changes: Partial<ReportCellContent> = {}): ReportCellContent {
  return {
    committee: "BUU",
    goal: "goal-1",
    state: "ANSWERED",
    progress: "ON_TRACK",
    initiatives: 3,
    running: 1,
    alsoServing: 0,
    financed: 500,
    unfinanced: 300,
    sources: [PLAN_HASH, STATEMENT_HASH],
    ...changes,
  };
}

export const figures: ReportFiguresContent = {
  cells: [
    aCell(),
    aCell({ committee: "KFU", state: "PLANNED", progress: null, financed: 0, unfinanced: 50, sources: [PLAN_HASH] }),
  ],
  totals: { initiatives: 6, financed: 500, unfinanced: 350 },
  unfinanced: [
    { committee: "BUU", code: "BUU-02", oere: 100 },
    { committee: "BUU", code: "BUU-03", oere: 200 },
    { committee: "KFU", code: "KFU-01", oere: 50 },
  ],
};

interface Changes {
  figures?: Partial<ReportFiguresContent>;
  manifest?: Partial<ReportManifestContent>;
  report?: Partial<ReportContent>;
}

/** An edition that every rule accepts. Its hashes fit the changes, unless they are changed themselves. */
export function aReport(changes: Changes = {}): ReportContent {
  const changed = { ...figures, ...changes.figures };
  const manifest: ReportManifestContent = {
    year: 2012,
    edition: 1,
    frame: aFrame,
    frozenAt: "2012-08-01T08:00:00.000Z",
    entries,
    letters: [],
    release: null,
    remarks: [],
    talks: [],
    figuresHash: contentHash(changed),
    ...changes.manifest,
  };
  return {
    manifest,
    manifestHash: contentHash(manifest),
    figures: changed,
    syntheticParts: [],
    ...changes.report,
  };
}

export const august2012: ReportContext = {
  frame: aFrame,
  committees: ["BUU", "KFU", "ØU"],
  isExempt: (committee, kind) => committee === "ØU" && kind === "INTEGRATION_STATEMENT",
  earlier: [],
  isSandbox: false,
};
