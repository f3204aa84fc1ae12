import { rowsOf, type Statement } from "@hub/database";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureRequest } from "./picture.context.js";

/** How rows are loaded by id. The statement takes the ids as `$1`. */
export interface RowQuery<R extends { id: string }, T> {
  sql: Statement<R>;
  present(row: R, context: PictureRequest): T;
}

/** The same for objects that are shown at an instant; undefined means now. */
export interface ShownRowQuery<R extends { id: string }, T> {
  sql: Statement<R>;
  present(row: R, context: PictureRequest, asOf: Date | undefined): T;
}

export type RowLoader<T> = (context: PictureRequest) => DataLoader<string, T | null>;
export type ShownRowLoader<T> = (context: PictureRequest, asOf: Date | undefined) => DataLoader<string, T | null>;

/** Rows by id, in one statement for the whole request. */
export function rowLoaderOf<R extends { id: string }, T>(query: RowQuery<R, T>): RowLoader<T> {
  return (context) =>
    oncePerRequest(context, query, () => load(context, query.sql, (row: R) => query.present(row, context)));
}

/** Rows by id, in one statement for each instant at which a request shows them. */
export function shownRowLoaderOf<R extends { id: string }, T>(query: ShownRowQuery<R, T>): ShownRowLoader<T> {
  return (context, asOf) => {
    const byInstant = oncePerRequest(context, query, () => new Map<string, DataLoader<string, T | null>>());
    const instant = asOf?.toISOString() ?? "";
    const loader = byInstant.get(instant) ?? load(context, query.sql, (row: R) => query.present(row, context, asOf));
    byInstant.set(instant, loader);
    return loader;
  };
}

function load<R extends { id: string }, T>(context: PictureRequest, sql: Statement<R>, present: (row: R) => T) {
  return new DataLoader<string, T | null>(async (ids) => {
    const rows = await rowsOf(context.dataSource, sql, [ids]);
    const byId = new Map(rows.map((row) => [row.id, present(row)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
