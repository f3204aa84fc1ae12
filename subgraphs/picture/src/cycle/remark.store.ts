import type { DataSource } from "typeorm";

/** The replies to some remarks that were on record at an instant. */
export async function repliesUntil(
  from: DataSource,
  remarks: readonly string[],
  at: Date,
): Promise<{ id: string; contentHash: string; at: Date }[]> {
  if (remarks.length === 0) return [];
  return from.query(
    `SELECT id, content_hash AS "contentHash", answered_at AS at FROM picture.remark_reply
     WHERE remark = ANY($1::uuid[]) AND answered_at <= $2`,
    [remarks, at],
  );
}

/** The hashes of replies by their ids. */
export async function repliesById(
  from: DataSource,
  ids: readonly string[],
): Promise<{ id: string; contentHash: string }[]> {
  if (ids.length === 0) return [];
  return from.query(`SELECT id, content_hash AS "contentHash" FROM picture.remark_reply WHERE id = ANY($1::uuid[])`, [
    ids,
  ]);
}
