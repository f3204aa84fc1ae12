import { rowsOf } from "@hub/database";
import type { text } from "@hub/frame";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { DataSource } from "typeorm";
import type { PictureRequest } from "../context/picture.context.js";

export interface ReplyRow {
  id: string;
  remark: string;
  text: Parameters<typeof text>[0];
  content_hash: string;
  answered_at: Date;
}

/** The replies to remarks, oldest first, in one statement for the whole request. */
export function repliesLoader(context: PictureRequest): DataLoader<string, ReplyRow[]> {
  return oncePerRequest(
    context,
    repliesLoader,
    () =>
      new DataLoader<string, ReplyRow[]>(async (remarks) => {
        const rows = await rowsOf<ReplyRow>(
          context.dataSource,
          `SELECT id, remark, text, content_hash, answered_at FROM picture.remark_reply WHERE remark = ANY($1::uuid[])
           ORDER BY answered_at, id`,
          [remarks],
        );
        return remarks.map((remark) => rows.filter((row) => row.remark === remark));
      }),
  );
}

interface ReplyUntil {
  id: string;
  contentHash: string;
  at: Date;
}

/** The replies to some remarks that were on record at an instant. */
export async function repliesUntil(from: DataSource, remarks: readonly string[], at: Date): Promise<ReplyUntil[]> {
  if (remarks.length === 0) return [];
  return rowsOf<ReplyUntil>(
    from,
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
  return rowsOf<{ id: string; contentHash: string }>(
    from,
    `SELECT id, content_hash AS "contentHash" FROM picture.remark_reply WHERE id = ANY($1::uuid[])`,
    [ids],
  );
}
