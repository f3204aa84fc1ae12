import { rowsOf } from "@hub/database";
import { HubError, made } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from "type-graphql";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import { pageSize } from "../paging/page-cursor.js";
import { changeTypes } from "../projection/projector.js";
import { CHANGE_COLUMNS, type ChangeRow, presentChange } from "./change.presenter.js";
import { ChangePage } from "./change.types.js";
import { type FeedState, feedCursor, positionAfter } from "./feed-cursor.js";

@ArgsType()
class ChangesArgs {
  @Field(() => String, { nullable: true, description: "`next` of the page before; left out for the beginning." })
  after?: string | null;
  @Field(() => [String], {
    nullable: true,
    description: "Event types: `action-plan.published.v1`, `document.withdrawn.v1`, …; an unknown one is refused.",
  })
  types?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Bodies, by code." })
  committee?: string[] | null;
  @Field(() => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
  first?: number | null;
}

/** Refuses unknown types: a mistyped one would look like a feed in which nothing happens. */
function checkTypes(types: readonly string[]): void {
  const unknown = types.filter((type) => !changeTypes.includes(type));
  if (unknown.length === 0) return;
  throw new HubError(
    "BAD_USER_INPUT",
    `types names ${unknown.join(", ")}; the feed tells of ${changeTypes.join(", ")}.`,
  );
}

async function readChanges(context: PictureContext, args: ChangesArgs): Promise<ChangePage> {
  checkTypes(args.types ?? []);
  const size = pageSize(args.first);
  const [feed] = await rowsOf<FeedState>(context.dataSource, "SELECT generation, last FROM picture.sequence");
  if (!feed) throw new Error("The picture's sequence has no row.");
  const after = positionAfter(args.after, feed);
  const rows = await rowsOf<ChangeRow>(
    context.dataSource,
    `SELECT ${CHANGE_COLUMNS} FROM picture.change
     WHERE position > $1 AND position <= $2 AND ($3::text[] IS NULL OR type = ANY($3)) AND ($4::text[] IS NULL OR committee = ANY($4))
     ORDER BY position LIMIT $5`,
    [after, feed.last, args.types ?? null, args.committee ?? null, size + 1],
  );
  const page = rows.slice(0, size);
  const caughtUp = rows.length <= size;
  const next = caughtUp ? feed.last : (page.at(-1)?.position ?? after);
  return made(ChangePage, {
    changes: page.map((row) => presentChange(context, row)),
    next: feedCursor(feed, next),
    caughtUp,
  });
}

@Resolver()
export class ChangeResolver {
  @Query(() => ChangePage, {
    nullable: true,
    description:
      "Every publication, withdrawal and decision, and what follows from them (a delivery missing, financing settled, a letter lapsed), oldest first (ændringer).",
  })
  changes(@Args(() => ChangesArgs) args: ChangesArgs, @Ctx() context: PictureRequest) {
    return readChanges(context, args);
  }
}
