import { rowsOf } from "@hub/database";
import { type EventPlace, RecordRestarted } from "@hub/events";
import type { EntityManager } from "typeorm";
import { changeTypes } from "../projection/projector.js";

/** An event to project again. */
export interface ReplayStep extends EventPlace {
  type: string;
  /** Its position in the change feed; null if it is not there. */
  feedPosition: number | null;
  /** Those of the entries that follow from it, in their order. */
  derivedPositions: number[];
}

/** By source, the position up to which events are replayed. */
export type SourceEnds = ReadonlyMap<string, number>;

/** The inbox lacks events that the picture was made from. */
export class InboxError extends Error {
  override readonly name = "InboxError";

  constructor(missing: readonly string[]) {
    super(`The inbox lacks ${missing.join(", ")}: copy it anew from the outboxes by npm run picture:recopy.`);
  }
}

/** The positions up to which the current picture is projected; when the feed starts again, the end of the inbox. */
export async function sourceEnds(manager: EntityManager, feedAnew: boolean): Promise<SourceEnds> {
  const ends = feedAnew
    ? "(SELECT source, max(position) AS position FROM hub.inbox GROUP BY source)"
    : "hub.inbox_offset";
  const rows = await rowsOf<{ source: string; position: number; held: number; left_out: number }>(
    manager,
    `SELECT e.source, e.position,
            (SELECT count(*) FROM hub.inbox i WHERE i.source = e.source AND i.position <= e.position) AS held,
            (SELECT coalesce(sum((i.payload->'data'->>'resumes')::bigint - (i.payload->'data'->>'known')::bigint - 1), 0)::bigint
             FROM hub.inbox i WHERE i.source = e.source AND i.position <= e.position AND i.type = $1) AS left_out
     FROM ${ends} AS e ORDER BY e.source`,
    [RecordRestarted.type],
  );
  const incomplete = rows.filter(({ position, held, left_out }) => held + left_out < position);
  if (incomplete.length > 0) {
    throw new InboxError(
      incomplete.map(
        ({ source, position, held, left_out }) =>
          `${position - left_out - held} of ${position - left_out} events of ${source}`,
      ),
    );
  }
  return new Map(rows.map(({ source, position }) => [source, position]));
}

/**
 * The events that are still to be projected, in the order of the change feed and of each owner. An event that the feed lacks comes
 * before its owner's next event in the feed. When the feed starts again, its order is that of time.
 */
export async function planReplay(
  manager: EntityManager,
  { ends, done, feedAnew }: { ends: SourceEnds; done: SourceEnds; feedAnew: boolean },
): Promise<ReplayStep[]> {
  const sortKey = feedAnew
    ? "max(i.recorded_at) OVER (PARTITION BY i.source ORDER BY i.position)"
    : "min(c.position) OVER (PARTITION BY i.source ORDER BY i.position DESC)";
  const sources = [...ends.keys()];
  return rowsOf<ReplayStep>(
    manager,
    `SELECT i.source, i.position, i.type, c.position AS "feedPosition", to_jsonb(ARRAY(
       SELECT d.position FROM picture.change d WHERE d.source = i.source AND d.source_position = i.position AND d.part > 0 ORDER BY d.part
     )) AS "derivedPositions"
     FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS e (source, after, upto)
     JOIN hub.inbox i ON i.source = e.source AND i.position > e.after AND i.position <= e.upto
     LEFT JOIN picture.change c ON c.source = i.source AND c.source_position = i.position AND c.part = 0
     WHERE i.type = ANY($4)
     ORDER BY ${sortKey} NULLS LAST, i.source, i.position`,
    [sources, sources.map((source) => done.get(source) ?? 0), [...ends.values()], changeTypes],
  );
}
