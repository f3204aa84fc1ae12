import { rowsOf, type Statement } from "@hub/database";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureRequest } from "./picture.context.js";

/** How rows are loaded by id. The statement takes the ids as `$1`. */
export interface RowQuery<R extends { id: string }, T> {
  sql: Statement<R>;
  present(row: R, context: PictureRequest): T;
}

/** How rows are loaded that are not whole: `complete` adds what they lack, and may leave some out. */
export interface PartQuery<P extends { id: string }, R extends P, T> {
  sql: Statement<P>;
  complete(context: PictureRequest, rows: readonly P[]): Promise<R[]>;
  present(row: R, context: PictureRequest): T;
}

export type RowLoader<T> = (context: PictureRequest) => DataLoader<string, T | null>;

/** Rows by id, in one statement for the whole request. */
export function rowLoaderOf<R extends { id: string }, T>(query: RowQuery<R, T>): RowLoader<T> {
  return (context) =>
    oncePerRequest(context, query, () =>
      load(
        (ids) => rowsOf(context.dataSource, query.sql, [ids]),
        (row: R) => query.present(row, context),
      ),
    );
}

/** The same for rows that are completed. */
export function partLoaderOf<P extends { id: string }, R extends P, T>(query: PartQuery<P, R, T>): RowLoader<T> {
  return (context) =>
    oncePerRequest(context, query, () =>
      load(
        async (ids) => query.complete(context, await rowsOf(context.dataSource, query.sql, [ids])),
        (row: R) => query.present(row, context),
      ),
    );
}

function load<R extends { id: string }, T>(read: (ids: readonly string[]) => Promise<R[]>, present: (row: R) => T) {
  return new DataLoader<string, T | null>(async (ids) => {
    const rows = await read(ids);
    const byId = new Map(rows.map((row) => [row.id, present(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
