import { rowsOf } from "@hub/database";
import { PageArgs, type PageWindow, pageWindow, presentPage } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from "type-graphql";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import { SqlValues } from "../context/sql.js";
import { changeTypes } from "../projection/projector.js";
import { CHANGE_COLUMNS, type ChangeRow, presentChange } from "./change.presenter.js";
import { ChangeConnection, ChangeType, changeTypeOf, type FeedPage } from "./change.types.js";
import { type FeedState, feedCursor, positionIn } from "./feed-cursor.js";

@InputType("ChangeFilter", { description: "Fields combine by AND, the values of a list by OR." })
class ChangeFilter {
  @Field(() => [ChangeType], { nullable: true, description: "What has happened, or follows from it." })
  type?: ChangeType[] | null;
  @Field(() => [ID], { nullable: true, description: "Bodies, by code." })
  committee?: string[] | null;
}

@ArgsType()
class ChangesArgs extends PageArgs {
  @Field(() => ChangeFilter, { nullable: true, description: "Which." })
  filter?: ChangeFilter | null;
}

/** The types as events spell them. */
const eventTypesOf = (types: readonly ChangeType[]): string[] =>
  changeTypes.filter((type) => types.includes(changeTypeOf(type)));

/** What of the feed is asked for: as far as it had come when the question came. */
interface FeedQuery {
  filter: ChangeFilter | null | undefined;
  feed: FeedState;
}

function feedWhere({ filter, feed }: FeedQuery, sql: SqlValues): string {
  const parts = [`position <= ${sql.add(feed.last)}`];
  if (filter?.type) parts.push(`type = ANY(${sql.add(eventTypesOf(filter.type))}::text[])`);
  if (filter?.committee) parts.push(`committee = ANY(${sql.add(filter.committee)}::text[])`);
  return parts.join(" AND ");
}

async function readFeed({ dataSource }: PictureContext, query: FeedQuery, window: PageWindow<number>) {
  const sql = new SqlValues();
  const { after, before, isFromEnd, size } = window;
  const where = feedWhere(query, sql);
  const bounds = [
    ...(after === undefined ? [] : [`position > ${sql.add(after)}`]),
    ...(before === undefined ? [] : [`position < ${sql.add(before)}`]),
  ];
  const rows = await rowsOf<ChangeRow>(
    dataSource,
    `SELECT ${CHANGE_COLUMNS} FROM picture.change WHERE ${[where, ...bounds].join(" AND ")}
     ORDER BY position ${isFromEnd ? "DESC" : "ASC"} LIMIT ${size + 1}`,
    sql.values,
  );
  const page = rows.slice(0, size);
  return { rows: isFromEnd ? page.reverse() : page, isMore: rows.length > size };
}

/** Whether the feed has an entry on the far side of a cursor, its own included; false without a cursor. */
async function isThere({ dataSource }: PictureContext, query: FeedQuery, compare: ">=" | "<=", position?: number) {
  if (position === undefined) return false;
  const sql = new SqlValues();
  const [found] = await rowsOf<{ is: boolean }>(
    dataSource,
    `SELECT EXISTS (SELECT FROM picture.change WHERE ${feedWhere(query, sql)} AND position ${compare} ${sql.add(position)}) AS is`,
    sql.values,
  );
  return found?.is ?? false;
}

async function readChanges(context: PictureContext, args: ChangesArgs): Promise<FeedPage> {
  const { filter } = args;
  const [feed] = await rowsOf<FeedState>(context.dataSource, "SELECT generation, last FROM picture.sequence");
  if (!feed) throw new Error("The picture's sequence has no row.");
  const window = pageWindow(args, (cursor, argument) => positionIn(cursor, argument, feed));
  const query = { filter, feed };
  const [{ rows, isMore }, areBefore, areAfter] = await Promise.all([
    readFeed(context, query, window),
    isThere(context, query, "<=", window.after),
    isThere(context, query, ">=", window.before),
  ]);
  const hasNextPage = areAfter || (!window.isFromEnd && isMore);
  const page = presentPage(ChangeConnection, {
    edges: rows.map((row) => ({ cursor: feedCursor(feed, row.position), node: presentChange(context, row) })),
    hasPreviousPage: areBefore || (window.isFromEnd && isMore),
    hasNextPage,
    totalCount: 0,
  });
  return Object.assign(page, { caughtUp: !hasNextPage, query });
}

@Resolver(() => ChangeConnection)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    nullable: true,
    description:
      "Every publication, withdrawal and decision, and what follows from them (a delivery missing, financing settled, a letter lapsed), oldest first (ændringer).",
  })
  changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: PictureRequest) {
    return readChanges(context, args);
  }

  /** Counted only where it is asked for: whoever follows the feed need not know. */
  @FieldResolver()
  async totalCount(@Root() { query }: { query: FeedQuery }, @Ctx() { dataSource }: PictureRequest): Promise<number> {
    const sql = new SqlValues();
    const [counted] = await rowsOf<{ total: number }>(
      dataSource,
      `SELECT count(*)::int AS total FROM picture.change WHERE ${feedWhere(query, sql)}`,
      sql.values,
    );
    return counted?.total ?? 0;
  }
}
