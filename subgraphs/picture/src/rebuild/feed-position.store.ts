import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";
import type { FeedState } from "../change/feed-cursor.js";
import type { SourceEnds } from "./replay-plan.store.js";

/** The positions of the feed that is built: those that its readers know already, or others from 1. */
export class FeedPositions {
  #given = 0;

  constructor(private readonly feedAnew: boolean) {}

  /** Events that the old feed did not tell of, of all there have been so far. */
  get untold(): number {
    return this.feedAnew ? 0 : this.#given;
  }

  /** What the old feed did not tell of has a number below zero until the projector stands still and the last one is known. */
  of(told: number | null): number {
    if (this.feedAnew) return ++this.#given;
    return told ?? -++this.#given;
  }

  /** Writes the twin's sequence, and puts the untold ones at the feed's end. To be done while nothing is projected. */
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

/** A source whose outbox ends before what the picture had taken from it. */
export interface RewoundSource {
  readonly source: string;
  readonly before: number;
  readonly now: number;
}

/** Lets the projector go on behind what a copied inbox holds, also where that is less than it was. */
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
