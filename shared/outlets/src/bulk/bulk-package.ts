import { createHash } from "node:crypto";
import type { OutletSource } from "../delivery/table-request.js";
import { type OpenedRecord, tableBytes } from "../delivery/table-rows.js";
import { csv } from "../format/csv-rows.js";
import { parquet } from "../format/parquet-rows.js";
import type { Format } from "../format/row-stream.js";
import { type ZipEntry, zipFile } from "../format/zip-file.js";
import { readParameters } from "../query/parameters.js";
import { outletTables } from "../table/catalogue.js";
import type { OutletTable } from "../table/outlet-table.js";
import { csvPath, dataPackage, type PackedFile, parquetPath } from "./data-package.js";

export interface BulkRequest {
  /** The day whose end the tables show: 2013-09-30. */
  readonly day: string;
  /** The gateway's own address. */
  readonly origin: string;
}

export interface BulkOptions extends BulkRequest {
  /** Tells how many of its files are ready. */
  readonly onFile?: (done: number, of: number) => void;
}

/** Each table is there as CSV and as Parquet. */
const FORMATS = 2;

/** All tables as CSV and as Parquet, one after another, and last the description with their sums: no more is held than is on its way. */
export function bulkPackage(source: OutletSource, { day, origin, onFile }: BulkOptions, record: OpenedRecord) {
  const files = new Map<string, PackedFile>();
  const ready = (file: PackedFile) => {
    files.set(file.path, file);
    onFile?.(files.size, FORMATS * outletTables.length);
  };
  onFile?.(0, FORMATS * outletTables.length);
  const entryOf = (path: string, table: OutletTable, format: Format): ZipEntry => ({
    name: path,
    parts: summed(path, partsOf(table, format), ready),
  });
  async function* partsOf(table: OutletTable, format: Format) {
    const query = readParameters(table, new URLSearchParams());
    const address = `${origin}/reports/v1/${table.name}.${format.suffix}?asOf=${day}`;
    yield* await tableBytes(source, { table, format, query, address }, record);
  }
  async function* description() {
    const { asOf, positions } = record;
    const facts = { ...source, day, asOf, positions, homepage: `${origin}/` };
    yield `${JSON.stringify(dataPackage(outletTables, files, facts), null, 1)}\n`;
  }
  return zipFile([
    ...outletTables.flatMap((table) => [
      entryOf(csvPath(table), table, csv),
      entryOf(parquetPath(table), table, parquet),
    ]),
    { name: "datapackage.json", parts: description() },
  ]);
}

/** Hands on the parts, and tells at their end how long they are and their sum. */
async function* summed(path: string, parts: AsyncIterable<string | Uint8Array>, ready: (file: PackedFile) => void) {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of parts) {
    const buffer = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(buffer);
    bytes += buffer.length;
    yield buffer;
  }
  ready({ path, bytes, sha256: hash.digest("hex") });
}
