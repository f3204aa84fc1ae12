import type { ExpectedType, InputFault } from "@hub/rules";
import { pointer } from "@hub/rules";
import { distance } from "fastest-levenshtein";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLList,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { nearestCodes } from "./code-set.js";

/** What was sent for an input, read as far as it can be. */
export interface ReadInput {
  /** With something that its type takes in place of each part that cannot be read. */
  readonly value: unknown;
  /** The same with something else in these places: what is found in both does not rest on them. */
  readonly other: unknown;
  readonly faults: readonly InputFault[];
}

type NullableInput = GraphQLInputObjectType | GraphQLLeafType | GraphQLList<GraphQLInputType>;

/** Reads a value by its type, as GraphQL does, but notes every fault and goes on. */
export function readInput(type: GraphQLInputType, sent: unknown): ReadInput {
  const faults: InputFault[] = [];
  const [value, other] = new Reader(faults).read(type, sent, "");
  return { value, other, faults };
}

/** A value, and the same with something else in the places of what cannot be read. */
type Both = readonly [value: unknown, other: unknown];

/** For so many faults it is said which field may have been meant. */
const WITH_NEAREST = 100;

class Reader {
  constructor(private readonly faults: InputFault[]) {}

  read(type: GraphQLInputType, sent: unknown, path: string): Both {
    if (sent === null || sent === undefined) {
      if (!isNonNullType(type)) return [null, null];
      return this.#unread(type, { path, fault: "MISSING", expected: expectedOf(type.ofType) });
    }
    const nullable: NullableInput = isNonNullType(type) ? type.ofType : type;
    if (isListType(nullable)) return this.#list(nullable.ofType, sent, path);
    return isInputObjectType(nullable) ? this.#fields(nullable, sent, path) : this.#leaf(nullable, sent, path);
  }

  /** One member can stand for a list of it. */
  #list(member: GraphQLInputType, sent: unknown, path: string): Both {
    if (!Array.isArray(sent)) return listOf([this.read(member, sent, path)]);
    return listOf(sent.map((item, index) => this.read(member, item, path + pointer(index))));
  }

  #fields(type: GraphQLInputObjectType, sent: unknown, path: string): Both {
    if (typeof sent !== "object" || Array.isArray(sent)) return this.#wrong(type, sent, path);
    const given = sent as Readonly<Record<string, unknown>>;
    this.#noteUnknown(Object.keys(given), Object.keys(type.getFields()), path);
    const read = Object.values(type.getFields()).flatMap((field): [name: string, both: Both][] => {
      const { name, defaultValue } = field;
      if (given[name] !== undefined || (defaultValue === undefined && isNonNullType(field.type))) {
        return [[name, this.read(field.type, given[name], path + pointer(name))]];
      }
      return defaultValue === undefined ? [] : [[name, [defaultValue, defaultValue]]];
    });
    return [
      Object.fromEntries(read.map(([name, [value]]) => [name, value])),
      Object.fromEntries(read.map(([name, [, other]]) => [name, other])),
    ];
  }

  #noteUnknown(given: readonly string[], known: readonly string[], path: string): void {
    for (const name of given.filter((each) => !known.includes(each))) {
      const nearest = this.faults.length < WITH_NEAREST ? nearNames(name, known) : [];
      this.faults.push({ path: path + pointer(name), fault: "UNKNOWN_FIELD", name, nearest });
    }
  }

  #leaf(type: GraphQLLeafType, sent: unknown, path: string): Both {
    try {
      const value = type.parseValue(sent);
      if (value !== undefined) return [value, value];
    } catch {
      // What the library says is not told: it names no rule, and is in English alone.
    }
    return this.#wrong(type, sent, path);
  }

  #wrong(type: NullableInput, given: unknown, path: string): Both {
    const expected = expectedOf(type);
    if (isEnumType(type) && typeof given === "string") {
      return this.#unread(type, {
        path,
        fault: "UNKNOWN_CODE",
        given,
        codes: type.getValues().map(({ name }) => name),
      });
    }
    if (typeof given === "string" && (expected === "DAY" || expected === "INSTANT")) {
      return this.#unread(type, { path, fault: "NO_DAY", given, expected });
    }
    return this.#unread(type, { path, fault: "WRONG_TYPE", given, expected });
  }

  #unread(type: GraphQLInputType, fault: InputFault): Both {
    this.faults.push(fault);
    return [harmless(type, 0), harmless(type, 1)];
  }
}

const listOf = (members: readonly Both[]): Both => [members.map(([value]) => value), members.map(([, other]) => other)];

/** Names that a misspelt one may stand for. */
const nearNames = (name: string, known: readonly string[]): string[] =>
  nearestCodes(name, known)
    .map(String)
    .filter((each) => distance(name.toLowerCase(), each.toLowerCase()) <= Math.max(2, name.length * 0.4));

const EXPECTED: Readonly<Record<string, ExpectedType>> = {
  Int: "WHOLE_NUMBER",
  SafeInt: "WHOLE_NUMBER",
  Float: "NUMBER",
  Boolean: "FLAG",
  LocalDate: "DAY",
  DateTime: "INSTANT",
  Currency: "CODE",
};

function expectedOf(type: GraphQLInputType): ExpectedType {
  if (isNonNullType(type)) return expectedOf(type.ofType);
  if (isListType(type)) return "LIST";
  if (isInputObjectType(type)) return "OBJECT";
  return isEnumType(type) ? "CODE" : (EXPECTED[type.name] ?? "TEXT");
}

const HARMLESS: Readonly<Record<ExpectedType, Both>> = {
  TEXT: ["–", "…"],
  WHOLE_NUMBER: [0, 1],
  NUMBER: [0, 1],
  FLAG: [false, true],
  OBJECT: [{}, {}],
  LIST: [[], []],
  CODE: ["DKK", "DKK"],
  DAY: ["2011-01-01", "2012-02-02"],
  INSTANT: [new Date("2011-01-01T12:00:00Z"), new Date("2012-02-02T12:00:00Z")],
};

/** A value that a type takes; there are two, unless it takes but one. */
function harmless(type: GraphQLInputType, which: 0 | 1): unknown {
  if (isNonNullType(type)) return harmless(type.ofType, which);
  if (isEnumType(type)) return type.getValues().at(-which)?.value;
  if (!isInputObjectType(type)) return HARMLESS[expectedOf(type)][which];
  const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(needed.map((field) => [field.name, harmless(field.type, which)]));
}
