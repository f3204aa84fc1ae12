import type { Row } from "./row-cursor.js";

const UPSERT = "upsert";
const DELETE = "delete";

/** Goes through batches row by row. */
class Rows {
  #batch: readonly Row[] = [];
  #next = 0;

  constructor(private readonly batches: AsyncIterator<readonly Row[]>) {}

  /** The row that it stands at; undefined after the last one. */
  get row(): Row | undefined {
    return this.#batch[this.#next];
  }

  /** Goes on to the next row; awaited only where a batch is over. */
  step(): Promise<void> | undefined {
    this.#next += 1;
    return this.#next < this.#batch.length ? undefined : this.load();
  }

  async load(): Promise<void> {
    const { done, value } = await this.batches.next();
    this.#batch = done ? [] : value;
    this.#next = 0;
  }
}

/** As PostgreSQL orders by bytes. */
const inOrder = (one: string, other: string): number =>
  one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other));

const isSame = (one: Row, other: Row): boolean => one.every((value, index) => value === other[index]);

const MOST = 500;

/**
 * What makes the rows of before into those of after, each with what happened to it at its end: both come in the order of their keys, of
 * each only a batch is held.
 */
export async function* changesBetween(
  beforeRows: AsyncIterator<readonly Row[]>,
  afterRows: AsyncIterator<readonly Row[]>,
  key: number,
): AsyncGenerator<Row[]> {
  let found: Row[] = [];
  for await (const row of changedRows(new Rows(beforeRows), new Rows(afterRows), key)) {
    found.push(row);
    if (found.length < MOST) continue;
    yield found;
    found = [];
  }
  if (found.length > 0) yield found;
}

async function* changedRows(before: Rows, after: Rows, key: number): AsyncGenerator<Row> {
  await Promise.all([before.load(), after.load()]);
  while (before.row || after.row) {
    const { row, passes } = changeAt(before.row, after.row, key);
    if (row) yield row;
    if (passes !== "after") await before.step();
    if (passes !== "before") await after.step();
  }
}

interface Change {
  readonly row?: Row;
  /** Which of the two is done with. */
  readonly passes: "before" | "after" | "both";
}

function changeAt(before: Row | undefined, after: Row | undefined, key: number): Change {
  const order = orderOf(before, after, key);
  if (order < 0 && before)
    return { row: [...before.map((value, index) => (index === key ? value : null)), DELETE], passes: "before" };
  if (order > 0 && after) return { row: [...after, UPSERT], passes: "after" };
  return before && after && !isSame(before, after) ? { row: [...after, UPSERT], passes: "both" } : { passes: "both" };
}

function orderOf(before: Row | undefined, after: Row | undefined, key: number): number {
  if (!before) return 1;
  if (!after) return -1;
  return inOrder(String(before[key]), String(after[key]));
}
