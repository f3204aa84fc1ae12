import { rowsOf } from "@hub/database";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureRequest } from "../context/picture.context.js";
import { CHANGE_COLUMNS, type ChangeRow, entryOfId, presentChange } from "./change.presenter.js";
import type { Change } from "./change.types.js";

/** Entries of the feed by their readable ids, in one statement for the whole request. */
export const changeLoader = (context: PictureRequest): DataLoader<string, Change | null> =>
  oncePerRequest(context, changeLoader, () => new DataLoader<string, Change | null>((ids) => load(context, ids)));

async function load(context: PictureRequest, ids: readonly string[]): Promise<(Change | null)[]> {
  const places = ids.map((id) => entryOfId(id));
  const asked = places.filter((place) => place !== undefined);
  const rows = await rowsOf<ChangeRow>(
    context.dataSource,
    `SELECT ${CHANGE_COLUMNS} FROM picture.change WHERE (source, source_position, part) IN (
       SELECT * FROM unnest($1::text[], $2::bigint[], $3::integer[]))`,
    [asked.map(({ source }) => source), asked.map(({ position }) => position), asked.map(({ part }) => part)],
  );
  const byId = new Map(rows.map((row) => presentChange(context, row)).map((change) => [change.id, change]));
  return ids.map((id) => byId.get(id) ?? null);
}
