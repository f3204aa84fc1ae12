import { list, parameter, text, whole } from "../../address/index.js";
import type { Progress } from "../../mark/index.js";
import type { ReportCorrectedQuery, ReportPageQuery } from "./report.operations.js";

export type Report = NonNullable<ReportPageQuery["statusReport"]>;
export type CorrectedReport = NonNullable<ReportCorrectedQuery["statusReport"]>;
export type ReportCell = Report["picture"]["cells"][number];
export type Want = Report["unfinancedNextYear"][number];
export type Entry = Report["manifest"][number];

/** As much of a want as both editions tell. */
type ErratumWant = CorrectedReport["unfinancedNextYear"][number] | Want;

/** Which edition is shown; absent: the newest, or that of the page's instant. */
export const EDITION = whole("edition");

/** Parts of the addresses of other pages that the report's figures lead to. */
export const ONLY = text("only");
export const OPEN_CELL = text("cell");
export const SEARCHED = text("text");
export const COMMITTEE = list("committee");
export const UNFINANCED = list("unfinanced");
export const REVISION = parameter<number | undefined>("revision", {
  read: (written) => (written === null ? undefined : Number(written)),
  write: (value) => value?.toString(),
});

/** What a cell lacks, with what has lapsed since. */
export function lackingOf({ unfinanced, lapsed }: Pick<ReportCell, "unfinanced" | "lapsed">): number {
  return unfinanced.oere + (lapsed?.oere ?? 0);
}

export function sumOf(wants: readonly { amount: { oere: number } }[]): number {
  return wants.reduce((sum, { amount }) => sum + amount.oere, 0);
}

export function isGood(progress: Progress | null): boolean {
  return progress === "ON_TRACK" || progress === "ACHIEVED";
}

/** Whether a document is part of the edition. */
export function isThere({ inclusion }: Pick<Entry, "inclusion">): boolean {
  return inclusion === "INCLUDED" || inclusion === "LATE_AFTER_FREEZE";
}

/** Committees of which nothing is in the edition. */
export function silentOf(manifest: readonly Entry[]): Entry["committee"][] {
  const all = new Map(manifest.map(({ committee }) => [committee.code, committee]));
  const heard = new Set(manifest.filter(isThere).map(({ committee }) => committee.code));
  return [...all.values()].filter(({ code }) => !heard.has(code));
}

/** The goals of a picture in their order, each with its cells by committee. */
export function goalRowsOf({ cells }: Report["picture"]) {
  const rows = new Map<string, { goal: ReportCell["goal"]; cells: Map<string, ReportCell> }>();
  for (const cell of cells) {
    const row = rows.get(cell.goal.code) ?? { goal: cell.goal, cells: new Map() };
    row.cells.set(cell.committee.code, cell);
    rows.set(cell.goal.code, row);
  }
  return [...rows.values()].sort((one, other) => one.goal.ordinal - other.goal.ordinal);
}

/** The answer of the same committee to the same goal in another report. */
export function cellThere({ picture }: Report, cell: ReportCell): ReportCell | undefined {
  return picture.cells.find(
    ({ committee, goal }) => committee.code === cell.committee.code && goal.code === cell.goal.code,
  );
}

/** The newest edition that was frozen by then; undefined where none was. */
export function editionAt(editions: Report["editions"], asOf: string): number | undefined {
  const frozen = editions.filter(({ frozenAt }) => frozenAt !== null && frozenAt <= asOf);
  return frozen.at(-1)?.edition;
}

/** What an erratum changed: documents, cells and wants that differ. */
export function erratumOf(before: CorrectedReport, after: Report) {
  const documentOf = ({ committee, kind }: Entry) => `${committee.code} ${kind}`;
  const cellOf = ({ committee, goal }: ReportCell) => `${committee.code} ${goal.code}`;
  const wantOf = ({ committee, code }: ErratumWant) => `${committee.code} ${code}`;
  return {
    documents: changedOf(before.manifest, after.manifest, documentOf, ({ inclusion, contentHash }) => [
      inclusion,
      contentHash,
    ]),
    cells: changedOf(before.picture.cells, after.picture.cells, cellOf, (cell) => [
      cell.progress,
      cell.initiatives,
      cell.financed.oere,
      lackingOf(cell),
    ]),
    wants: changedOf<ErratumWant, CorrectedReport["unfinancedNextYear"][number], Want>(
      before.unfinancedNextYear,
      after.unfinancedNextYear,
      wantOf,
      ({ amount }) => [amount.oere],
    ),
  };
}

interface Changed<Before, After> {
  key: string;
  before: Before | undefined;
  after: After | undefined;
}

/** Members of either list, by their key, whose values differ. */
function changedOf<Part, Before extends Part, After extends Part>(
  earlier: readonly Before[],
  later: readonly After[],
  keyOf: (part: Part) => string,
  valuesOf: (part: Part) => readonly unknown[],
): Changed<Before, After>[] {
  const before = new Map(earlier.map((each) => [keyOf(each), each]));
  const after = new Map(later.map((each) => [keyOf(each), each]));
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((key) => ({ key, before: before.get(key), after: after.get(key) }))
    .filter((each) => written(each.before, valuesOf) !== written(each.after, valuesOf));
}

function written<Part>(part: Part | undefined, valuesOf: (part: Part) => readonly unknown[]): string {
  return JSON.stringify(part === undefined ? null : valuesOf(part));
}
