import { type Parameter, parameter } from "../../../address/index.js";
import type { FigureColumn, FigureValue } from "../../../chart/index.js";
import type { InitiativeOrderField } from "../../../graph/index.js";
import { type Format, type GraphText, type Language, lastDayOf } from "../../../language/index.js";
import type { InitiativesListQuery } from "./list.operations.js";
import { pauses, sortedInSlices } from "./sliced-sort.js";

export type Row = NonNullable<InitiativesListQuery["initiatives"]>["nodes"][number];

/** How values are written, and of which year the money is. */
export interface Wording {
  textOf(text: GraphText): string;
  states: Readonly<Record<string, string>>;
  year: number | undefined;
  format: Format;
  language: Language;
  /** The money of a row in what the list is compared with; undefined where it was not there. Without this nothing is compared. */
  amountThen?: ((row: Row) => number | undefined) | undefined;
}

export interface Column {
  readonly id: ColumnId;
  readonly kind: FigureColumn["kind"];
  /** Pixels; the title takes what is left. */
  readonly width: number;
  /** The order of the graph that is this column's; without one the rows are put in order here, when all are there. */
  readonly order?: InitiativeOrderField;
  value(row: Row, wording: Wording): FigureValue;
}

const all = (words: readonly string[]) => (words.length === 0 ? null : words.join(", "));
/** The money of a row in the year, or in all. */
export function amountOf(row: Row, year: number | undefined): number {
  const totals = year === undefined ? row.totals : row.totals.filter((each) => each.year === year);
  return totals.reduce((sum, { amount }) => sum + amount.oere, 0);
}

export function lackingOf(row: Row): number {
  return (row.unfinancedAmount?.oere ?? 0) + (row.lapsedAmount?.oere ?? 0);
}

function spentOf({ statuses }: Row): number | null {
  const told = (statuses ?? []).filter(({ spent }) => spent !== null);
  return told.length === 0 ? null : told.reduce((sum, { spent }) => sum + (spent?.oere ?? 0), 0);
}

const BY_ID = {
  code: { kind: "text", width: 92, order: "COMMITTEE", value: ({ code }) => code },
  title: { kind: "text", width: 260, order: "TITLE", value: ({ title }, { textOf }) => textOf(title) },
  committee: { kind: "text", width: 84, order: "COMMITTEE", value: ({ committee }) => committee.code },
  area: { kind: "text", width: 200, value: ({ goals: [main] }, { textOf }) => (main ? textOf(main.area.title) : null) },
  goal: { kind: "text", width: 220, value: ({ goals: [main] }, { textOf }) => (main ? textOf(main.title) : null) },
  goals: { kind: "text", width: 110, value: ({ goals }) => all(goals.map(({ ordinal }) => String(ordinal))) },
  theme: { kind: "text", width: 220, value: ({ themes }, { textOf }) => all(themes.map(({ text }) => textOf(text))) },
  state: { kind: "text", width: 104, value: ({ state }, { states }) => states[state] ?? state },
  financing: {
    kind: "text",
    width: 236,
    value: ({ financing }, { states }) => (financing === null ? null : (states[financing] ?? financing)),
  },
  amount: { kind: "money", width: 124, value: (row, { year }) => amountOf(row, year) },
  difference: {
    kind: "money",
    width: 132,
    value: (row, { year, amountThen }) => amountOf(row, year) - (amountThen?.(row) ?? 0),
  },
  financed: { kind: "money", width: 124, value: ({ financedAmount }) => financedAmount?.oere ?? null },
  lacking: { kind: "money", width: 124, value: lackingOf },
  spent: { kind: "money", width: 124, value: spentOf },
  starts: { kind: "day", width: 116, value: ({ startsOn }) => startsOn },
  ends: { kind: "day", width: 116, value: ({ endsOn }) => endsOn && lastDayOf(endsOn) },
  partners: { kind: "text", width: 110, value: ({ partners }) => all(partners.map(({ code }) => code)) },
  districts: { kind: "text", width: 200, value: ({ districts }) => all(districts) },
  targetGroups: { kind: "text", width: 200, value: ({ targetGroups }) => all(targetGroups) },
  revision: { kind: "whole", width: 124, value: ({ plan }) => plan.revision },
  published: { kind: "day", width: 124, order: "PUBLISHED_AT", value: ({ plan }) => plan.publishedAt },
} as const satisfies Record<string, Omit<Column, "id">>;

export type ColumnId = keyof typeof BY_ID;
const IDS = Object.keys(BY_ID) as ColumnId[];
/** Those that can be chosen: the difference is there where the page is compared. */
export const COLUMN_IDS = IDS.filter((id) => id !== "difference");
const USUAL: readonly ColumnId[] = ["code", "title", "committee", "goal", "state", "financing", "amount", "lacking"];

/** The column of an id. */
export function columnOf(id: ColumnId): Column {
  return { id, ...(BY_ID[id] as Omit<Column, "id">) };
}

function isColumn(id: string): id is ColumnId {
  return id in BY_ID;
}

/** Which columns are shown, in their order. */
export const COLUMNS: Parameter<readonly ColumnId[]> = parameter("columns", {
  read: (written) => {
    const chosen = (written ?? "").split(",").filter(isColumn);
    return chosen.length === 0 ? USUAL : chosen;
  },
  write: (ids) => (ids.join() === USUAL.join() || ids.length === 0 ? undefined : ids.join(",")),
});
export const USUAL_COLUMNS = COLUMNS.is(USUAL);

/** Beside an open panel, where the usual columns are too many, what the panel tells at its top is left out, so that the money is seen. */
export function besidePanel(chosen: readonly ColumnId[]): readonly ColumnId[] {
  return chosen.join() === USUAL.join() ? USUAL.filter((id) => id !== "goal" && id !== "committee") : chosen;
}

export interface Sort {
  readonly by: ColumnId;
  readonly isDescending: boolean;
}

/** The columns of a list, with the difference behind the amounts where it is compared. */
export function columnsOf(chosen: readonly ColumnId[], { amountThen }: Wording): readonly Column[] {
  const ids = chosen.filter((id) => id !== "difference");
  if (amountThen === undefined) return ids.map(columnOf);
  const behind = ids.includes("amount") ? ids.indexOf("amount") + 1 : ids.length;
  const shown: readonly ColumnId[] = [...ids.slice(0, behind), "difference", ...ids.slice(behind)];
  return shown.map(columnOf);
}

/** What the rows are sorted by, as `amount` or `amount-`. */
export const SORT: Parameter<Sort> = parameter("sort", {
  read: (written) => {
    const by = (written ?? "").replace(/-$/, "");
    return isColumn(by) ? { by, isDescending: written?.endsWith("-") ?? false } : { by: "code", isDescending: false };
  },
  write: ({ by, isDescending }) => (by === "code" && !isDescending ? undefined : `${by}${isDescending ? "-" : ""}`),
});

/** The rows in that order, where the graph has not put them into it; a slice at a time, since there may be very many. */
export async function sorted(rows: readonly Row[], sort: Sort, wording: Wording): Promise<readonly Row[]> {
  const { value } = columnOf(sort.by);
  const pause = pauses();
  const keyed: Keyed[] = [];
  for (const row of rows) {
    keyed.push({ row, key: value(row, wording) });
    if (keyed.length % KEYS_AT_ONCE === 0) await pause();
  }
  return (await sortedInSlices(await ranked(keyed, pause), orderOf(sort), pause)).map(({ row }) => row);
}

const KEYS_AT_ONCE = 2000;

interface Keyed {
  readonly row: Row;
  readonly key: FigureValue;
}

/** Texts by their place in the alphabet: each is compared with others once, however many rows have it. */
async function ranked(keyed: readonly Keyed[], pause: () => Promise<void>): Promise<readonly Keyed[]> {
  const texts = new Set(keyed.flatMap(({ key }) => (typeof key === "string" ? [key] : [])));
  if (texts.size === 0) return keyed;
  const { compare } = new Intl.Collator("da-DK", { numeric: true });
  const places = new Map((await sortedInSlices([...texts], compare, pause)).map((text, at) => [text, at]));
  return keyed.map(({ row, key }) => ({ row, key: typeof key === "string" ? (places.get(key) ?? null) : key }));
}

function orderOf({ isDescending }: Sort): (one: Keyed, other: Keyed) => number {
  return (one, other) => {
    // What is not there comes last, whichever way the rest runs.
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    const order = Number(one.key) - Number(other.key);
    return isDescending ? -order : order;
  };
}
