/** The number of the newest event that this process knows to be on record. All requests share one object. */
export class KnownPosition {
  #number: number;

  constructor(number: number) {
    this.#number = number;
  }

  get number(): number {
    return this.#number;
  }

  /** An older event changes nothing: of two commands at once the later one may be answered first. */
  advanceTo(number: number): void {
    this.#number = Math.max(this.#number, number);
  }
}
