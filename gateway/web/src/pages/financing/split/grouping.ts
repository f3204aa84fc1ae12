import type { GraphText } from "../../../language/index.js";
import type { Bar, Group } from "./small-multiples.js";

/** A row of a breakdown, as the page asks for it. */
export interface SplitRow {
  readonly keys: readonly { readonly code: string | null; readonly label: GraphText | null }[];
  readonly money: { readonly oere: number } | null;
}

export interface Wording {
  /** A text of the graph in the page's language. */
  read(text: GraphText): string;
  /** What a group without a code is called. */
  none: string;
  nameOf(series: string): string;
}

/** Rows by group, state and year as bars of each year. */
export function barsByYear(
  rows: readonly SplitRow[],
  states: readonly string[],
  year: number,
  wording: Wording,
): Group[] {
  const years = [...new Set(rows.map((row) => codeOf(row, 2)))].filter((each) => each !== "").sort();
  return groupsOf(rows, wording, (ofGroup) =>
    years.map((each) => ({
      name: each,
      isCurrent: each === String(year),
      nameOf: wording.nameOf,
      parts: states.map((series) => ({
        series,
        oere: sumOf(ofGroup.filter((row) => codeOf(row, 1) === series && codeOf(row, 2) === each)),
      })),
    })),
  );
}

/** The bars with how high their financed part was in other rows: those of another instant. */
export function withFinancedThen(groups: readonly Group[], then: readonly Group[], name: string): Group[] {
  const byKey = new Map(then.map((group) => [group.key, group]));
  return groups.map((group) => ({
    ...group,
    bars: group.bars.map((bar) => {
      const before = byKey.get(group.key)?.bars.find((each) => each.name === bar.name);
      const financed = (before?.parts ?? []).filter(({ series }) => FINANCED.has(series));
      return { ...bar, financedThen: { oere: financed.reduce((sum, { oere }) => sum + oere, 0), name } };
    }),
  }));
}

const FINANCED: ReadonlySet<string> = new Set(["FINANCED_IN_FRAME", "FINANCED_BY_BUDGET", "EXTERNALLY_FINANCED"]);

/** Rows of each stage, by group, as bars of the stages. */
export function barsByStage(stages: Readonly<Record<string, readonly SplitRow[]>>, wording: Wording): Group[] {
  const marked = Object.entries(stages).flatMap(([stage, rows]) => rows.map((row) => ({ ...row, stage })));
  return groupsOf(marked, wording, (ofGroup) =>
    Object.keys(stages).map((stage) => ({
      name: wording.nameOf(`${stage}.short`),
      isCurrent: false,
      nameOf: wording.nameOf,
      parts: [{ series: stage, oere: sumOf(ofGroup.filter((row) => row.stage === stage)) }],
    })),
  );
}

function groupsOf<Row extends SplitRow>(
  rows: readonly Row[],
  { read, none }: Wording,
  barsOf: (ofGroup: readonly Row[]) => Bar[],
): Group[] {
  const byCode = new Map<string, Row[]>();
  for (const row of rows) byCode.set(codeOf(row, 0), [...(byCode.get(codeOf(row, 0)) ?? []), row]);
  const named = [...byCode].map(([key, ofGroup]) => {
    const label = ofGroup[0]?.keys[0]?.label;
    return { key, title: label ? read(label) : none, bars: barsOf(ofGroup) };
  });
  return named.sort((one, other) =>
    one.key === "" ? 1 : other.key === "" ? -1 : one.key.localeCompare(other.key, "da", { numeric: true }),
  );
}

function codeOf(row: SplitRow, dimension: number): string {
  return row.keys[dimension]?.code ?? "";
}

function sumOf(rows: readonly SplitRow[]): number {
  return rows.reduce((sum, { money }) => sum + (money?.oere ?? 0), 0);
}
