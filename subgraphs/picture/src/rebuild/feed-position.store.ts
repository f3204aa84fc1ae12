import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";
import type { FeedState } from "../change/feed-cursor.js";
import type { SourceEnds } from "./replay-plan.store.js";

/** The positions in the new change feed: those of the old feed, or, when the feed starts again, new ones from 1. */
export class FeedPositions {
  #given = 0;

  constructor(private readonly feedAnew: boolean) {}

  /** The number of events so far that the old feed lacked. They are appended to the new one. */
  get appended(): number {
    return this.feedAnew ? 0 : this.#given;
  }

  /** An event that the old feed lacked gets a negative number, until the projector waits and the last position is known. */
  of(oldPosition: number | null): number {
    if (this.feedAnew) return ++this.#given;
    return oldPosition ?? -++this.#given;
  }

  /** Writes the new sequence and moves the appended events to the feed's end. Call it while nothing is projected. */
  async settle(manager: EntityManager): Promise<void> {
    const [old] = await rowsOf<FeedState>(
      manager,
      `SELECT greatest((SELECT last FROM picture.sequence), (SELECT max(position) FROM change), 0) AS last,
              coalesce((SELECT generation FROM picture.sequence), 1) AS generation`,
    );
    const { last, generation } = old ?? { last: 0, generation: 1 };
    const settled = this.feedAnew ? [this.#given, generation + 1] : [last + this.#given, generation];
    await manager.query("UPDATE change SET position = $1 - position WHERE position < 0", [last]);
    await manager.query("INSERT INTO sequence (last, generation) VALUES ($1, $2)", settled);
  }
}

/** A source whose outbox ends before the position up to which the picture had projected it. */
export interface RewoundSource {
  readonly source: string;
  readonly before: number;
  readonly now: number;
}

/** Lets the projector continue after the end of a copied inbox, even where that ends earlier than before. */
export async function settleOffsets(manager: EntityManager, ends: SourceEnds): Promise<RewoundSource[]> {
  const old = await rowsOf<{ source: string; position: number }>(
    manager,
    "SELECT source, position FROM hub.inbox_offset",
  );
  const positions = new Map([...old.map(({ source }) => [source, 0] as const), ...ends]);
  await manager.query(
    `INSERT INTO hub.inbox_offset (source, position) SELECT * FROM unnest($1::text[], $2::bigint[])
     ON CONFLICT (source) DO UPDATE SET position = excluded.position`,
    [[...positions.keys()], [...positions.values()]],
  );
  return old
    .map(({ source, position }) => ({ source, before: position, now: positions.get(source) ?? 0 }))
    .filter(({ before, now }) => now < before);
}
