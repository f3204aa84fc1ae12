import type { Progress } from "../../mark/index.js";
import type { PictureBarometerQuery, PicturePageQuery } from "./picture.operations.js";

type Picture = NonNullable<PicturePageQuery["policyPicture"]>;
type GraphCell = Picture["cells"][number];
export type Committee = Picture["committees"][number];
export type Goal = GraphCell["goal"];
export type Colour = "GREEN" | "YELLOW" | "RED" | "GREY";

/** A committee's answer to a goal as the page shows it. */
export interface Cell extends GraphCell {
  readonly key: string;
  readonly isPublishing: boolean;
  readonly hasEvidence: boolean;
  /** What is not financed, open or lapsed, in øre. */
  readonly lacking: number;
  /** Whether the committee's word is brighter or darker than the barometer's colour of the goal. */
  readonly disagrees: boolean;
}

export interface GoalRow {
  readonly goal: Goal;
  readonly cells: readonly Cell[];
  readonly colour: Colour | undefined;
  readonly sums: Sums;
  /** Whether no committee carries it. */
  readonly isOrphan: boolean;
}

export interface AreaRows {
  readonly area: Picture["areas"][number]["area"];
  readonly rows: readonly GoalRow[];
}

export interface Sums {
  readonly initiatives: number;
  readonly financed: number;
  readonly lacking: number;
  readonly spent: number | undefined;
}

/** The page's model: rows by area, columns with those that publish first, sums both ways. */
export interface PictureModel {
  readonly year: number;
  readonly totals: Picture["totals"];
  readonly committees: readonly Committee[];
  readonly areas: readonly AreaRows[];
  readonly byKey: ReadonlyMap<string, Cell>;
  readonly byCommittee: ReadonlyMap<string, Sums>;
  readonly findings: Picture["findings"];
}

export function keyOf(committee: string, goal: string): string {
  return `${committee}.${goal}`;
}

/** The model of an answer; the barometer may be missing. */
export function pictureOf(picture: Picture, barometer: PictureBarometerQuery | undefined): PictureModel {
  const committees = [...picture.committees].sort((one, other) => Number(other.publishes) - Number(one.publishes));
  const publishing = new Set(committees.filter(({ publishes }) => publishes).map(({ code }) => code));
  const colours = coloursOf(barometer);
  const cells = picture.cells.map((cell) => cellOf(cell, publishing, colours.get(cell.goal.code)));
  const byKey = new Map(cells.map((cell) => [cell.key, cell]));
  const goals = new Map(cells.map(({ goal }) => [goal.code, goal]));
  const rows = [...goals.values()]
    .sort((one, other) => one.ordinal - other.ordinal)
    .map((goal) =>
      rowOf(
        goal,
        committees.flatMap(({ code }) => byKey.get(keyOf(code, goal.code)) ?? []),
        colours.get(goal.code),
      ),
    );
  const areas = [...picture.areas]
    .sort((one, other) => one.area.ordinal - other.area.ordinal)
    .map(({ area }) => ({ area, rows: rows.filter(({ goal }) => goal.area.code === area.code) }));
  const byCommittee = new Map(
    committees.map(({ code }) => [code, sumsOf(cells.filter(({ committee }) => committee.code === code))]),
  );
  const { year, totals, findings } = picture;
  return { year, totals, committees, areas, byKey, byCommittee, findings };
}

function cellOf(cell: GraphCell, publishing: ReadonlySet<string>, colour: Colour | undefined): Cell {
  return {
    ...cell,
    key: keyOf(cell.committee.code, cell.goal.code),
    isPublishing: publishing.has(cell.committee.code),
    hasEvidence: cell.state === "ANSWERED",
    lacking: cell.unfinanced.oere + (cell.lapsed?.oere ?? 0),
    disagrees: cell.progress !== null && colour !== undefined && !agrees(cell.progress, colour),
  };
}

const WORDS: Readonly<Record<Colour, readonly Progress[]>> = {
  GREEN: ["ACHIEVED", "ON_TRACK"],
  YELLOW: ["ON_TRACK", "AT_RISK", "NOT_STARTED"],
  RED: ["AT_RISK", "OFF_TRACK", "NOT_STARTED"],
  GREY: ["ACHIEVED", "ON_TRACK", "AT_RISK", "OFF_TRACK", "NOT_STARTED", "NOT_MEASURABLE"],
};

/** Whether a committee may say so of a goal that the barometer shows in that colour. */
export function agrees(progress: Progress, colour: Colour): boolean {
  return WORDS[colour].includes(progress);
}

function rowOf(goal: Goal, cells: readonly Cell[], colour: Colour | undefined): GoalRow {
  const isOrphan = cells.every(({ state }) => state === "NOT_CARRIED" || state === "MISSING");
  return { goal, cells, colour, sums: sumsOf(cells), isOrphan };
}

export function sumsOf(cells: readonly Cell[]): Sums {
  const spent = cells.flatMap((cell) => cell.spent?.oere ?? []);
  return {
    initiatives: sum(cells.map(({ initiatives }) => initiatives)),
    financed: sum(cells.map(({ financed }) => financed.oere)),
    lacking: sum(cells.map(({ lacking }) => lacking)),
    spent: spent.length === 0 ? undefined : sum(spent),
  };
}

/** A goal has the worst colour of its indicators that have one. */
function coloursOf(barometer: PictureBarometerQuery | undefined): ReadonlyMap<string, Colour> {
  const order: readonly Colour[] = ["RED", "YELLOW", "GREEN"];
  return new Map(
    (barometer?.goals ?? []).flatMap(({ code, indicators }) => {
      const all = (indicators ?? []).map(({ progress }) => progress?.colour);
      const worst = order.find((colour) => all.includes(colour));
      const colour = worst ?? (all.length > 0 ? "GREY" : undefined);
      return colour === undefined ? [] : [[code, colour] as const];
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
