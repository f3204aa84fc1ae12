import { buildSubgraphSchema } from "@apollo/subgraph";
import { type DocumentNode, type GraphQLSchema, parse } from "graphql";

/** A row of made-up data, with nested rows and lists. */
// biome-ignore lint/suspicious/noExplicitAny: the data of these federations has every shape there is
export type Row = any;

type Resolve = (parent: Row, args: Row) => unknown;

/** One subgraph, as small as its requests allow. */
export interface SubgraphSpec {
  readonly name: string;
  readonly sdl: string;
  /** Written for federation 1, without a link to federation 2. */
  readonly isOfFederation1?: boolean;
  /** The rows of each entity type in this subgraph; found by any of its keys. */
  readonly entities?: Readonly<Record<string, readonly Row[]>>;
  readonly resolvers?: Readonly<Record<string, Readonly<Record<string, Resolve>>>>;
  /** A wrong answer to a query; undefined: the right one is sent. */
  readonly misbehaves?: (query: string) => WrongAnswer | undefined;
}

export interface WrongAnswer {
  readonly status: number;
  readonly body: string;
}

/** A GraphQL request to a federation. */
export interface GraphRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** A small federation that uses one feature, and the requests that test it. */
export interface FederationSpec {
  readonly about: string;
  readonly subgraphs: readonly SubgraphSpec[];
  readonly requests: readonly (string | GraphRequest)[];
  /** Values by argument name, for random requests. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
  /** For subgraphs with state, slow planning, or where @apollo/gateway's own answers are wrong. */
  readonly hasNoRandomRequests?: boolean;
}

const IMPORTS = ["key", "requires", "provides", "external", "shareable", "override", "interfaceObject", "inaccessible"]
  .concat("tag", "extends", "composeDirective")
  .map((name) => `"@${name}"`)
  .join(", ");

/** The subgraph's schema document, linked to federation 2 unless it is of federation 1. */
export function documentOf({ sdl, isOfFederation1 }: SubgraphSpec): DocumentNode {
  if (isOfFederation1) return parse(sdl);
  return parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${IMPORTS}])\n${sdl}`);
}

/** The subgraph's executable schema: an entity is the row whose fields equal the reference's. */
export function schemaOf(spec: SubgraphSpec): GraphQLSchema {
  const resolvers: Record<string, Record<string, unknown>> = {};
  for (const [type, fields] of Object.entries(spec.resolvers ?? {})) resolvers[type] = { ...fields };
  for (const [type, rows] of Object.entries(spec.entities ?? {})) {
    resolvers[type] = { __resolveReference: (reference: Row) => found(rows, reference), ...resolvers[type] };
  }
  return buildSubgraphSchema({ typeDefs: documentOf(spec), resolvers: resolvers as never });
}

function found(rows: readonly Row[], reference: Row): Row {
  const row = rows.find((each) => fits(each, reference));
  if (row?.fails) return Promise.reject(new Error(row.fails));
  // Thrown before any promise is made, it fails all entities of the request.
  if (row?.failsAll) throw new Error(row.failsAll);
  return row && { ...reference, ...row, __typename: row.__typename ?? reference.__typename };
}

function fits(row: Row, reference: Row): boolean {
  if (typeof row !== "object" || row === null || typeof reference !== "object" || reference === null) {
    return row === reference;
  }
  if (Array.isArray(reference) && row.length !== reference.length) return false;
  return Object.entries(reference).every(
    ([field, value]) => field === "__typename" || !(field in row) || fits(row[field], value),
  );
}
