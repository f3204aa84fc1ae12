import fc from "fast-check";
import type { CountCell } from "./cell-table.js";

/** A table in which each cell's unit is its index. */
export type ShownTable = readonly CountCell[];

/** The inner cells and all their totals, in every combination of dimensions. The grand total is last. */
export function withTotals(places: readonly (readonly string[])[], counts: readonly number[]): CountCell[] {
  const dimensions = places[0]?.length ?? 0;
  const sums = new Map<string, { place: string[]; count: number }>();
  for (let mask = 0; mask < 2 ** dimensions; mask++) {
    for (const [index, place] of places.entries()) {
      const total = place.map((each, dimension) => (mask & (1 << dimension) ? "" : each));
      const sum = sums.get(total.join("/")) ?? { place: total, count: 0 };
      sums.set(total.join("/"), { place: total, count: sum.count + (counts[index] ?? 0) });
    }
  }
  return [...sums.values()].map((sum, unit) => ({ ...sum, unit }));
}

/** Tables of one to three dimensions with all their totals, or with some of them left out. */
export function aTable(of: { least?: number; most: number; smallest?: number; largest?: number }) {
  const { least = 1, most, smallest = 0, largest = 40 } = of;
  const sizes = fc.array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 3 });
  return sizes.chain((lengths) => {
    const places = lengths.reduce<string[][]>(
      (all, length) => all.flatMap((place) => Array.from({ length }, (_, index) => [...place, `${index + 1}`])),
      [[]],
    );
    const few = fc.integer({ min: smallest, max: Math.min(largest, smallest + 8) });
    const count = fc.oneof(few, fc.integer({ min: smallest, max: largest }));
    const counts = fc.array(count, { minLength: places.length, maxLength: places.length });
    const drops = fc.oneof(fc.constant([]), fc.array(fc.nat(), { maxLength: 3 }));
    return fc.tuple(counts, drops).map(([values, dropped]) => {
      const all = withTotals(places, values);
      const totals = all.filter(({ place }) => place.includes(""));
      const gone = new Set(dropped.map((pick) => totals[pick % totals.length]));
      return all.filter((cell) => !gone.has(cell)).map((cell, unit) => ({ ...cell, unit }));
    });
  });
}

/** What a reader sees: each place, and its count where that is shown. */
interface Seen {
  readonly place: readonly string[];
  readonly unit: number;
  readonly count: number | undefined;
}

export function shown(table: ShownTable, hidden: ReadonlyMap<number, unknown>): Seen[] {
  return table.map(({ place, unit, count }) => ({ place, unit, count: hidden.has(unit) ? undefined : count }));
}

/** Whether the inner cell is a part of the total. */
const isPartOf = (inner: readonly string[], total: readonly string[]) =>
  total.every((each, dimension) => each === "" || each === inner[dimension]);

/** Whether the equations of the shown cells leave only one value for a cell. Gauss elimination with big integers, so exact. */
export function isDetermined(seen: readonly Seen[], unit: number): boolean {
  const inner = seen.filter(({ place }) => !place.includes(""));
  const rowOf = (place: readonly string[]) => inner.map((cell) => (isPartOf(cell.place, place) ? 1n : 0n));
  const known = seen.filter(({ count }) => count !== undefined).map(({ place }) => rowOf(place));
  const wanted = rowOf(seen.find((cell) => cell.unit === unit)?.place ?? []);
  return rankOf([...known, wanted]) === rankOf(known);
}

/** The rank of a matrix, by fraction-free elimination. */
function rankOf(rows: readonly (readonly bigint[])[]): number {
  const left = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = left.slice(rank).find((row) => row[column] !== 0n);
    if (!pivot) continue;
    left.splice(left.indexOf(pivot), 1);
    left.splice(rank, 0, pivot);
    for (const row of left.slice(rank + 1)) eliminate(row, pivot, column);
    rank += 1;
  }
  return rank;
}

function eliminate(row: bigint[], pivot: readonly bigint[], column: number): void {
  const [by, head] = [row[column] ?? 0n, pivot[column] ?? 1n];
  for (const [index, each] of row.entries()) row[index] = each * head - (pivot[index] ?? 0n) * by;
}

/**
 * The values that each hidden cell can have for a reader who knows the threshold and which cells are below it, found by trying.
 * Cells above the threshold are tried from 2 below their count to 2 above it.
 */
export function feasibleValues(
  table: ShownTable,
  hidden: ReadonlyMap<number, unknown>,
  threshold: number,
): Map<number, Set<number>> {
  const inner = table.filter(({ place }) => !place.includes(""));
  const open = inner.filter(({ unit }) => hidden.has(unit));
  const reach = (count: number): [number, number] =>
    count < threshold ? [0, threshold - 1] : [Math.max(threshold, count - 2), count + 2];
  const values = new Map([...hidden.keys()].map((unit) => [unit, new Set<number>()]));
  const counts = new Map(inner.map(({ unit, count }) => [unit, count]));
  const sumOf = (place: readonly string[]) =>
    inner.reduce((sum, cell) => sum + (isPartOf(cell.place, place) ? (counts.get(cell.unit) ?? 0) : 0), 0);
  const fits = ({ place, unit, count }: CountCell) => {
    const sum = sumOf(place);
    return hidden.has(unit) ? sum < threshold === count < threshold : sum === count;
  };
  const note = () => {
    for (const { place, unit } of table) values.get(unit)?.add(sumOf(place));
  };
  const attempt = (index: number): void => {
    const cell = open[index];
    if (!cell) {
      if (table.every(fits)) note();
      return;
    }
    const [from, to] = reach(cell.count);
    for (let count = from; count <= to; count++) {
      counts.set(cell.unit, count);
      attempt(index + 1);
    }
    counts.set(cell.unit, cell.count);
  };
  attempt(0);
  return values;
}
