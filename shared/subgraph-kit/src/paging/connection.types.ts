import { type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import { lazily, made } from "../made.js";
import { DateTime } from "../scalars.js";
import type { Asked, Page } from "./list-page.js";

@Directive("@shareable")
@ObjectType("PageInfo", { description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more come after the page." })
  hasNextPage!: Asked<boolean>;
  @Field(() => Boolean, { description: "Whether some come before the page." })
  hasPreviousPage!: Asked<boolean>;
  @Field(() => String, {
    nullable: true,
    description: "Cursor of the first of the page, for `before`; null where the page is empty.",
  })
  startCursor!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last of the page, for `after`; null where the page is empty.",
  })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

/** A page in the form of its connection type. */
export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: Asked<number>;
}

/** A page of a list that is asked at an instant. */
export interface ConnectionAt<T> extends Connection<T> {
  asOf: Date;
}

interface ConnectionTypes<T, C extends Connection<T>> {
  Connection: ClassType<C>;
  Edge: ClassType<Edge<T>>;
}

/** What a connection's types are called, and what they are of. */
interface ConnectionNames {
  /** Before the words Connection and Edge. */
  name: string;
  node: object;
  description: string;
  /** Whether several subgraphs have it. */
  isShared?: boolean;
}

/** Declares Relay's types of a list: a page, which also has its nodes without their edges, and one of the page with its cursor. */
export function connectionTypesOf<T>(names: ConnectionNames): ConnectionTypes<T, Connection<T>> {
  const { name, node, description } = names;
  @ObjectType(`${name}Edge`, { description: "One of a page, with its cursor." })
  class NodeEdge {
    @Field(() => String, { description: "Its place in the order, for `after` and `before`." })
    cursor!: string;
    @Field(() => node, { description: "The one." })
    node!: T;
  }
  @ObjectType(`${name}Connection`, { description })
  class NodeConnection {
    @Field(() => [NodeEdge], { description: "The page, with cursors." })
    edges!: NodeEdge[];
    @Field(() => [node], { description: "The page." })
    nodes!: T[];
    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: "How many there are in all, whatever the page." })
    totalCount!: Asked<number>;
  }
  if (names.isShared) for (const type of [NodeEdge, NodeConnection]) Directive("@shareable")(type);
  return { Connection: NodeConnection, Edge: NodeEdge };
}

/** The same for a list that is asked at an instant, which the page tells. */
export function connectionTypesAt<T>(names: ConnectionNames): ConnectionTypes<T, ConnectionAt<T>> {
  const { Connection, Edge } = connectionTypesOf<T>(names);
  Field(() => DateTime, {
    description:
      "The instant whose record it shows. Send it as `asOf` with the next page, and all pages show that record.",
  })(Connection.prototype, "asOf");
  return { Connection: Connection as ClassType<ConnectionAt<T>>, Edge };
}

export function presentPage<T>(type: ClassType<Connection<T>>, page: Page<T>): Connection<T> {
  const { edges, totalCount, hasNextPage, hasPreviousPage } = page;
  const pageInfo = made<PageInfo, "startCursor" | "endCursor">(PageInfo, { hasNextPage, hasPreviousPage });
  lazily(pageInfo, "startCursor", () => edges[0]?.cursor ?? null);
  lazily(pageInfo, "endCursor", () => edges.at(-1)?.cursor ?? null);
  return made(type, {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount,
    pageInfo,
  });
}

export const presentPageAt = <T>(type: ClassType<ConnectionAt<T>>, page: Page<T>, asOf: Date): ConnectionAt<T> =>
  Object.assign(presentPage(type, page), { asOf }) as ConnectionAt<T>;
