import { rowsOf } from "@hub/database";
import type { EntityManager } from "typeorm";

/** How often a key was used, and when last, by the real clock. */
export interface KeyUse {
  id: string;
  uses: number;
  lastUsedAt: Date;
}

/** Adds what a gateway has counted since it told last. */
export async function addKeyUses(manager: EntityManager, uses: readonly KeyUse[]): Promise<void> {
  await manager.query(
    `INSERT INTO hub.access_key_use AS known (id, uses, last_used_at)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::timestamptz[])
     ON CONFLICT (id) DO UPDATE SET uses = known.uses + excluded.uses, last_used_at = greatest(known.last_used_at, excluded.last_used_at)`,
    [uses.map(({ id }) => id), uses.map(({ uses: count }) => count), uses.map(({ lastUsedAt }) => lastUsedAt)],
  );
}

/** The uses of all keys that have been used, by id. */
export async function keyUses(manager: EntityManager): Promise<ReadonlyMap<string, KeyUse>> {
  const rows = await rowsOf<KeyUse>(
    manager,
    'SELECT id, uses, last_used_at AS "lastUsedAt" FROM hub.access_key_use',
    [],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
