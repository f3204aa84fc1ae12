import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from "graphql";

/**
 * The supergraph with each type's resolvable keys first. @apollo/gateway takes the first key to go back to a subgraph for a
 * `@requires` field, even where it is `resolvable: false`: the subgraph then does not find the entity.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    ObjectTypeDefinition: ({ directives, ...type }) => ({ ...type, directives: sortedKeys(directives) }),
  });
}

function sortedKeys(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  return [...directives.filter((directive) => !isUnresolvable(directive)), ...directives.filter(isUnresolvable)];
}

function isUnresolvable({ name, arguments: args = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === "join__type" &&
    args.some(({ name, value }) => name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value)
  );
}
