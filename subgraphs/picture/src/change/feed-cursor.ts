import { HubError } from "@hub/subgraph-kit";

/** The newest position of the change feed. When the feed starts again from position 1, `generation` rises. */
export interface FeedState {
  generation: number;
  last: number;
}

/** The cursor after a position. In the first generation it is the plain position. */
export function feedCursor({ generation }: FeedState, position: number): string {
  return generation === 1 ? String(position) : `${generation}.${position}`;
}

/** The position in a cursor. Refuses one of another generation, where the same number means another event. */
export function positionAfter(cursor: string | null | undefined, feed: FeedState): number {
  if (cursor === null || cursor === undefined) return 0;
  const [, generation = "1", position] = /^(?:(\d{1,9})\.)?(\d{1,15})$/.exec(cursor) ?? [];
  if (position === undefined)
    throw new HubError("BAD_USER_INPUT", "after is not a cursor of this feed. Send a `next` that it gave.");
  if (Number(generation) === feed.generation && Number(position) <= feed.last) return Number(position);
  throw new HubError(
    "CONFLICT",
    `The feed has been begun anew since it gave ${cursor}: its positions are other ones now. Begin without after.`,
  );
}
