import type { Language } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";
import { badRequest } from "./problem.js";

export type Shape = "long" | "wide";
export type Dialect = "strict" | "excel-da";

/** What is asked of a table. */
export interface TableQuery {
  readonly asOf?: Date | undefined;
  readonly years: readonly number[];
  readonly committees: readonly string[];
  readonly vintages: readonly number[];
  readonly edition?: string | undefined;
  readonly lang?: Language | undefined;
  readonly shape: Shape;
  readonly columns?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly since?: string | undefined;
  readonly dialect: Dialect;
}

interface Parameter {
  readonly name: string;
  /** In words, for a refusal and for the description. */
  readonly takes: string;
  readonly example: string;
  /** Whether a table has it; undefined: all have. */
  readonly isOf?: (table: OutletTable) => boolean;
}

/** The parameters of a table's address. */
export const PARAMETERS: readonly Parameter[] = [
  {
    name: "asOf",
    takes: "an instant with its offset, 2013-09-30T12:00:00Z, or a day, which means its end in Copenhagen",
    example: "2013-09-30T12:00:00Z",
  },
  {
    name: "edition",
    takes: "a frozen edition of the status report, year-edition: 2012-1; the record is that of its freezing",
    example: "2012-1",
  },
  {
    name: "year",
    takes: "calendar years, separated by commas: 2012,2013",
    example: "2012",
    isOf: ({ yearColumn }) => yearColumn !== undefined,
  },
  {
    name: "vintage",
    takes: "the barometer's vintages, separated by commas",
    example: "2012",
    isOf: ({ vintageColumn }) => vintageColumn !== undefined,
  },
  {
    name: "committee",
    takes: "codes of committees, separated by commas: BUU,KFU",
    example: "BUU",
    isOf: ({ committeeColumn }) => committeeColumn !== undefined,
  },
  { name: "lang", takes: "da or en; names in that language alone", example: "da" },
  { name: "shape", takes: "wide, a row with all amounts, or long, a row for each amount", example: "wide" },
  { name: "columns", takes: "names of columns, separated by commas", example: "rowKey" },
  { name: "limit", takes: "a number of rows, at least 1", example: "100" },
  { name: "since", takes: "the cursor of an earlier pull, from its header X-Cursor", example: "" },
  { name: "dialect", takes: "strict or excel-da; of CSV", example: "excel-da" },
];

const parametersOf = (table: OutletTable) => PARAMETERS.filter(({ isOf }) => isOf?.(table) ?? true);

/** Reads what an address asks of a table; throws a Problem that names what is allowed. */
export function readParameters(table: OutletTable, asked: URLSearchParams): TableQuery {
  const allowed = parametersOf(table);
  for (const name of new Set(asked.keys())) {
    if (!allowed.some((parameter) => parameter.name === name)) throw unknownParameter(table, name);
    if (asked.getAll(name).length > 1) throw badRequest(`'${name}' is given more than once.`);
  }
  const value = (name: string) => asked.get(name) ?? undefined;
  if (value("asOf") !== undefined && value("edition") !== undefined) {
    throw badRequest("'asOf' and 'edition' name two records: give one of them.");
  }
  return {
    asOf: instantOf(value("asOf")),
    edition: matching("edition", value("edition"), /^\d{4}-\d{1,3}$/),
    years: numbersOf("year", value("year")),
    vintages: numbersOf("vintage", value("vintage")),
    committees: listOf("committee", value("committee")),
    lang: oneOf("lang", value("lang"), ["da", "en"]),
    shape: oneOf("shape", value("shape"), ["wide", "long"]) ?? "wide",
    columns: columnsOf(table, value("columns")),
    limit: limitOf(value("limit")),
    since: value("since"),
    dialect: oneOf("dialect", value("dialect"), ["strict", "excel-da"]) ?? "strict",
  };
}

function unknownParameter(table: OutletTable, name: string): Error {
  const names = parametersOf(table).map((parameter) => parameter.name);
  return badRequest(`The table ${table.name} has no parameter '${name}'. It has ${names.join(", ")}.`);
}

function wrong(name: string, value: string): Error {
  const takes = PARAMETERS.find((parameter) => parameter.name === name)?.takes ?? "";
  return badRequest(`'${name}' takes ${takes}; '${value.slice(0, 80)}' is none.`);
}

function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  const found = allowed.find((each) => each === value);
  if (value !== undefined && found === undefined) throw wrong(name, value);
  return found;
}

function matching(name: string, value: string | undefined, form: RegExp): string | undefined {
  if (value !== undefined && !form.test(value)) throw wrong(name, value);
  return value;
}

function listOf(name: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  const parts = value.split(",").map((part) => part.trim());
  if (parts.includes("") || parts.length > 200) throw wrong(name, value);
  return [...new Set(parts)].sort();
}

function numbersOf(name: string, value: string | undefined): number[] {
  return listOf(name, value).map((part) => {
    if (!/^\d{1,4}$/.test(part)) throw wrong(name, part);
    return Number(part);
  });
}

function limitOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw wrong("limit", value);
  return Number(value);
}

function columnsOf(table: OutletTable, value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const names = value.split(",").map((name) => name.trim());
  for (const name of names) {
    if (!table.columns.some((column) => column.name === name)) {
      const known = table.columns.map((column) => column.name).join(", ");
      throw badRequest(`The table ${table.name} has no column '${name.slice(0, 80)}'. It has ${known}.`);
    }
  }
  return names;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function instantOf(value: string | undefined): Date | undefined {
  if (value === undefined) return undefined;
  // A sign of plus in an address is a space once it is read.
  const text = value.replace(/ (?=\d\d:?\d\d$)/, "+");
  const instant = DAY.test(text) ? endOfDay(text) : new Date(INSTANT.test(text) ? text : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw wrong("asOf", value);
  return instant;
}

export const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(endOfDay(text).getTime());

/** The day in Copenhagen that an instant is in. */
export const localDay = (instant: Date): string => copenhagen.format(instant).slice(0, 10);

const copenhagen = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The last millisecond of a day in Copenhagen. */
function endOfDay(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return new Date(Number.NaN);
  const next = midnight.getTime() + 86_400_000;
  const offsetMs = Date.parse(`${copenhagen.format(next).replace(" ", "T")}Z`) - next;
  return new Date(next - offsetMs - 1);
}
