import { changedSince, cursorOf } from "./pull-cursor.js";
import { openRecord, tagOf } from "./record.service.js";
import type { OutletSource, TableRequest } from "./table-request.js";
import { tableBytes } from "./table-rows.js";

/** A table that is ready to be sent. Whoever opens one closes it. */
export interface Pull {
  readonly asOf: Date;
  /** Whether the address names its instant, so that it answers the same for ever. */
  readonly isPinned: boolean;
  readonly tag: string;
  readonly lastChange: Date | undefined;
  readonly positions: readonly string[];
  /** Where the next pull begins, by `since`. */
  readonly cursor: string;
  /** The bytes; what is wrong before the first rows is thrown by this. */
  begin(): Promise<AsyncIterable<Uint8Array | string>>;
  close(): Promise<void>;
}

/** Opens a snapshot at the instant that is asked for. Nothing of the table is read yet. */
export async function openPull(source: OutletSource, request: TableRequest): Promise<Pull> {
  const { query, table, format, address } = request;
  const record = await openRecord(source, query);
  const { snapshot, asOf, isPinned, positions, lastChange } = record;
  const opened = [snapshot];
  const close = async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  };
  try {
    const before =
      query.since === undefined ? undefined : await snapshot.at(await changedSince(snapshot, table, query));
    if (before) opened.push(before);
    const asked = { ...query, asOf: undefined, table: table.name, format: format.suffix, address, of: source.edition };
    return {
      asOf,
      isPinned,
      tag: tagOf(record, asked),
      lastChange,
      positions,
      cursor: cursorOf(table, query, { asOf, positions }),
      begin: () => tableBytes(source, request, { snapshot, asOf, positions, before }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
