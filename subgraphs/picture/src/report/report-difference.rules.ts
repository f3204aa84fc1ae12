import type { ReportFigures } from "@hub/cycle";

type Cell = ReportFigures["cells"][number];
type Unfinanced = ReportFigures["unfinanced"][number];

/** What differs between two editions' figures. */
export interface FiguresDifference {
  cells: { committee: string; goal: string; before: Cell | undefined; after: Cell | undefined }[];
}

const COMPARED = ["state", "progress", "initiatives", "running", "alsoServing", "financed", "unfinanced"] as const;

/** Differences in the later edition's order, then those of the earlier one alone. Sources and spending differ every year and are left out. */
export function differenceOfFigures(earlier: ReportFigures, later: ReportFigures): FiguresDifference {
  const cellKey = ({ committee, goal }: Cell) => JSON.stringify([committee, goal]);
  const [before, after] = [earlier, later].map(({ cells }) => new Map(cells.map((cell) => [cellKey(cell), cell])));
  const places = new Map([...later.cells, ...earlier.cells].map((cell) => [cellKey(cell), cell]));
  const cells = [...places].map(([key, { committee, goal }]) => {
    return { committee, goal, before: before?.get(key), after: after?.get(key) };
  });
  return {
    cells: cells.filter((cell) => COMPARED.some((figure) => cell.before?.[figure] !== cell.after?.[figure])),
  };
}

/** The initiatives of the first list that the second does not have, by owner and code. */
export function beyond(these: readonly Unfinanced[], those: readonly Unfinanced[]): Unfinanced[] {
  const keyOf = ({ committee, code }: Unfinanced) => JSON.stringify([committee, code]);
  const known = new Set(those.map(keyOf));
  return these.filter((each) => !known.has(keyOf(each)));
}
