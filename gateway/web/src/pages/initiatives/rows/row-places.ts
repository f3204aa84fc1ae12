/** A row that is drawn, and the place whose elements it has. */
export interface DrawnRow {
  readonly index: number;
  readonly place: number;
}

/**
 * The places that rows are drawn in. New elements cost most of a frame and moved ones as much, so a row that comes into sight takes the elements
 * of one that has gone, where they stand. A row that stays in sight keeps its own, and with them the focus.
 */
export class RowPlaces {
  readonly #placeOf = new Map<number, number>();
  #free: number[] = [];
  /** As the document has them. */
  #order: number[] = [];

  /** The rows in the document's order; that is their own as soon as they are at rest, for who reads them by it. */
  take(indexes: readonly number[], isAtRest: boolean): readonly DrawnRow[] {
    const drawn = new Set(indexes);
    for (const [index, place] of this.#placeOf) {
      if (drawn.has(index)) continue;
      this.#placeOf.delete(index);
      this.#free.push(place);
    }
    for (const index of indexes) {
      if (!this.#placeOf.has(index)) this.#placeOf.set(index, this.#free.pop() ?? this.#newPlace());
    }
    if (isAtRest) this.#order = [...indexes.map((index) => this.#placeOf.get(index) as number), ...this.#free];
    const indexOf = new Map([...this.#placeOf].map(([index, place]) => [place, index]));
    return this.#order.flatMap((place) => {
      const index = indexOf.get(place);
      return index === undefined ? [] : [{ index, place }];
    });
  }

  #newPlace(): number {
    return this.#order.push(this.#order.length) - 1;
  }
}
