import { type Change, list, oneOf, YEAR } from "../../../address/index.js";
import type { Dimension, Measure } from "../../../graph/index.js";
import { LISTS, type ListName, YEARS } from "../filter.js";

/** What can be grouped by, and the filter that a group is. */
export const DIMENSIONS = {
  committee: { dimension: "COMMITTEE", filter: "committee" },
  area: { dimension: "AREA", filter: "area" },
  goal: { dimension: "GOAL", filter: "mainGoal" },
  theme: { dimension: "THEME", filter: "theme" },
  state: { dimension: "STATE", filter: "state" },
  financing: { dimension: "FINANCING", filter: "financing" },
  year: { dimension: "YEAR", filter: undefined },
  district: { dimension: "DISTRICT", filter: "district" },
  targetGroup: { dimension: "TARGET_GROUP", filter: "targetGroup" },
  partner: { dimension: "PARTNER", filter: "partner" },
  payer: { dimension: "PAYER", filter: "payer" },
  progress: { dimension: "PROGRESS", filter: undefined },
} as const satisfies Record<string, { dimension: Dimension; filter: ListName | undefined }>;
export type GroupName = keyof typeof DIMENSIONS;
export const GROUP_NAMES = Object.keys(DIMENSIONS) as GroupName[];

export const MEASURES = {
  count: "INITIATIVES",
  amount: "AMOUNT",
  financed: "FINANCED",
  unfinanced: "UNFINANCED",
  lapsed: "LAPSED",
  spent: "SPENT",
} as const satisfies Record<string, Measure>;
export type MeasureName = keyof typeof MEASURES;
export const MEASURE_NAMES = Object.keys(MEASURES) as MeasureName[];

/** One or two dimensions whose values are the rows. */
export const GROUP = list("group");
/** One more, whose values are the columns. */
export const ACROSS = oneOf("across", GROUP_NAMES, undefined);
/** What the cells of a pivot are. */
export const MEASURE = oneOf("measure", MEASURE_NAMES, "amount");

export function groupsOf(written: readonly string[]): GroupName[] {
  return written.filter((name): name is GroupName => name in DIMENSIONS).slice(0, 2);
}

/** Rows of these overlap: an initiative counts under each value that it names. */
export const OVERLAPPING: ReadonlySet<GroupName> = new Set(["theme", "district", "targetGroup", "partner", "payer"]);

/** The list of what a group counts; undefined where no filter says it. */
export function changesTo(names: readonly GroupName[], codes: readonly (string | null)[]): Change[] | undefined {
  const changes = names.map((name, at) => changeTo(name, codes[at] ?? null));
  if (changes.some((each) => each === undefined)) return undefined;
  return [GROUP.is([]), ACROSS.is(undefined), ...changes.flatMap((each) => each ?? [])];
}

function changeTo(name: GroupName, code: string | null): Change[] | undefined {
  if (code === null) return undefined;
  if (name === "year") return [YEAR.is(Number(code)), YEARS.is(undefined)];
  const { filter } = DIMENSIONS[name];
  return filter === undefined ? undefined : [LISTS[filter].is([code])];
}
