/** A number of persons at a place of a table; `""` in a dimension stands for all of it. */
export interface CountCell {
  readonly place: readonly string[];
  readonly count: number;
  /** What is shown or hidden as a whole: cells of one unit go together. */
  readonly unit: number;
}

interface Wishes {
  mayMove(other: CountCell): boolean;
  isHidden(other: CountCell): boolean;
}

/** Cells of a table and how each changes, so that every total stays the sum of its parts. */
interface Move {
  readonly corners: readonly Corner[];
  readonly cost: number;
  /** The dimensions in which it goes from one place to another. */
  readonly moved: readonly number[];
}

interface Corner {
  readonly place: readonly string[];
  readonly sign: 1 | -1;
  /** None where it is a total that the table does not give. */
  readonly cell: CountCell | undefined;
}

const ALL = "";
/** A total that is not shown costs as much as so many other cells, for each dimension it is the total of. */
const TOTAL_WEIGHT = 4;

/**
 * A table of counts in any number of dimensions, with totals or without. Its moves are the hypercube method's (GHMITER): one
 * person more in a cell, one fewer in the next, and so on around a cube, leaves every total as it is; where a cube's side ends
 * at a total, that total moves along.
 */
export class CellTable {
  readonly #byPlace = new Map<string, CountCell>();
  readonly #places: readonly (readonly string[])[];
  readonly #largest: number;

  constructor(
    readonly cells: readonly CountCell[],
    private readonly threshold: number,
  ) {
    for (const cell of cells) this.#byPlace.set(keyOf(cell.place), cell);
    const dimensions = cells[0]?.place.length ?? 0;
    this.#places = Array.from({ length: dimensions }, (_, dimension) => [
      ...new Set([...cells.map(({ place }) => place[dimension] ?? ALL), ALL]),
    ]);
    this.#largest = Math.max(1, ...cells.map(({ count }) => count));
  }

  /** The cells of the cube through a cell that costs least to hide; undefined where no cube makes it safe. */
  cheapestCube(target: CountCell, wishes: Wishes): readonly CountCell[] | undefined {
    const corners: Corner[] = [{ place: target.place, sign: 1, cell: target }];
    const start: Move = { corners, cost: this.#costOf(corners, wishes), moved: [] };
    let best: Move | undefined;
    for (const cheaper of this.#cubes(start, 0, wishes, () => best?.cost ?? Number.POSITIVE_INFINITY)) best = cheaper;
    return best?.corners.map(({ cell }) => cell).filter((cell) => cell !== undefined);
  }

  /** The cubes that a move can be widened to from a dimension on, as long as they cost less than the bound. */
  *#cubes(move: Move, dimension: number, wishes: Wishes, bound: () => number): Generator<Move> {
    if (move.cost >= bound()) return;
    if (dimension === this.#places.length) {
      if (this.#keepsClasses(move.corners) && this.#leavesLinesAlone(move)) yield move;
      return;
    }
    if (move.corners[0]?.place[dimension] === ALL) yield* this.#cubes(move, dimension + 1, wishes, bound);
    for (const opposite of this.#places[dimension] ?? []) {
      const wider = this.#widened(move, dimension, opposite, wishes);
      if (wider) yield* this.#cubes(wider, dimension + 1, wishes, bound);
    }
  }

  /** The move, mirrored at another place of a dimension; undefined where a corner of it cannot move. */
  #widened(move: Move, dimension: number, opposite: string, wishes: Wishes): Move | undefined {
    const here = move.corners[0]?.place[dimension];
    if (here === opposite) return undefined;
    const turns = here === ALL || opposite === ALL ? 1 : -1;
    const mirrored: Corner[] = move.corners.map(({ place, sign }) => {
      const there = place.with(dimension, opposite);
      return { place: there, sign: (sign * turns) as 1 | -1, cell: this.#byPlace.get(keyOf(there)) };
    });
    // A cell that the table leaves out has nobody in it, as everybody can see; a total left out is nobody's business.
    const isFixed = ({ place, cell }: Corner) => (cell ? !wishes.mayMove(cell) : !place.includes(ALL));
    if (mirrored.some(isFixed)) return undefined;
    const corners = [...move.corners, ...mirrored];
    if (!this.#keepsClasses(corners)) return undefined;
    return { corners, cost: this.#costOf(corners, wishes), moved: [...move.moved, dimension] };
  }

  /** Whether it can go one way or the other with no count below 0, and none on the other side of the threshold than before. */
  #keepsClasses(corners: readonly Corner[]): boolean {
    return ([1, -1] as const).some((way) =>
      corners.every(({ cell, sign }) => {
        if (!cell) return true;
        const count = cell.count + way * sign;
        return count >= 0 && count < this.threshold === cell.count < this.threshold;
      }),
    );
  }

  /**
   * A dimension in which the move stays at the total is left alone. That is right only where the table does not say how that
   * total is made up; then somebody moves from one place to another, whoever it is.
   */
  #leavesLinesAlone({ corners, moved }: Move): boolean {
    if (moved.length === this.#places.length) return true;
    if (moved.length > 1) return false;
    const [dimension] = moved;
    const moving = new Set(corners.map(({ place }) => place[dimension ?? 0]));
    const isPart = ({ place }: CountCell) => place.some((each, index) => index !== dimension && each !== ALL);
    return !this.cells.some(
      (cell) => isPart(cell) && (dimension === undefined || moving.has(cell.place[dimension] ?? ALL)),
    );
  }

  #costOf(corners: readonly Corner[], { isHidden }: Wishes): number {
    const units = new Map<number, CountCell>();
    for (const { cell } of corners) if (cell && !isHidden(cell)) units.set(cell.unit, cell);
    let cost = 0;
    for (const { place, count } of units.values()) {
      const totals = place.filter((each) => each === ALL).length;
      cost += 1 + TOTAL_WEIGHT * totals + count / this.#largest / 100;
    }
    return cost;
  }
}

const keyOf = (place: readonly string[]): string => place.join("\u0000");
