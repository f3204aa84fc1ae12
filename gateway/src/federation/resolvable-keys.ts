import { type ConstDirectiveNode, Kind, parse, print, visit } from "graphql";

/**
 * The same supergraph with the keys first that a subgraph can follow. @apollo/gateway takes the first one to come back to a
 * subgraph with what `@requires` names, even where it is `resolvable: false`: the subgraph then does not find the entity.
 */
export function followableKeysFirst(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  const sorted = visit(document, {
    ObjectTypeDefinition: ({ directives, ...type }) => ({ ...type, directives: sortedKeys(directives) }),
  });
  return print(sorted);
}

function sortedKeys(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  return [...directives.filter((directive) => !isDeadEnd(directive)), ...directives.filter(isDeadEnd)];
}

function isDeadEnd({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === "join__type" &&
    given.some(({ name, value }) => name.value === "resolvable" && value.kind === Kind.BOOLEAN && !value.value)
  );
}
