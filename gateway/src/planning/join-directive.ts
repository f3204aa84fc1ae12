import { type ConstDirectiveNode, type DocumentNode, Kind } from "graphql";

/** A directive's argument that is a text, an enum value or a flag; undefined where it has none. */
export function argumentOf({ arguments: args = [] }: ConstDirectiveNode, name: string): string | boolean | undefined {
  const value = args.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM || value?.kind === Kind.BOOLEAN
    ? value.value
    : undefined;
}

/** The names of subgraphs by what the supergraph calls them. */
export function subgraphNames({ definitions }: DocumentNode): Map<string, string> {
  const values = definitions.flatMap((each) =>
    each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === "join__Graph" ? (each.values ?? []) : [],
  );
  return new Map(
    values.flatMap(({ name, directives = [] }) => {
      const graph = directives.find((each) => each.name.value === "join__graph");
      const subgraph = graph && argumentOf(graph, "name");
      return typeof subgraph === "string" ? [[name.value, subgraph] as const] : [];
    }),
  );
}
