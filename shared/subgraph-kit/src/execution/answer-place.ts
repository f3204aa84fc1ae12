import type { ResponsePath } from "graphql";

/** The objects and lists of an answer while it is made. */
export type Holder = Record<string | number, unknown>;

/** Where a value stands in the answer, and whether it may be null there. */
export class AnswerPlace {
  #isDropped = false;

  constructor(
    readonly above: AnswerPlace | undefined,
    readonly holder: Holder,
    readonly key: string | number,
    readonly isNullable: boolean,
  ) {}

  /** Whether an error below has made it null, or the value that it is in. */
  get isDropped(): boolean {
    return this.#isDropped;
  }

  /** Whether it, or any value that it is in, has become null. */
  get isGone(): boolean {
    for (let each: AnswerPlace | undefined = this; each; each = each.above) if (each.#isDropped) return true;
    return false;
  }

  /** Makes null what has failed, and what it is in as far up as nothing there may be null. */
  drop(): void {
    let each: AnswerPlace = this;
    each.#isDropped = true;
    while (!each.isNullable && each.above) {
      each = each.above;
      each.#isDropped = true;
    }
    each.holder[each.key] = null;
  }

  /** As it stands in an error. The answer itself has none. */
  get path(): (string | number)[] {
    const path: (string | number)[] = [];
    for (let each: AnswerPlace = this; each.above; each = each.above) path.unshift(each.key);
    return path;
  }
}

/** The same in graphql-js's form, as resolvers get it. */
export const responsePathOf = (place: AnswerPlace, key: string | number): ResponsePath => ({
  prev: place.above && responsePathOf(place.above, place.key),
  key,
  typename: undefined,
});

/** Has no prototype's members, and unlike what `Object.create(null)` makes it is of one shape for all objects of a selection. */
export const AnswerObject = function AnswerObject() {} as unknown as new () => Holder;
AnswerObject.prototype = Object.create(null);
