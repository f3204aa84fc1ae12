import { buildSubgraphSchema } from "@apollo/subgraph";
import { type DocumentNode, type GraphQLSchema, parse } from "graphql";

/** A row of made-up data; nested rows and lists stand as they are. */
// biome-ignore lint/suspicious/noExplicitAny: the data of these federations has every shape there is
export type Row = any;

type Resolve = (parent: Row, args: Row) => unknown;

/** One subgraph, as small as its question allows. */
export interface SubgraphSpec {
  readonly name: string;
  readonly sdl: string;
  /** Written for federation 1, without a link to the second. */
  readonly isOfFederation1?: boolean;
  /** What each entity type knows here; found by whatever key it is asked by. */
  readonly entities?: Readonly<Record<string, readonly Row[]>>;
  readonly resolvers?: Readonly<Record<string, Readonly<Record<string, Resolve>>>>;
  /** Answers in its place, in whatever way is wrong; undefined: it answers as it should. */
  readonly misbehaves?: (query: string) => WrongAnswer | undefined;
}

export interface WrongAnswer {
  readonly status: number;
  readonly body: string;
}

/** A question to a federation. */
export interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** A small federation that has one thing of federation 2 in it, and what is asked of it. */
export interface FederationSpec {
  readonly about: string;
  readonly subgraphs: readonly SubgraphSpec[];
  readonly questions: readonly (string | Question)[];
  /** By argument name, for questions made at random. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>;
  /** No questions at random: subgraphs keep state, planning may take seconds, or @apollo/gateway's answers are not right. */
  readonly isOnlyAsked?: boolean;
}

const IMPORTS = ["key", "requires", "provides", "external", "shareable", "override", "interfaceObject", "inaccessible"]
  .concat("tag", "extends", "composeDirective")
  .map((name) => `"@${name}"`)
  .join(", ");

/** The subgraph's schema document, linked to federation 2 unless it is of the first. */
export function documentOf({ sdl, isOfFederation1 }: SubgraphSpec): DocumentNode {
  if (isOfFederation1) return parse(sdl);
  return parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${IMPORTS}])\n${sdl}`);
}

/** The running schema of a subgraph: an entity is the row that has all of the reference's values that a row can have. */
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
  // Before any promise is made: this takes all entities of the request with it.
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
