import type { GraphQLError } from "graphql";
import type { DataPath } from "./fetched-data.js";

/** Where the errors of an answer are: which nulls they explain. */
export class ErrorPlaces {
  /** The places of errors, and those above them. */
  readonly #atOrBelow = new Set<string>();
  readonly #at = new Set<string>();
  #isAnyEverywhere = false;

  constructor(errors: readonly GraphQLError[]) {
    for (const error of errors) this.add(error);
  }

  add({ path }: Pick<GraphQLError, "path">): void {
    // An error without a place may be about any field.
    if (!path || path.length === 0) this.#isAnyEverywhere = true;
    else {
      for (let length = 1; length <= path.length; length += 1) this.#atOrBelow.add(keyOf(path.slice(0, length)));
      this.#at.add(keyOf(path));
    }
  }

  /** Whether an error is at the place, above it or below it. */
  explain(path: DataPath): boolean {
    if (this.#isAnyEverywhere || this.#atOrBelow.has(keyOf(path))) return true;
    if (this.#at.size === 0) return false;
    return path.some((_, index) => this.#at.has(keyOf(path.slice(0, index + 1))));
  }
}

const keyOf = (path: DataPath): string => JSON.stringify(path);
