import { type GraphQLInputType, GraphQLInt, getNamedType, isScalarType, isSpecifiedScalarType } from "graphql";
import type { LiteralKind, WrittenLiteral } from "./literal-text.js";

/** The value for a variable that stands in a literal's place; undefined where the literal is not one of the type as it is written. */
export type ReadLiteral = (text: string) => unknown;

const MOST_INT = 2 ** 31 - 1;

function stringOf(text: string): string | undefined {
  const inner = text.slice(1, -1);
  if (!inner.includes("\\")) return inner;
  // Escaped characters may be halves of one, which are no text.
  if (inner.includes("\\u")) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function intOf(text: string): number | undefined {
  const value = Number(text);
  return value >= -MOST_INT - 1 && value <= MOST_INT ? value : undefined;
}

function floatOf(text: string): number | undefined {
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A supergraph's own scalar may mean any number, also one that JavaScript cannot hold. */
function safeIntegerOf(text: string): number | undefined {
  const value = Number(text);
  return Number.isSafeInteger(value) && String(value) === text ? value : undefined;
}

const OF_KIND: Readonly<Record<LiteralKind, Readonly<Record<string, ReadLiteral>>>> = {
  STRING: { String: stringOf, ID: stringOf, "": stringOf },
  INT: { [GraphQLInt.name]: intOf, Float: floatOf, ID: (text) => text, "": safeIntegerOf },
  FLOAT: { Float: floatOf },
};

/** How such a literal is read as a value of the type; undefined where it is to stay in the document. */
export function readerOf({ kind }: WrittenLiteral, type: GraphQLInputType): ReadLiteral | undefined {
  const named = getNamedType(type);
  if (!isScalarType(named)) return undefined;
  return OF_KIND[kind][isSpecifiedScalarType(named) ? named.name : ""];
}
