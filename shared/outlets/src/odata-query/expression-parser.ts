import type { Comparison, Expression, Literal } from "./expression.js";
import { invalid } from "./odata-problem.js";
import type { Token, TokenReader } from "./tokens.js";

const COMPARISONS: readonly string[] = ["eq", "ne", "gt", "ge", "lt", "le"] satisfies Comparison[];

/** Reads a condition: `or` of `and` of comparisons. */
export function readCondition(reader: TokenReader): Expression {
  return chained(reader, "or", () => chained(reader, "and", () => comparison(reader)));
}

function chained(reader: TokenReader, operator: "and" | "or", read: () => Expression): Expression {
  const first = read();
  const parts = [first];
  while (reader.takes(operator)) parts.push(read());
  return parts.length === 1 ? first : { kind: "logic", operator, parts };
}

function comparison(reader: TokenReader): Expression {
  const left = unary(reader);
  if (reader.takes("in")) {
    reader.expect("(");
    const values = reader.list(() => literalOf(reader.next()));
    reader.expect(")");
    return { kind: "among", operand: left, values };
  }
  const operator = COMPARISONS.find((each) => reader.takes(each)) as Comparison | undefined;
  return operator ? { kind: "compare", operator, left, right: unary(reader) } : left;
}

function unary(reader: TokenReader): Expression {
  if (reader.takes("not")) return { kind: "not", operand: reader.deeper(() => unary(reader)) };
  if (reader.takes("(")) {
    const inner = reader.deeper(() => readCondition(reader));
    reader.expect(")");
    return inner;
  }
  const token = reader.next();
  if (token.kind !== "word" || CONSTANTS[token.text]) return literalOf(token);
  return reader.takes("(") ? call(reader, token.text) : { kind: "column", name: token.text };
}

function call(reader: TokenReader, name: string): Expression {
  const args = reader.deeper(() => reader.list(() => unary(reader)));
  reader.expect(")");
  return { kind: "call", name, args };
}

const CONSTANTS: Readonly<Record<string, Literal | undefined>> = Object.assign(Object.create(null), {
  null: { kind: "literal", type: "null", value: null },
  true: { kind: "literal", type: "boolean", value: "t" },
  false: { kind: "literal", type: "boolean", value: "f" },
});

function literalOf({ kind, text }: Token): Literal {
  const constant = kind === "word" ? CONSTANTS[text] : undefined;
  if (constant) return constant;
  switch (kind) {
    case "text":
      return { kind: "literal", type: "text", value: text.slice(1, -1).replaceAll("''", "'") };
    case "guid":
      return { kind: "literal", type: "text", value: text.toLowerCase() };
    case "number":
      return { kind: "literal", type: "number", value: text.replace(" ", "+") };
    case "day":
      return { kind: "literal", type: "day", value: existing(text, `${text}T00:00:00Z`) };
    case "instant": {
      const instant = text.replace(" ", "+");
      existing(text.slice(0, 10), `${text.slice(0, 10)}T00:00:00Z`);
      if (Number.isNaN(Date.parse(instant))) throw invalid(`'${text}' is no instant.`);
      return { kind: "literal", type: "instant", value: instant };
    }
    default:
      throw invalid(`A value is expected in place of '${text.slice(0, 40)}'.`);
  }
}

/** A day of the calendar, from the year 1 on. */
function existing(day: string, midnight: string): string {
  const instant = new Date(midnight);
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== day || day < "0001") {
    throw invalid(`'${day}' is no day.`);
  }
  return day;
}
