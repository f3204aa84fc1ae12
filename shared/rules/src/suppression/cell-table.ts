/** A number of persons at a place of a table. `""` in a dimension means its total. */
export interface CountCell {
  readonly place: readonly string[];
  readonly count: number;
  /** Cells with the same unit are shown or hidden together. */
  readonly unit: number;
}

interface Constraints {
  mayMove(other: CountCell): boolean;
  isHidden(other: CountCell): boolean;
}

/** A change of some cells by one person each, after which every total is still the sum of its parts. */
interface Move {
  readonly corners: readonly Corner[];
  readonly cost: number;
  /** The dimensions in which persons move from one place to another. */
  readonly moved: readonly number[];
}

interface Corner {
  readonly place: readonly string[];
  readonly sign: 1 | -1;
  /** undefined for a total that is not in the table. */
  readonly cell: CountCell | undefined;
}

const ALL = "";
/** Hiding a total costs as much as hiding this many other cells, for each dimension that it sums up. */
const TOTAL_WEIGHT = 4;

/**
 * A table of counts in any number of dimensions, with or without totals. Its moves are those of the hypercube method (GHMITER): one
 * person more in a cell, one fewer in the next, and so on around a cube, changes no total. Where a corner of the cube is a total,
 * that total changes too.
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

  /** The cells of the cheapest cube that protects a cell; undefined where no cube does. */
  cheapestCube(target: CountCell, constraints: Constraints): readonly CountCell[] | undefined {
    const corners: Corner[] = [{ place: target.place, sign: 1, cell: target }];
    const start: Move = { corners, cost: this.#costOf(corners, constraints), moved: [] };
    let best: Move | undefined;
    for (const cheaper of this.#cubes(start, 0, constraints, () => best?.cost ?? Number.POSITIVE_INFINITY))
      best = cheaper;
    return best?.corners.map(({ cell }) => cell).filter((cell) => cell !== undefined);
  }

  /** The cubes that a move can grow to in the dimensions from this one on, as long as they cost less than the bound. */
  *#cubes(move: Move, dimension: number, constraints: Constraints, bound: () => number): Generator<Move> {
    if (move.cost >= bound()) return;
    if (dimension === this.#places.length) {
      if (this.#keepsClasses(move.corners) && this.#leavesLinesAlone(move)) yield move;
      return;
    }
    if (move.corners[0]?.place[dimension] === ALL) yield* this.#cubes(move, dimension + 1, constraints, bound);
    for (const opposite of this.#places[dimension] ?? []) {
      const wider = this.#widened(move, dimension, opposite, constraints);
      if (wider) yield* this.#cubes(wider, dimension + 1, constraints, bound);
    }
  }

  /** The move, mirrored to another place in a dimension; undefined where one of the corners cannot change. */
  #widened(move: Move, dimension: number, opposite: string, constraints: Constraints): Move | undefined {
    const here = move.corners[0]?.place[dimension];
    if (here === opposite) return undefined;
    const flip = here === ALL || opposite === ALL ? 1 : -1;
    const mirrored: Corner[] = move.corners.map(({ place, sign }) => {
      const there = place.with(dimension, opposite);
      return { place: there, sign: (sign * flip) as 1 | -1, cell: this.#byPlace.get(keyOf(there)) };
    });
    // Everybody knows that a cell which is not in the table has nobody in it. A total that is not in the table gives nothing away.
    const isFixed = ({ place, cell }: Corner) => (cell ? !constraints.mayMove(cell) : !place.includes(ALL));
    if (mirrored.some(isFixed)) return undefined;
    const corners = [...move.corners, ...mirrored];
    if (!this.#keepsClasses(corners)) return undefined;
    return { corners, cost: this.#costOf(corners, constraints), moved: [...move.moved, dimension] };
  }

  /** Whether the move works in one direction or the other, with no count below 0 and none across the threshold. */
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
   * A move may leave a dimension out, and change its totals alone. That protects a cell only where the table does not show how
   * these totals are made up.
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

  #costOf(corners: readonly Corner[], { isHidden }: Constraints): number {
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
