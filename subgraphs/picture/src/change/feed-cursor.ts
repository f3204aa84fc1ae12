import { HubError } from "@hub/subgraph-kit";

/** Where the change feed stands. `generation` rises when it is begun anew, with positions from 1. */
export interface FeedState {
  generation: number;
  last: number;
}

/** The cursor that says: everything up to here. The first generation's is the plain position. */
export function feedCursor({ generation }: FeedState, position: number): string {
  return generation === 1 ? String(position) : `${generation}.${position}`;
}

/** The position that a cursor names. One of another generation is refused: its numbers mean other events. */
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
