import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from "graphql";

/** What a supergraph may ask of a gateway and what changes no answer: it says how a cache may be emptied. */
const WITHOUT_EFFECT = /^https:\/\/specs\.apollo\.dev\/cacheTag\/v/;

/** The supergraph without features that @apollo/gateway refuses to load although it can do without them. */
export function withoutCacheTags(supergraph: DocumentNode): DocumentNode {
  return visit(supergraph, {
    SchemaDefinition: ({ directives = [], ...schema }) => ({ ...schema, directives: directives.filter(hasEffect) }),
    SchemaExtension: ({ directives = [], ...schema }) => ({ ...schema, directives: directives.filter(hasEffect) }),
  });
}

function hasEffect({ name, arguments: args = [] }: ConstDirectiveNode): boolean {
  const url = name.value === "link" && args.find((each) => each.name.value === "url");
  return !url || url.value.kind !== Kind.STRING || !WITHOUT_EFFECT.test(url.value.value);
}
