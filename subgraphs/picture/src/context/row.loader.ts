import { rowsOf, type Statement } from "@hub/database";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureRequest } from "./picture.context.js";

/** How rows are loaded by id. The statement takes the ids as `$1`. */
export interface RowQuery<R extends { id: string }, T> {
  sql: Statement<R>;
  present(row: R, context: PictureRequest): T;
}

export type RowLoader<T> = (context: PictureRequest) => DataLoader<string, T | null>;

/** Rows by id, in one statement for the whole request. */
export function rowLoaderOf<R extends { id: string }, T>(query: RowQuery<R, T>): RowLoader<T> {
  return (context) =>
    oncePerRequest(context, query, () => load(context, query.sql, (row: R) => query.present(row, context)));
}

function load<R extends { id: string }, T>(context: PictureRequest, sql: Statement<R>, present: (row: R) => T) {
  return new DataLoader<string, T | null>(async (ids) => {
    const rows = await rowsOf(context.dataSource, sql, [ids]);
    const byId = new Map(rows.map((row) => [row.id, present(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
