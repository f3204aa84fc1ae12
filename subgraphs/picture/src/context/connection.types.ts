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

/** A Relay connection of a type, with its nodes beside its edges. */
export function connectionOf(name: string, node: object, description: string): ClassType {
  @ObjectType(`${name}Edge`, { description: "One of a page, with its cursor." })
  class Edge {
    @Field(() => String, { description: "Its cursor." })
    cursor!: string;
    @Field(() => node, { description: "The one." })
    node!: unknown;
  }
  @ObjectType(`${name}Connection`, { description })
  class Connection {
    @Field(() => [Edge], { description: "The page, with cursors." })
    edges!: Edge[];
    @Field(() => [node], { description: "The page." })
    nodes!: unknown[];
    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: "How many there are in all." })
    totalCount!: number;
  }
  return Connection as ClassType;
}

export function pageInfoOf(page: Page<unknown>): PageInfo {
  const { hasNextPage, hasPreviousPage, edges } = page;
  const cursors = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return Object.assign(new PageInfo(), { hasNextPage, hasPreviousPage, ...cursors });
}

/** A page as its connection type shows it. */
export function connection(type: ClassType, page: Page<unknown>): object {
  const { edges, totalCount } = page;
  return Object.assign(new type(), {
    edges,
    nodes: edges.map((edge) => edge.node),
    totalCount,
    pageInfo: pageInfoOf(page),
  });
}
