import { EACH_FOR_ITSELF } from "@hub/subgraph-kit";
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  visit,
} from "graphql";

const DESCRIPTIONS = {
  Queries: `What every committee answers itself, whatever it is called (fælles spørgsmål): \`children\`, \`culture\`, …. ${EACH_FOR_ITSELF}`,
  Commands: `What every committee's own systems can do (fælles kommandoer): a fragment on it works for all. One command per operation. ${EACH_FOR_ITSELF}`,
} as const;

type Root = keyof typeof DESCRIPTIONS;

/**
 * Adds what all committees' root types have in common, as interfaces that they implement: `CommitteeQueries` and
 * `CommitteeCommands`. So have the pages of the committee's documents. A field is in common unless an argument's type is the committee's own; where its own type is the
 * committee's, the interface has the one that all committees' types of that kind implement.
 */
export function withCommitteeInterfaces(document: DocumentNode, graphName: string): DocumentNode {
  const roots: readonly Root[] = ["Queries", "Commands"];
  const added = roots.flatMap((root) => {
    const type = document.definitions.find((node) => isRoot(node, `${graphName}${root}`));
    return type ? [interfaceOf(type as ObjectTypeDefinitionNode, root, graphName)] : [];
  });
  const implemented = visit(document, {
    ObjectTypeDefinition: (type) => {
      const root = roots.find((each) => type.name.value === `${graphName}${each}`);
      if (root) return implementing(type, `Committee${root}`);
      return isPageOf(type, graphName) ? implementing(type, type.name.value.slice(graphName.length)) : undefined;
    },
  });
  const pages = document.definitions.filter((node) => isPageOf(node, graphName)) as ObjectTypeDefinitionNode[];
  return {
    ...implemented,
    definitions: [...implemented.definitions, ...added, ...pages.map((type) => pageInterfaceOf(type, graphName))],
  };
}

const implementing = (type: ObjectTypeDefinitionNode, name: string): ObjectTypeDefinitionNode => ({
  ...type,
  interfaces: [...(type.interfaces ?? []), named(name)],
});

/** A page of the committee's own documents, or one of such a page. */
const isPageOf = (node: DocumentNode["definitions"][number], graphName: string): boolean =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION &&
  node.name.value.startsWith(graphName) &&
  /(Connection|Edge)$/.test(node.name.value);

const pageInterfaceOf = (
  { name, description, fields = [] }: ObjectTypeDefinitionNode,
  graphName: string,
): InterfaceTypeDefinitionNode => ({
  kind: Kind.INTERFACE_TYPE_DEFINITION,
  ...(description ? { description } : {}),
  name: { kind: Kind.NAME, value: name.value.slice(graphName.length) },
  fields: fields.map((field) => ({ ...field, type: sharedType(field.type, graphName) })),
});

const isRoot = (node: DocumentNode["definitions"][number], name: string) =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === name;

function interfaceOf(type: ObjectTypeDefinitionNode, root: Root, graphName: string): InterfaceTypeDefinitionNode {
  const isShared = ({ arguments: args = [] }: FieldDefinitionNode) =>
    args.every((each) => !nameOf(each.type).includes(graphName));
  return {
    kind: Kind.INTERFACE_TYPE_DEFINITION,
    description: { kind: Kind.STRING, value: DESCRIPTIONS[root] },
    name: { kind: Kind.NAME, value: `Committee${root}` },
    fields: (type.fields ?? [])
      .filter(isShared)
      .map(({ directives: _, ...field }) => ({ ...field, type: sharedType(field.type, graphName) })),
  };
}

const named = (name: string): NamedTypeNode => ({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } });

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

/** The type without the committee's name: `[ChildrenActionPlan!]` becomes `[ActionPlan!]`. */
function sharedType<T extends TypeNode>(type: T, graphName: string): T {
  if (type.kind !== Kind.NAMED_TYPE) return { ...type, type: sharedType(type.type, graphName) };
  const { value } = type.name;
  return value.startsWith(graphName) ? (named(value.slice(graphName.length)) as T) : type;
}
