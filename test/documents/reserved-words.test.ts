import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

const JAVA = `abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally
  float for goto if implements import instanceof int interface long native new package private protected public return short static
  strictfp super switch synchronized this throw throws transient try void volatile while true false null _`;
const C_SHARP = `abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else
  enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace
  new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc
  static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while`;
const PYTHON = `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield`;
/** Reserved at some places alone (C#'s queries, Python's match), or half of a pair with a reserved one. */
const AT_PLACES = "on to";

const reserved = new Set([JAVA, C_SHARP, PYTHON, AT_PLACES].flatMap((words) => words.split(/\s+/)));

/** The coordinates of all names that a generated client turns into names of its language. */
function namesOf(sdl: string): [coordinate: string, name: string][] {
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !/^(__|join__|link__)/.test(name));
  return types.flatMap((type): [string, string][] => {
    if (isEnumType(type)) return type.getValues().map(({ name }) => [`${type.name}.${name}`, name]);
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => [`${type.name}.${name}`, name]);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }): [string, string][] => [
      [`${type.name}.${name}`, name],
      ...args.map((arg): [string, string] => [`${type.name}.${name}(${arg.name}:)`, arg.name]),
    ]);
  });
}

test("no field, argument, input field or enum value has a name that is reserved in Java, C# or Python", () => {
  const names = namesOf(readFileSync(new URL("../../infra/supergraph.graphql", import.meta.url), "utf8"));
  expect(names.length).toBeGreaterThan(500);
  expect(names.flatMap(([coordinate, name]) => (reserved.has(name) ? [coordinate] : []))).toEqual([]);
});
