import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/** What can be deprecated. */
type Element = GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField | GraphQLEnumValue;

/** The form of every `@deprecated(reason:)`: the replacement, and the day after which the element may go. */
const FORM = /^Use `([^`]+)`.*; goes after (\d{4}-\d{2}-\d{2})\.?$/s;
const EXAMPLE = "Use `Type.field`; goes after 2027-06-30.";

/** Every field, argument, input field and enum value by its coordinate, such as `Query.goals(asOf:)`. */
export function elementsOf(schema: GraphQLSchema): Map<string, Element> {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return new Map(types.flatMap((type) => elementsOfType(type)));
}

function elementsOfType(type: GraphQLNamedType): (readonly [string, Element])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [`${type.name}.${value.name}`, value] as const);
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
  const fields: (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(type.getFields());
  return fields.flatMap((field) => {
    const coordinate = `${type.name}.${field.name}`;
    const args = "args" in field ? field.args : [];
    return [
      [coordinate, field] as const,
      ...args.map((argument) => [`${coordinate}(${argument.name}:)`, argument] as const),
    ];
  });
}

/** Deprecations without a replacement that the graph has, or without a day of removal, a line each. */
export function deprecationProblems(schema: GraphQLSchema): string[] {
  const elements = elementsOf(schema);
  return [...elements].flatMap(([coordinate, { deprecationReason }]) => {
    if (deprecationReason === undefined || deprecationReason === null) return [];
    const [, replacement = "", day = ""] = FORM.exec(deprecationReason) ?? [];
    if (!isDay(day)) return [`${coordinate} is deprecated in another form than "${EXAMPLE}"`];
    const isThere = elements.has(replacement) || schema.getType(replacement) !== undefined;
    return isThere ? [] : [`${coordinate} is deprecated for '${replacement}', which the graph does not have`];
  });
}

/** What went although its day of removal has not passed, or was never told, a line each. */
export function earlyRemovals(before: GraphQLSchema, after: GraphQLSchema, today: string): string[] {
  const kept = elementsOf(after);
  return [...elementsOf(before)].flatMap(([coordinate, { deprecationReason }]) => {
    if (kept.has(coordinate) || parentOf(coordinate, before) !== parentOf(coordinate, after)) return [];
    const day = FORM.exec(deprecationReason ?? "")?.[2];
    if (day !== undefined && day < today) return [];
    return day === undefined
      ? [`${coordinate} went without having been deprecated: mark it "${EXAMPLE}" first`]
      : [`${coordinate} may go after ${day}, and today is ${today}`];
  });
}

/** Whether what the element belongs to is there: where a whole type goes, the fields that lead to it are told. */
function parentOf(coordinate: string, schema: GraphQLSchema): boolean {
  const [type = "", field] = coordinate.split(/[.(]/);
  if (!coordinate.includes("(")) return schema.getType(type) !== undefined;
  return elementsOf(schema).has(`${type}.${field}`);
}

function isDay(text: string): boolean {
  return text !== "" && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}
