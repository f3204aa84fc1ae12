import { made } from "@hub/subgraph-kit";
import { type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import type { Page } from "./page.store.js";

@Directive("@shareable")
@ObjectType("PageInfo", { description: "Where a page stands in its list." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether some came before." })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first of the page." })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "Cursor of the last of the page; send it as `after`." })
  endCursor!: string | null;
}

interface Edge<T> {
  cursor: string;
  node: T;
}

/** A page in the form of its connection type. */
export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Declares the Relay connection of a type, which also lists its nodes without their edges. */
export function connectionTypeOf<T>(name: string, node: object, description: string): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: "One of a page, with its cursor." })
  class NodeEdge {
    @Field(() => String, { description: "Its cursor." })
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
    @Field(() => Int, { description: "How many there are in all." })
    totalCount!: number;
  }
  return NodeConnection;
}

export function pageInfoOf(page: Page<unknown>): PageInfo {
  const { hasNextPage, hasPreviousPage, edges } = page;
  return made(PageInfo, {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  });
}

export function presentPage<T>(type: ClassType<Connection<T>>, page: Page<T>): Connection<T> {
  const { edges, totalCount } = page;
  return made(type, {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount,
    pageInfo: pageInfoOf(page),
  });
}
