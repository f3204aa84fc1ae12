import type { OutletTable } from "../table/outlet-table.js";
import { csv } from "./csv-rows.js";
import { json, ndjson } from "./json-rows.js";
import { jsonStat } from "./json-stat.js";
import { parquet } from "./parquet-rows.js";
import type { Format } from "./row-stream.js";
import { sdmxCsv } from "./sdmx-csv.js";
import { xlsx } from "./xlsx-rows.js";

/** All formats, the one that is sent where nobody says another first. */
const formats: readonly Format[] = [json, ndjson, csv, xlsx, parquet, jsonStat, sdmxCsv];

/** Those that a table is there in. */
export const formatsOf = (table: OutletTable): Format[] => formats.filter(({ isOf }) => isOf?.(table) ?? true);
