import { type DirectiveNode, type EnumValueDefinitionNode, Kind, parse } from "graphql";

export interface SubgraphAddress {
  name: string;
  url: string;
}

/** The subgraphs of a supergraph, as its SDL names them. */
export function subgraphsOf(supergraphSdl: string): SubgraphAddress[] {
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  return definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph"
      ? (definition.values ?? []).flatMap(addressOf)
      : [],
  );
}

function addressOf(value: EnumValueDefinitionNode): SubgraphAddress[] {
  const graph = value.directives?.find((directive) => directive.name.value === "join__graph");
  const name = argument(graph, "name");
  return name === undefined ? [] : [{ name, url: argument(graph, "url") ?? "" }];
}

function argument(directive: DirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
