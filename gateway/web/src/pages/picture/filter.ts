import { oneOf, text } from "../../address/index.js";
import type { Cell, GoalRow, PictureModel, Sums } from "./picture.js";

export const ONLY_WORDS = [
  "gaps",
  "on-track",
  "at-risk",
  "off-track",
  "no-evidence",
  "missing",
  "lacking",
  "disagrees",
] as const;
export type Only = (typeof ONLY_WORDS)[number];

/** Which cells are shown; the others are faint, and rows without one are left out. */
export const ONLY = oneOf("only", ONLY_WORDS, undefined);

export const MEASURES = ["initiatives", "financed", "lacking", "spent"] as const;
export type Measure = (typeof MEASURES)[number];

/** The measure whose heat the cells show; without one they show states. */
export const HEAT = oneOf("heat", MEASURES, undefined);

/** The cell that is open, as BUU.goal-1. */
export const OPEN_CELL = text("cell");

const HOLDS: Readonly<Record<Only, (cell: Cell) => boolean>> = {
  "on-track": ({ progress }) => progress === "ON_TRACK" || progress === "ACHIEVED",
  "at-risk": ({ progress }) => progress === "AT_RISK",
  "off-track": ({ progress }) => progress === "OFF_TRACK",
  "no-evidence": ({ state }) => state === "ANSWERED_WITHOUT_EVIDENCE",
  missing: ({ state, isPublishing }) => state === "MISSING" && isPublishing,
  lacking: ({ lacking }) => lacking > 0,
  disagrees: ({ disagrees }) => disagrees,
  gaps: (cell) => GAPS.some((only) => HOLDS[only](cell)),
};

/** What counts as a gap. */
const GAPS: readonly Exclude<Only, "gaps">[] = [
  "at-risk",
  "off-track",
  "no-evidence",
  "missing",
  "lacking",
  "disagrees",
];

export function isShown(cell: Cell, only: Only | undefined): boolean {
  return only === undefined || HOLDS[only](cell);
}

/** A row is left out where none of its cells is shown; one that nobody carries is a gap by itself. */
export function isRowShown({ cells, isOrphan }: GoalRow, only: Only | undefined): boolean {
  return only === undefined || (only === "gaps" && isOrphan) || cells.some((cell) => isShown(cell, only));
}

/** How many cells a filter leaves. */
export function countOf(picture: PictureModel, only: Only): number {
  return [...picture.byKey.values()].filter((cell) => isShown(cell, only)).length;
}

export function measureOf(cell: Cell, measure: Measure): number | undefined {
  if (measure === "initiatives") return cell.initiatives;
  if (measure === "financed") return cell.financed.oere;
  return measure === "lacking" ? cell.lacking : cell.spent?.oere;
}

/** The largest value of a measure, which has the deepest colour. */
export function largestOf(picture: PictureModel, measure: Measure): number {
  return Math.max(1, ...[...picture.byKey.values()].map((cell) => measureOf(cell, measure) ?? 0));
}

/** What of a sum is another than in the picture that it is compared with; undefined where there is nothing to compare. */
export function differenceOf(
  now: Sums,
  before: Sums | undefined,
): Pick<Sums, "initiatives" | "financed" | "lacking"> | undefined {
  if (before === undefined) return undefined;
  return {
    initiatives: now.initiatives - before.initiatives,
    financed: now.financed - before.financed,
    lacking: now.lacking - before.lacking,
  };
}
