import { RecentlyUsed } from "@hub/memory";
import type { DocumentNode } from "graphql";

/** Selections of all plans that are kept, of small operations and of large ones; a plan with all that is made from it takes some 4 kB for each. */
const MOST_SELECTIONS = 16_000;
/** Of a small one. */
const SMALL = 200;

interface KeptPlan<Plan> {
  readonly planned: Plan;
  /** Its selections. */
  readonly size: number;
}

/** Plans that were used lately, for each document and each set of values in its conditions. Large ones push out no small ones. */
export class KeptPlans<Plan> {
  readonly #small = new RecentlyUsed<Plan>(MOST_SELECTIONS);
  readonly #large = new RecentlyUsed<Plan>(MOST_SELECTIONS);
  readonly #numbers = new WeakMap<DocumentNode, number>();
  #lastNumber = 0;

  get(document: DocumentNode, key: string): Plan | undefined {
    const number = this.#numbers.get(document);
    if (number === undefined) return undefined;
    const whole = `${number} ${key}`;
    return this.#small.get(whole) ?? this.#large.get(whole);
  }

  keep(document: DocumentNode, key: string, { planned, size }: KeptPlan<Plan>): void {
    const number = this.#numbers.get(document) ?? ++this.#lastNumber;
    this.#numbers.set(document, number);
    (size > SMALL ? this.#large : this.#small).keep(`${number} ${key}`, planned, size);
  }
}
