import { buildSubgraphSchema } from "@apollo/subgraph";
import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  type ConstArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import { buildSchema, type ClassType, createResolversMap, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import { type ArgumentFacts, checkArguments } from "./argument-check.js";
import { auditFields } from "./audited-field.js";
import { type DocumentInputs, readDocuments } from "./document-input.js";
import { withNamedTypes } from "./named-types.js";
import { allowOneCommand } from "./one-command.rules.js";
import { readFieldsPlainly, rememberTypes } from "./plain-fields.js";
import { takeRootFieldsInTurn } from "./root-fields.js";
import { DateTime } from "./scalars.js";
import { spellArguments } from "./spelled-arguments.js";

const LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@provides"])
`;

/** Finds an entity by the key fields that another subgraph has sent; null when there is none. */
export type ReferenceResolver = (reference: never, context: never, info: never) => unknown;

export interface SubgraphDefinition {
  /** Its name in the supergraph and its folder under `subgraphs/`. */
  name: string;
  /** Classes of resolvers. Their order is that of the fields in the printed schema. */
  resolvers: NonEmptyArray<ClassType>;
  /** Root fields in the order of the printed schema, where that differs from the order of `resolvers`; others follow. */
  rootFields?: readonly string[];
  /** Concrete types that are only reached through an interface. */
  orphanedTypes?: ClassType[];
  /**
   * By type name. A type with `@key` that is missing here is not resolvable in this subgraph: the fewer ways there are into an
   * entity, the fewer plans the gateway has to weigh.
   */
  references: Record<string, ReferenceResolver>;
  /** Entities that it names by their key alone, and whose other fields are for other subgraphs to answer. */
  named?: readonly string[];
  /** The inputs that are whole documents: what is wrong in them is told as findings. */
  documents?: DocumentInputs;
  /** What the arguments of its questions are checked by. */
  arguments?: ArgumentFacts;
  /** Last changes to the schema for the federation, such as which fields are `@external`. */
  arrange?(document: DocumentNode): DocumentNode;
}

/** The subgraph's own types as SDL with federation directives: what is committed and composed. */
export async function printSubgraph(definition: SubgraphDefinition): Promise<string> {
  return printed(parse(sdlOf(await codeSchema(definition), definition)));
}

const printed = (typeDefs: DocumentNode): string => `${print(typeDefs)}\n`;

/** The executable federated schema of a type-graphql subgraph; its SDL is told to who wants to keep it. */
export async function buildFederatedSchema(
  definition: SubgraphDefinition,
  keep?: (sdl: string) => Promise<void>,
): Promise<GraphQLSchema> {
  const schema = await codeSchema(definition);
  const typeDefs = parse(sdlOf(schema, definition));
  await keep?.(printed(typeDefs));
  const resolvers = resolversOf(schema, typeDefs);
  // By default a reference that nobody resolves counts as the entity itself, with whatever fields its sender has given.
  for (const typeName of keyedTypes(typeDefs)) {
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: () => null };
  }
  for (const [typeName, resolve] of Object.entries(definition.references)) {
    if (!isObjectType(schema.getType(typeName))) throw new Error(`${definition.name} has no object type ${typeName}.`);
    resolvers[typeName] = { ...resolvers[typeName], __resolveReference: resolve };
  }
  const federated = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]);
  if (definition.arguments) checkArguments(federated, definition.arguments);
  auditFields(federated);
  spellArguments(federated);
  allowOneCommand(federated);
  readDocuments(federated, definition.documents ?? {});
  rememberTypes(federated);
  takeRootFieldsInTurn(federated);
  return federated;
}

type Resolvers = Record<string, Record<string, unknown>>;

/** The resolvers of what the subgraph's schema has. */
function resolversOf(schema: GraphQLSchema, { definitions }: DocumentNode): Resolvers {
  const fields = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION
        ? [[node.name.value, new Set(node.fields?.map(({ name }) => name.value))] as const]
        : [],
    ),
  );
  const has = new Set(definitions.flatMap((node) => ("name" in node && node.name ? [node.name.value] : [])));
  const all = Object.entries(createResolversMap(schema) as Resolvers).filter(([type]) => has.has(type));
  return Object.fromEntries(
    all.map(([type, resolvers]) => {
      const own = fields.get(type);
      return [type, own ? Object.fromEntries(Object.entries(resolvers).filter(([name]) => own.has(name))) : resolvers];
    }),
  );
}

function keyedTypes({ definitions }: DocumentNode): string[] {
  return definitions
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
    .filter(({ directives }) => directives?.some(({ name }) => name.value === "key"))
    .map(({ name }) => name.value);
}

/** type-graphql prints fields in the order in which modules are imported, which a sorted import changes. */
function sortFields({ resolvers, rootFields = [] }: SubgraphDefinition): void {
  const places = new Map<unknown, number>(resolvers.map((resolver, index) => [resolver, index]));
  const listed = new Map(rootFields.map((field, index) => [field, index]));
  const placeOf = ({ target }: { target: unknown }) => places.get(target) ?? resolvers.length;
  const listedAt = ({ schemaName }: { schemaName: string }) => listed.get(schemaName) ?? rootFields.length;
  const { queries, mutations, fieldResolvers } = getMetadataStorage();
  fieldResolvers.sort((one, other) => placeOf(one) - placeOf(other));
  for (const rootResolvers of [queries, mutations]) {
    rootResolvers.sort((one, other) => listedAt(one) - listedAt(other) || placeOf(one) - placeOf(other));
  }
}

function codeSchema(definition: SubgraphDefinition): Promise<GraphQLSchema> {
  sortFields(definition);
  readFieldsPlainly();
  return buildSchema({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphanedTypes ?? [],
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTime }],
  });
}

/** Leaves out `schema { query … }`, which `extend schema` does not go with and which the default names make needless. */
function sdlOf(schema: GraphQLSchema, { references, named = [], arrange }: SubgraphDefinition): string {
  const whole = parse(printSchemaWithDirectives(schema));
  const definitions = whole.definitions.filter((node) => node.kind !== "SchemaDefinition");
  const described = withDescribedRoots({ ...whole, definitions });
  const document = withClosedKeys(withNamedTypes(described, named), new Set(Object.keys(references)));
  return `${LINK}\n${print(arrange ? arrange(document) : document)}`;
}

/** For the description of a type whose fields are commands or questions of one owner. */
export const EACH_FOR_ITSELF =
  "Each field is null where it was refused or has failed, and takes no other with it: `errors` says why.";

/** Every subgraph describes the roots alike, so that composition keeps the words. */
const ROOTS: Readonly<Record<string, string>> = {
  Query:
    "What can be asked: the policy, the yearly cycle, what committees have published, and the picture across them. A field is null where there is nothing of the key that is asked for, where it was refused, and where the subgraph that answers it could not be reached: `errors` says which.",
  Mutation:
    "What can be done: each owner's commands stand under a field of their own. An operation holds one command, and `input.idempotencyKey` makes it safe to send again. A field is null where its subgraph could not be reached.",
};

const withDescribedRoots = (document: DocumentNode): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: (type) => {
      const value = ROOTS[type.name.value];
      return value === undefined ? undefined : { ...type, description: { kind: Kind.STRING, value } };
    },
  });

const CLOSED: ConstArgumentNode = {
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: "resolvable" },
  value: { kind: Kind.BOOLEAN, value: false },
};

/** Marks each key that this subgraph follows no reference by as not resolvable. */
function withClosedKeys(document: DocumentNode, open: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    ObjectTypeDefinition: (type) => {
      if (open.has(type.name.value)) return undefined;
      const directives = (type.directives ?? []).map((directive) =>
        directive.name.value === "key"
          ? { ...directive, arguments: [...(directive.arguments ?? []), CLOSED] }
          : directive,
      );
      return { ...type, directives };
    },
  });
}
