import { registerEnumType } from "type-graphql";

/**
 * An enum of the graph from the descriptions of its values, in the order of the schema. Where the rules know the values, their type
 * is the type argument, and the compiler names a value that is missing here.
 */
export function graphEnum<Value extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Value, string>>,
): { readonly [Each in Value]: Each } {
  const described = Object.entries<string>(values);
  const names = Object.fromEntries(described.map(([value]) => [value, value])) as { [Each in Value]: Each };
  const valuesConfig = Object.fromEntries(described.map(([value, text]) => [value, { description: text }]));
  registerEnumType(names, { name, description, valuesConfig: valuesConfig as Record<Value, { description: string }> });
  return names;
}
