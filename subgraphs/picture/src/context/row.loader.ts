import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureDesk } from "./picture.context.js";

/** How rows are found by id; the object itself is the loader's name in a request. */
export interface RowQuestion<R extends { id: string }, T> {
  /** Takes the ids as `$1`. */
  sql: string;
  present(row: R, desk: PictureDesk, context: RequestContext, asOf: Date | undefined): T;
}

/** Rows by id, one statement for all of a request; of those that are shown at an instant, one for each instant. */
export function loaderOf<R extends { id: string }, T>(
  question: RowQuestion<R, T>,
): (desk: PictureDesk, context: RequestContext, asOf?: Date) => DataLoader<string, T | null> {
  const load = (desk: PictureDesk, context: RequestContext, asOf: Date | undefined) =>
    new DataLoader<string, T | null>(async (ids) => {
      const rows: R[] = await desk.dataSource.query(question.sql, [ids]);
      const byId = new Map(rows.map((row) => [row.id, question.present(row, desk, context, asOf)]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  return (desk, context, asOf) => {
    const byInstant = oncePerRequest(context, question, () => new Map<string, DataLoader<string, T | null>>());
    const instant = asOf?.toISOString() ?? "";
    const loader = byInstant.get(instant) ?? load(desk, context, asOf);
    byInstant.set(instant, loader);
    return loader;
  };
}
