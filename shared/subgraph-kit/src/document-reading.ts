import type { ExpectedType, InputFault } from "@hub/rules";
import { pointer } from "@hub/rules";
import { distance } from "fastest-levenshtein";
import {
  type GraphQLInputField,
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
  const value = new Reader(faults, 0).read(type, sent, undefined);
  // Most documents have no fault: only of others there is a second reading.
  const other = faults.length === 0 ? value : new Reader([], 1).read(type, sent, undefined);
  return { value, other, faults };
}

/** A place in what was sent: it becomes a path where there is a fault. */
interface Place {
  readonly above: Place | undefined;
  readonly key: string | number;
}

const pathOf = (place: Place | undefined): string => (place ? pathOf(place.above) + pointer(place.key) : "");

/** For so many faults it is said which field may have been meant. */
const WITH_NEAREST = 100;

class Reader {
  /** @param which of the two values stands in the place of what cannot be read */
  constructor(
    private readonly faults: InputFault[],
    private readonly which: 0 | 1,
  ) {}

  read(type: GraphQLInputType, sent: unknown, place: Place | undefined): unknown {
    if (sent === null || sent === undefined) {
      if (!isNonNullType(type)) return null;
      return this.#unread(type, { path: pathOf(place), fault: "MISSING", expected: expectedOf(type.ofType) });
    }
    const nullable: NullableInput = isNonNullType(type) ? type.ofType : type;
    if (isListType(nullable)) return this.#list(nullable.ofType, sent, place);
    return isInputObjectType(nullable) ? this.#fields(nullable, sent, place) : this.#leaf(nullable, sent, place);
  }

  /** One member can stand for a list of it. */
  #list(member: GraphQLInputType, sent: unknown, place: Place | undefined): unknown[] {
    if (!Array.isArray(sent)) return [this.read(member, sent, place)];
    return sent.map((item, index) => this.read(member, item, { above: place, key: index }));
  }

  #fields(type: GraphQLInputObjectType, sent: unknown, place: Place | undefined): unknown {
    if (typeof sent !== "object" || Array.isArray(sent)) return this.#wrong(type, sent, place);
    const given = sent as Readonly<Record<string, unknown>>;
    const fields = type.getFields();
    for (const name of Object.keys(given)) if (!Object.hasOwn(fields, name)) this.#noteUnknown(name, fields, place);
    const read: Record<string, unknown> = {};
    for (const field of Object.values(fields)) {
      const value = this.#field(field, given[field.name], place);
      if (value !== undefined) read[field.name] = value;
    }
    return read;
  }

  /** undefined where it was not sent and may be left out. */
  #field({ name, defaultValue, type }: GraphQLInputField, sent: unknown, place: Place | undefined): unknown {
    const isRead = sent !== undefined || (defaultValue === undefined && isNonNullType(type));
    return isRead ? this.read(type, sent, { above: place, key: name }) : defaultValue;
  }

  #noteUnknown(name: string, known: object, place: Place | undefined): void {
    const nearest = this.faults.length < WITH_NEAREST ? nearNames(name, Object.keys(known)) : [];
    this.faults.push({ path: pathOf({ above: place, key: name }), fault: "UNKNOWN_FIELD", name, nearest });
  }

  #leaf(type: GraphQLLeafType, sent: unknown, place: Place | undefined): unknown {
    try {
      const value = type.parseValue(sent);
      if (value !== undefined) return value;
    } catch {
      // What the library says is not told: it names no rule, and is in English alone.
    }
    return this.#wrong(type, sent, place);
  }

  #wrong(type: NullableInput, given: unknown, place: Place | undefined): unknown {
    const expected = expectedOf(type);
    const path = pathOf(place);
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

  #unread(type: GraphQLInputType, fault: InputFault): unknown {
    this.faults.push(fault);
    return harmless(type, this.which);
  }
}

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

const HARMLESS: Readonly<Record<ExpectedType, readonly [value: unknown, other: unknown]>> = {
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
