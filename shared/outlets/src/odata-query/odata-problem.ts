import { Problem } from "../query/problem.js";

/** What is nested deeper is refused: brackets, `not` and functions. */
export const MOST_DEPTH = 32;
/** Words, values and signs of one option. */
export const MOST_TOKENS = 1_000;
/** Steps of `$apply`, and columns of `$orderby`. */
export const MOST_STEPS = 8;
/** Rows of one page; more come by its `nextLink`. */
export const PAGE_ROWS = 50_000;

/** Rows of a page with `$expand`, and the rows that these are expanded by. */
export const EXPANDING_ROWS = 1_000;
export const MOST_EXPANDED = 100_000;

/** An answer that is an error, in OData's form. */
export class ODataProblem extends Problem {
  constructor(
    status: number,
    readonly code: string,
    detail: string,
  ) {
    super(status, code, detail);
  }
}

export const invalid = (detail: string): ODataProblem => new ODataProblem(400, "InvalidQuery", detail);
export const notThere = (detail: string): ODataProblem => new ODataProblem(501, "NotImplemented", detail);
