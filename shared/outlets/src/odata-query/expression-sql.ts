import type { ColumnType } from "../table/column.js";
import type { Comparison, Expression, Literal, ValueType } from "./expression.js";
import { invalid, notThere } from "./odata-problem.js";

/** A column that a query may name. */
export interface QueryColumn {
  /** As the caller writes it. */
  readonly name: string;
  readonly type: ColumnType;
  /** How it is read; nothing in it is from the caller. */
  readonly sql: string;
  /** Whether `$apply` has made it. */
  readonly isComputed?: boolean;
  /** Whether it is read as the id that it is, which is never empty and is in order in the database already. */
  readonly isPlainId?: boolean;
  /** What its rows are found by, and what of it those of a value have; undefined: by the column itself. */
  readonly within?: { readonly sql: string; readonly valuesOf: (value: string) => readonly string[] } | undefined;
}

/** Where an expression is read: its columns, and its statement's parameters. */
export interface Scope {
  readonly columns: readonly QueryColumn[];
  /** Adds a parameter; gives its place, `$1`. */
  readonly place: (value: unknown) => string;
}

interface Sql {
  readonly text: string;
  readonly type: ValueType;
  readonly isLiteral?: boolean;
}

export function valueTypeOf(type: ColumnType): Exclude<ValueType, "null"> {
  switch (type) {
    case "boolean":
    case "day":
    case "instant":
      return type;
    case "text":
    case "code":
    case "id":
      return "text";
    default:
      return "number";
  }
}

export function columnNamed(columns: readonly QueryColumn[], name: string): QueryColumn {
  const column = columns.find((each) => each.name === name);
  if (column) return column;
  throw invalid(
    `There is no property '${name.slice(0, 80)}'. There are ${columns.map((each) => each.name).join(", ")}.`,
  );
}

/** SQL of a condition: all that the caller wrote is in its parameters. */
export function conditionSql(expression: Expression, scope: Scope): string {
  const { text, type } = sqlOf(expression, scope);
  if (type !== "boolean" && type !== "null") throw invalid("A condition is expected, like: year eq 2012.");
  return text;
}

function sqlOf(expression: Expression, scope: Scope): Sql {
  switch (expression.kind) {
    case "literal":
      return literalSql(expression, scope);
    case "column": {
      const { sql, type } = columnNamed(scope.columns, expression.name);
      return { text: sql, type: valueTypeOf(type) };
    }
    case "call":
      return callSql(
        expression.name,
        expression.args.map((each) => sqlOf(each, scope)),
      );
    case "compare":
      return truth(
        `${foundBy(expression, scope)}${compared(expression.operator, sqlOf(expression.left, scope), sqlOf(expression.right, scope))}`,
      );
    case "among":
      return truth(amongSql(sqlOf(expression.operand, scope), expression.values, scope));
    case "logic":
      return truth(expression.parts.map((each) => conditionSql(each, scope)).join(` ${expression.operator} `));
    default:
      return truth(`NOT ${conditionSql(expression.operand, scope)}`);
  }
}

/** What follows of a key, and has an index. */
function foundBy({ operator, left, right }: Extract<Expression, { kind: "compare" }>, scope: Scope): string {
  if (
    operator !== "eq" ||
    left.kind !== "column" ||
    right.kind !== "literal" ||
    right.type !== "text" ||
    right.value === null
  )
    return "";
  const { within } = columnNamed(scope.columns, left.name);
  return within ? `${within.sql} = ANY(${scope.place(within.valuesOf(right.value))}::text[]) AND ` : "";
}

const truth = (text: string): Sql => ({ text: `(${text})`, type: "boolean" });

const CASTS = { text: "text", number: "numeric", boolean: "boolean", day: "date", instant: "timestamptz" } as const;
const SMALL = /^-?\d{1,18}$/;

/** A small whole number is one: so an index on a year is used. */
export const castOf = (type: Exclude<ValueType, "null">, values: readonly (string | null)[]): string =>
  type === "number" && values.every((value) => value !== null && SMALL.test(value)) ? "bigint" : CASTS[type];

function literalSql({ type, value }: Literal, { place }: Scope): Sql {
  if (type === "null") return { text: "NULL::boolean", type, isLiteral: true };
  return { text: `${place(value)}::${castOf(type, [value])}`, type, isLiteral: true };
}

const SIGNS: Readonly<Record<Comparison, string>> = { eq: "=", ne: "<>", gt: ">", ge: ">=", lt: "<", le: "<=" };

/** True or false where OData says so, also of what is empty. */
function compared(operator: Comparison, left: Sql, right: Sql): string {
  if (left.type === "null" || right.type === "null") return comparedWithNull(operator, left, right);
  const [one, other] = alike(left, right);
  if (operator === "ne") return `${one.text} IS DISTINCT FROM ${other.text}${bytes(one)}`;
  if (operator === "eq" && !one.isLiteral && !other.isLiteral)
    return `${one.text} IS NOT DISTINCT FROM ${other.text}${bytes(one)}`;
  if (one.type === "boolean" && operator !== "eq") throw invalid("A truth value can be compared by eq and ne alone.");
  const order = operator === "eq" ? "" : bytes(one);
  const test = `${one.text} ${SIGNS[operator]} ${other.text}${order}`;
  if (other.isLiteral && one.type !== "boolean") return `${one.text} IS NOT NULL AND ${test}`;
  return `(${test}) IS TRUE`;
}

/** Texts of different collations are compared as bytes. */
const bytes = ({ type }: Sql): string => (type === "text" ? ' COLLATE "C"' : "");

function comparedWithNull(operator: Comparison, left: Sql, right: Sql): string {
  const { text } = left.type === "null" ? right : left;
  if (operator === "eq") return `${text} IS NULL`;
  return operator === "ne" ? `${text} IS NOT NULL` : "FALSE";
}

function alike(left: Sql, right: Sql): [Sql, Sql] {
  if (left.type === right.type) return [left, right];
  if (left.type === "day" && right.type === "instant") return [midnight(left), right];
  if (left.type === "instant" && right.type === "day") return [left, midnight(right)];
  throw invalid(`A ${left.type} cannot be compared with a ${right.type}.`);
}

const midnight = ({ text, ...rest }: Sql): Sql => ({
  ...rest,
  text: `(${text}::timestamp AT TIME ZONE 'UTC')`,
  type: "instant",
});

function amongSql(operand: Sql, values: readonly Literal[], { place }: Scope): string {
  const { text, type } = operand;
  if (type === "null") throw invalid("'in' needs a property before it.");
  const known = values.filter((value) => value.type !== "null");
  for (const value of known) {
    if (value.type !== type && !(type === "instant" && value.type === "day"))
      throw invalid(`A ${type} cannot be among values that are ${value.type}.`);
  }
  const list = known.map(({ value }) => value);
  const isEmpty = known.length < values.length ? ` OR ${text} IS NULL` : "";
  return `(${text} IS NOT NULL AND ${text} = ANY(${place(list)}::${castOf(type, list)}[]))${isEmpty}`;
}

interface OwnFunction {
  readonly takes: readonly ValueType[][];
  readonly gives: ValueType;
  readonly sql: (...args: string[]) => string;
}

const texts = (sql: OwnFunction["sql"], count = 1, gives: ValueType = "text"): OwnFunction => ({
  takes: Array.from({ length: count }, (): ValueType[] => ["text"]),
  gives,
  sql,
});
const part = (name: string): OwnFunction => ({
  takes: [["day", "instant"]],
  gives: "number",
  sql: (value) => `extract(${name} FROM ${value})`,
});

const FUNCTIONS = new Map<string, OwnFunction>([
  ["contains", texts((text, found) => `(strpos(${text}, ${found} COLLATE "C") > 0)`, 2, "boolean")],
  ["startswith", texts((text, found) => `starts_with(${text}, ${found} COLLATE "C")`, 2, "boolean")],
  ["endswith", texts((text, found) => `(right(${text}, length(${found})) = ${found} COLLATE "C")`, 2, "boolean")],
  ["tolower", texts((text) => `(lower(${text} COLLATE "default") COLLATE "C")`)],
  ["toupper", texts((text) => `(upper(${text} COLLATE "default") COLLATE "C")`)],
  ["trim", texts((text) => `btrim(${text})`)],
  ["length", texts((text) => `length(${text})`, 1, "number")],
  ["concat", texts((text, other) => `(${text} || ${other} COLLATE "C")`, 2)],
  ["indexof", texts((text, found) => `(strpos(${text}, ${found} COLLATE "C") - 1)`, 2, "number")],
  ["date", { takes: [["day", "instant"]], gives: "day", sql: (value) => `(${value})::date` }],
  ["year", part("year")],
  ["month", part("month")],
  ["day", part("day")],
]);

function callSql(name: string, args: readonly Sql[]): Sql {
  const known = FUNCTIONS.get(name);
  if (!known) {
    throw notThere(`There is no function '${name.slice(0, 40)}' here. There are ${[...FUNCTIONS.keys()].join(", ")}.`);
  }
  const fits =
    args.length === known.takes.length && args.every(({ type }, index) => known.takes[index]?.includes(type));
  if (!fits) throw invalid(`${name} takes ${known.takes.map((types) => types.join(" or ")).join(", ")}.`);
  return { text: known.sql(...args.map(({ text }) => text)), type: known.gives };
}
