/** What a value is, whatever its column's type. */
export type ValueType = "text" | "number" | "boolean" | "day" | "instant" | "null";

export interface Literal {
  readonly kind: "literal";
  readonly type: ValueType;
  /** As PostgreSQL reads it; null of null. */
  readonly value: string | null;
}

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** What `$filter` says, as a tree. */
export type Expression =
  | Literal
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "among"; readonly operand: Expression; readonly values: readonly Literal[] }
  | { readonly kind: "logic"; readonly operator: "and" | "or"; readonly parts: readonly Expression[] }
  | { readonly kind: "not"; readonly operand: Expression };

export type Aggregation = "sum" | "min" | "max" | "average" | "countdistinct" | "count";

export interface Aggregate {
  /** undefined: the rows are counted. */
  readonly column: string | undefined;
  readonly method: Aggregation;
  readonly alias: string;
}

/** A step of `$apply`. */
export type Step =
  | { readonly kind: "filter"; readonly condition: Expression }
  | { readonly kind: "group"; readonly by: readonly string[]; readonly aggregates: readonly Aggregate[] };
