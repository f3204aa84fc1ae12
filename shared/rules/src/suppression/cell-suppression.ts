import { CellTable, type CountCell } from "./cell-table.js";

/** PRIMARY: below the threshold. COMPLEMENTARY: it would give another cell away. CARRIED: an earlier vintage hid it. */
export const SUPPRESSION_KINDS = ["PRIMARY", "COMPLEMENTARY", "CARRIED"] as const;
export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/** What earlier vintages have published of an observation. */
export interface PublishedEarlier {
  /** A vintage suppressed it. */
  readonly wasHidden: boolean;
  /** A vintage showed a value. */
  readonly wasShown: boolean;
  /** A vintage showed the value that it has now. */
  readonly isKnown: boolean;
}

export const NEVER_PUBLISHED: PublishedEarlier = { wasHidden: false, wasShown: false, isKnown: false };

interface SuppressionInput {
  /** Tables of the same observations: a cell's `unit` is the index of its observation. */
  readonly tables: readonly (readonly CountCell[])[];
  readonly threshold: number;
  /** By observation. */
  readonly earlier: readonly PublishedEarlier[];
}

/**
 * Which observations must be hidden, and why: every cell below the threshold, and so many others that each hidden cell could also
 * have another value. That is, another table fits all that is shown: of integers, none negative, none across the threshold. So not
 * even a reader who knows the method, the threshold and which cells are small can work a cell out.
 */
export function cellsToHide({ tables, threshold, earlier }: SuppressionInput): Map<number, SuppressionKind> {
  const hidden = new Map<number, SuppressionKind>();
  for (const { unit, count } of tables.flat()) if (count < threshold) hidden.set(unit, "PRIMARY");
  for (const [unit, { wasHidden }] of earlier.entries()) {
    if (wasHidden && !hidden.has(unit)) hidden.set(unit, "CARRIED");
  }
  const guards = tables.map((cells) => new Guard(new CellTable(cells, threshold), earlier));
  let before = -1;
  while (before < hidden.size) {
    before = hidden.size;
    for (const guard of guards) guard.protect(hidden);
  }
  return hidden;
}

/** Hides cells of a table until each hidden cell could have another value. */
class Guard {
  readonly #safe = new Set<CountCell>();

  constructor(
    private readonly table: CellTable,
    private readonly earlier: readonly PublishedEarlier[],
  ) {}

  protect(hidden: Map<number, SuppressionKind>): void {
    if (hidden.size === 0) return;
    for (const cell of this.table.cells) {
      if (!hidden.has(cell.unit) || this.#safe.has(cell) || this.#earlierOf(cell).isKnown) continue;
      const cube = this.table.cheapestCube(cell, {
        mayMove: (other) => this.#mayMove(cell, other),
        isHidden: (other) => hidden.has(other.unit),
      });
      this.#hide(cube ?? this.table.cells, hidden);
    }
  }

  #hide(cells: readonly CountCell[], hidden: Map<number, SuppressionKind>): void {
    for (const cell of cells) {
      this.#safe.add(cell);
      if (!hidden.has(cell.unit)) hidden.set(cell.unit, "COMPLEMENTARY");
    }
  }

  /**
   * A cell whose value earlier vintages published cannot protect this one; nor can a cell that they hid, unless they hid this one
   * too.
   */
  #mayMove(cell: CountCell, other: CountCell): boolean {
    const published = this.#earlierOf(other);
    return this.#earlierOf(cell).wasHidden ? !published.wasShown : !published.wasHidden && !published.isKnown;
  }

  #earlierOf({ unit }: CountCell): PublishedEarlier {
    return this.earlier[unit] ?? NEVER_PUBLISHED;
  }
}
