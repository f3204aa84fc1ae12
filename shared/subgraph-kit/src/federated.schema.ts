import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import { type GraphQLSchema, isObjectType, parse, print } from "graphql";
import { buildSchema, type ClassType, createResolversMap, type NonEmptyArray } from "type-graphql";
import { DateTime } from "./scalars.js";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable"])\n`;

/** Finds an entity by the key fields that another subgraph has sent; null when there is none. */
export type ReferenceResolver = (reference: never, context: never) => unknown;

export interface SubgraphDefinition {
  /** Its name in the supergraph and its folder under `subgraphs/`. */
  name: string;
  resolvers: NonEmptyArray<ClassType>;
  /** Concrete types that are only reached through an interface. */
  orphanedTypes?: ClassType[];
  /** By type name; a type with `@key` that is missing here is answered from the key fields alone. */
  references: Record<string, ReferenceResolver>;
}

/** The subgraph's own types as SDL with federation directives: what is committed and composed. */
export async function printSubgraph(definition: SubgraphDefinition): Promise<string> {
  return `${print(parse(sdlOf(await codeSchema(definition))))}\n`;
}

/** The executable federated schema of a type-graphql subgraph. */
export async function buildFederatedSchema(definition: SubgraphDefinition): Promise<GraphQLSchema> {
  const schema = await codeSchema(definition);
  const typeDefs = parse(sdlOf(schema));
  const resolvers: Record<string, Record<string, unknown>> = { ...createResolversMap(schema) } as never;
  for (const [typeName, resolve] of Object.entries(definition.references)) {
    if (!isObjectType(schema.getType(typeName))) throw new Error(`${definition.name} has no object type ${typeName}.`);
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: resolve };
  }
  return buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
}

function codeSchema(definition: SubgraphDefinition): Promise<GraphQLSchema> {
  return buildSchema({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
}

/** `schema { query … }` stands in the way of `extend schema`, and says nothing that the names do not. */
function sdlOf(schema: GraphQLSchema): string {
  const document = parse(printSchemaWithDirectives(schema));
  const definitions = document.definitions.filter((node) => node.kind !== "SchemaDefinition");
  return `${LINK}\n${print({ ...document, definitions })}`;
}
