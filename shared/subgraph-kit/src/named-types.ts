import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  visit,
} from "graphql";

/**
 * Leaves only the key of entities that a subgraph names and another answers, and none of the types that only their other fields
 * lead to.
 */
export function withNamedTypes(document: DocumentNode, named: readonly string[]): DocumentNode {
  if (named.length === 0) return document;
  const shortened: DocumentNode = visit(document, {
    ObjectTypeDefinition: (type) => (named.includes(type.name.value) ? keyOnly(type) : undefined),
  });
  const still = reachable(shortened);
  const gone = new Set([...reachable(document)].filter((name) => !still.has(name)));
  return {
    ...shortened,
    definitions: shortened.definitions.filter((node) => !("name" in node && node.name && gone.has(node.name.value))),
  };
}

function keyOnly(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const keys = (type.directives ?? []).filter(({ name }) => name.value === "key");
  const fields = new Set(keys.flatMap(keyFields));
  if (fields.size === 0) throw new Error(`${type.name.value} has no key, so no other subgraph can answer it.`);
  return { ...type, directives: keys, fields: (type.fields ?? []).filter(({ name }) => fields.has(name.value)) };
}

function keyFields({ arguments: given }: ConstDirectiveNode): string[] {
  const fields = given?.find(({ name }) => name.value === "fields")?.value;
  return fields?.kind === Kind.STRING ? fields.value.split(" ") : [];
}

const typeName = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : typeName(type.type));

/** What a definition leads to: the types of its fields and arguments, its interfaces and members. */
function namesIn(node: DefinitionNode): string[] {
  const fields = "fields" in node ? (node.fields ?? []) : [];
  const ofFields = fields.flatMap((field) => [
    typeName(field.type),
    ...("arguments" in field ? (field.arguments ?? []).map((argument) => typeName(argument.type)) : []),
  ]);
  const interfaces = "interfaces" in node ? (node.interfaces ?? []) : [];
  const members = node.kind === Kind.UNION_TYPE_DEFINITION ? (node.types ?? []) : [];
  return [...ofFields, ...[...interfaces, ...members].map(({ name }) => name.value)];
}

/** The types that the roots lead to, those that stand for an interface included. */
function reachable({ definitions }: DocumentNode): Set<string> {
  const byName = new Map(definitions.flatMap((node) => ("name" in node && node.name ? [[node.name.value, node]] : [])));
  const behind = (name: string) =>
    definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.interfaces?.some((each) => each.name.value === name)
        ? [node.name.value]
        : [],
    );
  const found = new Set<string>();
  const waiting = ["Query", "Mutation"];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const node = byName.get(name);
    if (!node || found.has(name)) continue;
    found.add(name);
    waiting.push(...namesIn(node as DefinitionNode), ...(name === "Node" ? [] : behind(name)));
  }
  return found;
}
