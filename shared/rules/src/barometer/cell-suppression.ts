import { CellTable, type CountCell } from "./cell-table.js";

/** PRIMARY: below the threshold. COMPLEMENTARY: would give another one away. CARRIED: an earlier vintage did not show it. */
export const SUPPRESSION_KINDS = ["PRIMARY", "COMPLEMENTARY", "CARRIED"] as const;
export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/** What is public of an observation from vintages before. */
export interface EarlierWord {
  /** Some vintage suppressed it. */
  readonly wasHidden: boolean;
  /** Some vintage showed a value. */
  readonly wasShown: boolean;
  /** Some vintage showed the value that it has now. */
  readonly isKnown: boolean;
}

export const NEVER_PUBLISHED: EarlierWord = { wasHidden: false, wasShown: false, isKnown: false };

interface Question {
  /** Tables of one and the same observations: a cell's `unit` is the index of its observation. */
  readonly tables: readonly (readonly CountCell[])[];
  readonly threshold: number;
  /** By observation. */
  readonly earlier: readonly EarlierWord[];
}

/**
 * Which observations must not be shown, and why. Every cell below the threshold is among them, and so many others that for each
 * cell that is not shown another table fits all that is shown: integers, none negative, none that crosses the threshold. So not
 * even who knows the method, the threshold and which cells are small can work one out.
 */
export function cellsToHide({ tables, threshold, earlier }: Question): Map<number, SuppressionKind> {
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

/** Hides more and more of a table until each of its hidden cells can be something else. */
class Guard {
  readonly #safe = new Set<CountCell>();

  constructor(
    private readonly table: CellTable,
    private readonly earlier: readonly EarlierWord[],
  ) {}

  protect(hidden: Map<number, SuppressionKind>): void {
    if (hidden.size === 0) return;
    for (const cell of this.table.cells) {
      if (!hidden.has(cell.unit) || this.#safe.has(cell) || this.#word(cell).isKnown) continue;
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

  /** What vintages before have fixed, or would have to change with it there, protects nothing here. */
  #mayMove(cell: CountCell, other: CountCell): boolean {
    const word = this.#word(other);
    return this.#word(cell).wasHidden ? !word.wasShown : !word.wasHidden && !word.isKnown;
  }

  #word({ unit }: CountCell): EarlierWord {
    return this.earlier[unit] ?? NEVER_PUBLISHED;
  }
}
