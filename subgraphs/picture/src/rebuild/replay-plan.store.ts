import { rowsOf } from "@hub/database";
import type { EventPlace } from "@hub/events";
import type { EntityManager } from "typeorm";
import { changeTypes } from "../projection/projector.js";

/** An event to project anew. */
export interface ReplayStep extends EventPlace {
  /** Where the change feed has it; null when it does not. */
  told: number | null;
}

/** By source, the owner's number up to which events are replayed. */
export type SourceEnds = ReadonlyMap<string, number>;

/** The inbox does not hold what the picture was made from. */
export class InboxError extends Error {
  override readonly name = "InboxError";

  constructor(lacking: readonly string[]) {
    super(`The inbox lacks ${lacking.join(", ")}: copy it anew from the outboxes by npm run picture:recopy.`);
  }
}

/** How far the picture in service has come; with a feed that begins anew, all that the inbox holds. */
export async function sourceEnds(manager: EntityManager, feedAnew: boolean): Promise<SourceEnds> {
  const ends = feedAnew
    ? "(SELECT source, max(position) AS position FROM hub.inbox GROUP BY source)"
    : "hub.inbox_offset";
  const rows = await rowsOf<{ source: string; position: number; held: number }>(
    manager,
    `SELECT e.source, e.position,
            (SELECT count(*) FROM hub.inbox i WHERE i.source = e.source AND i.position <= e.position) AS held
     FROM ${ends} AS e ORDER BY e.source`,
  );
  const short = rows.filter(({ position, held }) => held < position);
  if (short.length > 0) {
    throw new InboxError(
      short.map(({ source, position, held }) => `${position - held} of ${position} events of ${source}`),
    );
  }
  return new Map(rows.map(({ source, position }) => [source, position]));
}

/**
 * What is still to be projected, in the order of the change feed, and always in each owner's order: an event that the feed
 * does not tell of comes before the next one of its owner that it does. A feed that begins anew is in the order of time.
 */
export async function planReplay(
  manager: EntityManager,
  { ends, done, feedAnew }: { ends: SourceEnds; done: SourceEnds; feedAnew: boolean },
): Promise<ReplayStep[]> {
  const turn = feedAnew
    ? "max(i.recorded_at) OVER (PARTITION BY i.source ORDER BY i.position)"
    : "min(c.position) OVER (PARTITION BY i.source ORDER BY i.position DESC)";
  const sources = [...ends.keys()];
  return manager.query(
    `SELECT i.source, i.position, c.position AS told
     FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS e (source, after, upto)
     JOIN hub.inbox i ON i.source = e.source AND i.position > e.after AND i.position <= e.upto
     LEFT JOIN picture.change c ON c.source = i.source AND c.source_position = i.position
     WHERE i.type = ANY($4)
     ORDER BY ${turn} NULLS LAST, i.source, i.position`,
    [sources, sources.map((source) => done.get(source) ?? 0), [...ends.values()], changeTypes],
  );
}
