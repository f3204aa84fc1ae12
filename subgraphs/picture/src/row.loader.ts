import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureDesk } from "./picture.desk.js";

/** How rows are found by id; the object itself is the loader's name in a request. */
export interface RowQuestion<R extends { id: string }, T> {
  /** Takes the ids as `$1`. */
  sql: string;
  present(row: R, desk: PictureDesk, context: RequestContext): T;
}

/** Rows by id, one statement for all of a request. */
export function loaderOf<R extends { id: string }, T>(
  question: RowQuestion<R, T>,
): (desk: PictureDesk, context: RequestContext) => DataLoader<string, T | null> {
  return (desk, context) =>
    oncePerRequest(
      context,
      question,
      () =>
        new DataLoader<string, T | null>(async (ids) => {
          const rows: R[] = await desk.dataSource.query(question.sql, [ids]);
          const byId = new Map(rows.map((row) => [row.id, question.present(row, desk, context)]));
          return ids.map((id) => byId.get(id) ?? null);
        }),
    );
}
