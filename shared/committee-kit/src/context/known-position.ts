import { lastPosition } from "@hub/events";
import type { EntityManager } from "typeorm";

/** The number of the newest event that this process knows to be on record. All requests share one object. */
export class KnownPosition {
  #number: number;

  private constructor(
    private readonly manager: EntityManager,
    private readonly source: string,
    number: number,
  ) {
    this.#number = number;
  }

  static async read(manager: EntityManager, source: string): Promise<KnownPosition> {
    return new KnownPosition(manager, source, await lastPosition(manager, source));
  }

  get number(): number {
    return this.#number;
  }

  /** An older event changes nothing: of two commands at once the later one may be answered first. */
  advanceTo(number: number): void {
    this.#number = Math.max(this.#number, number);
  }

  /** Another process of this owner may have recorded something; undefined where any announcement may have been missed. */
  readonly heard = (announced?: string): void => {
    if (announced !== undefined && announced !== this.source) return;
    lastPosition(this.manager, this.source).then(
      (number) => this.advanceTo(number),
      // The next announcement tells it.
      () => undefined,
    );
  };
}
