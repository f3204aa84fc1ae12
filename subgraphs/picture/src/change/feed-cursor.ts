import { Conflict, HubError } from "@hub/subgraph-kit";

/** The newest position of the change feed. When the feed starts again from position 1, `generation` rises. */
export interface FeedState {
  generation: number;
  last: number;
}

/** The cursor of a position. In the first generation it is the plain position. */
export function feedCursor({ generation }: FeedState, position: number): string {
  return generation === 1 ? String(position) : `${generation}.${position}`;
}

/** The position in a cursor. Refuses one of another generation, where the same number means another event. */
export function positionIn(cursor: string, argument: string, feed: FeedState): number {
  const [, generation = "1", position] = /^(?:(\d{1,9})\.)?(\d{1,15})$/.exec(cursor) ?? [];
  if (position === undefined)
    throw new HubError("BAD_USER_INPUT", `${argument} is not a cursor of this feed. Send a cursor that it gave.`);
  if (Number(generation) === feed.generation && Number(position) <= feed.last) return Number(position);
  throw new Conflict(
    "FEED_RENEWED",
    `The feed has been begun anew since it gave ${cursor}: its positions are other ones now. Begin without ${argument}.`,
  );
}
