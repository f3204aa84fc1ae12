import type { SeededRandom } from "../testkit/machine/seeded-random.js";
import type { FederationSpec, Row, SubgraphSpec } from "./federation-definition.js";
import { rowOf, WORLD_VALUES, type WorldField, worldArguments, worldQueries, worldTypes } from "./world.fixture.js";

/** Which subgraphs have a field; the first two letters of a type keep nothing, so any field can be anywhere. */
type Homes = ReadonlyMap<string, readonly string[]>;

const INTERFACES = ["Node", "Named"];

/**
 * The world, with each of its fields in a random subgraph or in two of them. What a field is computed from and its subgraph does not
 * have is `@external` there and required.
 */
export function splitWorld(random: SeededRandom, subgraphs: number): FederationSpec {
  const names = Array.from({ length: subgraphs }, (_, index) => `s${index}`);
  const homes = new Map([
    ...Object.keys(worldQueries).map((field) => [`Query.${field}`, random.some(names, 1)] as const),
    ...Object.entries(worldTypes).flatMap(([type, { fields }]) =>
      Object.entries(fields).map(
        ([field, { requires }]) => [`${type}.${field}`, homesOf(names, requires, random)] as const,
      ),
    ),
  ]);
  return {
    about: `the world in ${subgraphs} parts`,
    subgraphs: names.map((name) => subgraphOf(name, homes)),
    requests: [],
    values: worldArguments,
  };
}

/** What is computed from other fields is in one subgraph: two could be sent different values. */
function homesOf(names: readonly string[], requires: unknown, random: SeededRandom): string[] {
  return random.some(names, requires === undefined && random.next() < 0.25 ? 2 : 1);
}

function subgraphOf(name: string, homes: Homes): SubgraphSpec {
  const has = (type: string, field: string) => homes.get(`${type}.${field}`)?.includes(name) ?? false;
  const types = Object.keys(worldTypes).map((type) => typeSdl(type, homes, has));
  const queries = Object.entries(worldQueries).filter(([field]) => has("Query", field));
  const root = queries.length === 0 ? "" : `type Query { ${queries.map(([, { sdl }]) => sdl).join(" ")} }`;
  const interfaces = INTERFACES.map((each) => `interface ${each} { id: ID! ${interfaceFields(each, has)} }`);
  const resolvers = Object.entries(worldTypes).map(
    ([type, { fields }]) => [type, resolversOf(type, fields, has)] as const,
  );
  return {
    name,
    sdl: [root, ...interfaces, ...types, WORLD_VALUES].join("\n"),
    resolvers: {
      ...Object.fromEntries(resolvers),
      Query: Object.fromEntries(queries.map(([field, { value }]) => [field, value])),
    },
  };
}

type Has = (type: string, field: string) => boolean;

function typeSdl(type: string, homes: Homes, has: Has): string {
  const { interfaces, fields } = worldTypes[type] ?? { interfaces: [], fields: {} };
  const own = Object.entries(fields).filter(([field]) => has(type, field));
  const external = new Set(own.flatMap(([, { requires = [] }]) => requires.filter((each) => !has(type, each))));
  const lines = own.map(([field, { sdl, requires = [] }]) => {
    const needed = requires.filter((each) => external.has(each));
    const isShared = (homes.get(`${type}.${field}`)?.length ?? 0) > 1;
    return `${sdl}${needed.length > 0 ? ` @requires(fields: "${needed.join(" ")}")` : ""}${isShared ? " @shareable" : ""}`;
  });
  const externals = [...external].map((field) => `${fields[field]?.sdl} @external`);
  return `type ${type} implements ${interfaces.join(" & ")} @key(fields: "id") { id: ID! ${[...lines, ...externals].join(" ")} }`;
}

/** An interface has in a subgraph what all its types have there. */
function interfaceFields(name: string, has: Has): string {
  if (name === "Node") return "";
  const types = Object.entries(worldTypes).filter(([, { interfaces }]) => interfaces.includes(name));
  const fields = ["name", "owner", "rank"].filter((field) => types.every(([type]) => has(type, field)));
  return fields.map((field) => types[0]?.[1].fields[field]?.sdl).join(" ");
}

function resolversOf(type: string, fields: Readonly<Record<string, WorldField>>, has: Has) {
  const own = Object.entries(fields).filter(([field]) => has(type, field));
  const resolvers = own.map(([field, { value, requires = [] }]) => {
    const sent = requires.filter((each) => !has(type, each));
    return [field, (parent: Row, args: Row) => value(seenRow(parent, requires, sent), args)] as const;
  });
  return {
    ...Object.fromEntries(resolvers),
    __resolveReference: (reference: Row) => ({ ...rowOf(reference.id), given: reference }),
  };
}

/** A row without what its subgraph has to be sent, and with what it was sent. */
function seenRow(row: Row, requires: readonly string[], sent: readonly string[]): Row {
  if (requires.length === 0) return row;
  const given = Object.fromEntries(sent.map((field) => [field, row.given ? row.given[field] : "was not sent"]));
  return { ...row, label: undefined, ...given };
}
