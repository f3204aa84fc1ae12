import { badRequest, Problem } from "../query/problem.js";
import type { Row } from "../query/row-cursor.js";
import { tableOf } from "../table/catalogue.js";
import type { Column, Language } from "../table/column.js";
import type { Format, FormatOptions, RowStream } from "./row-stream.js";

/** A cube is written whole: so many rows of it are held. */
const MOST_CUBE_ROWS = 100_000;
const MEASURE = "measure";
/** The category of what is not divided. */
const TOTAL = "_T";
const NUMBERS: ReadonlySet<string> = new Set(["integer", "oere", "kroner", "decimal"]);
const UNITS: Readonly<Record<string, object>> = {
  oere: { label: "øre", decimals: 0 },
  kroner: { label: "DKK", decimals: 2 },
};

/** A column whose codes are one side of the cube. */
interface Side {
  readonly column: Column;
  readonly place: number;
  /** Of the column with the codes' names; -1: they are their own names. */
  readonly names: number;
  readonly labels: Map<string, string>;
}

const wordsIn = (language: Language | undefined): Language => language ?? "da";

function sidesOf({ columns, source }: RowStream, language: Language): Side[] {
  return (tableOf(source.table)?.dimensions ?? []).map((name) => {
    const place = columns.findIndex((each) => each.name === name);
    const column = columns[place];
    if (!column) throw badRequest(`'columns' has to have '${name}', which is a dimension of ${source.table}.`);
    const named = name.replace(/Code$/, language === "da" ? "Da" : "En");
    return { column, place, names: columns.findIndex((each) => each.name === named), labels: new Map() };
  });
}

const codeAt = (row: Row, { place }: Side): string => row[place] ?? TOTAL;

function learn(row: Row, sides: readonly Side[], language: Language): void {
  for (const side of sides) {
    const code = codeAt(row, side);
    const name = code === TOTAL ? side.column.empty?.[language] : row[side.names === -1 ? side.place : side.names];
    side.labels.set(code, name ?? code);
  }
}

async function readRows({ batches }: RowStream, sides: readonly Side[], language: Language): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of batches) {
    for (const row of batch) learn(row, sides, language);
    rows.push(...batch);
    if (rows.length > MOST_CUBE_ROWS)
      throw new Problem(
        400,
        "Bad Request",
        `The cube has more than ${MOST_CUBE_ROWS} rows: ask for .csv or .parquet, or for fewer rows by 'year' or 'committee'.`,
      );
  }
  return rows;
}

interface Measure {
  readonly column: Column;
  readonly place: number;
}

const measuresOf = (columns: readonly Column[], sides: readonly Side[]): Measure[] =>
  columns.flatMap((column, place) =>
    NUMBERS.has(column.type) && !sides.some((side) => side.place === place) ? [{ column, place }] : [],
  );

interface Cube {
  readonly rows: readonly Row[];
  readonly sides: readonly (Side & { readonly index: readonly string[] })[];
  readonly measures: readonly Measure[];
  /** Of the column that says why cells are empty; -1: there is none. */
  readonly reason: number;
}

/** Where the cells of a row begin: no two rows begin at one place. */
function placesOf({ rows, sides, measures }: Cube): number[] {
  const places = sides.map(({ index }) => new Map(index.map((code, place) => [code, place])));
  const found = rows.map(
    (row) =>
      measures.length *
      sides.reduce((sum, side, n) => sum * side.index.length + (places[n]?.get(codeAt(row, side)) ?? 0), 0),
  );
  if (new Set(found).size < rows.length) throw new Error("Two rows are at one place of the cube.");
  return found;
}

/** The values, and why there is none, each at its place in the cube. */
function cellsOf(cube: Cube) {
  const places = placesOf(cube);
  const cells = cube.rows.flatMap((row, number) =>
    cube.measures.map(({ place }, n) => ({
      at: String((places[number] ?? 0) + n),
      cell: row[place] ?? null,
      reason: row[cube.reason] ?? null,
    })),
  );
  return {
    value: Object.fromEntries(cells.flatMap(({ at, cell }) => (cell === null ? [] : [[at, Number(cell)]]))),
    status: Object.fromEntries(
      cells.flatMap(({ at, cell, reason }) => (cell !== null || reason === null ? [] : [[at, reason]])),
    ),
  };
}

const measureDimension = (measures: readonly Measure[], language: Language) => ({
  label: language === "da" ? "Størrelse" : "Measure",
  category: {
    index: measures.map(({ column }) => column.name),
    label: Object.fromEntries(measures.map(({ column }) => [column.name, column.label[language]])),
    unit: Object.fromEntries(
      measures.flatMap(({ column }) => (UNITS[column.type] ? [[column.name, UNITS[column.type]]] : [])),
    ),
  },
});

async function* writeCube(stream: RowStream, { lang }: FormatOptions): AsyncGenerator<string> {
  const { columns, source } = stream;
  if (columns.some(({ name }) => name === MEASURE || name === "op"))
    throw badRequest("A cube has all amounts of the whole table: not with 'shape=long' or 'since'.");
  const language = wordsIn(lang);
  const sides = sidesOf(stream, language);
  const measures = measuresOf(columns, sides);
  const rows = await readRows(stream, sides, language);
  const indexed = sides.map((side) => ({
    ...side,
    index: [...side.labels.keys()].sort((one, other) => one.localeCompare(other, "en", { numeric: true })),
  }));
  const names = indexed.map(({ column }) => column.name);
  const reason = columns.findIndex(({ name }) => name === "status");
  yield JSON.stringify({
    version: "2.0",
    class: "dataset",
    href: source.address,
    label: source.title[language],
    note: [source.definition[language]],
    updated: source.asOf.toISOString(),
    id: [...names, MEASURE],
    size: [...indexed.map(({ index }) => index.length), measures.length],
    role: { time: names.filter((name) => name === "year" || name === "period"), metric: [MEASURE] },
    dimension: {
      ...Object.fromEntries(
        indexed.map(({ column, index, labels }) => [
          column.name,
          { label: column.label[language], category: { index, label: Object.fromEntries(labels) } },
        ]),
      ),
      [MEASURE]: measureDimension(measures, language),
    },
    ...cellsOf({ rows, sides: indexed, measures, reason }),
    extension: { positions: source.positions, licence: source.licence },
  });
}

/** JSON-stat 2.0, of tables that are cubes. */
export const jsonStat: Format = {
  suffix: "jsonstat",
  mediaType: "application/vnd.jsonstat+json",
  isCompressible: true,
  isOf: ({ dimensions }) => dimensions !== undefined,
  write: writeCube,
};
