import { csv } from "./csv-rows.js";
import { json, ndjson } from "./json-rows.js";
import { parquet } from "./parquet-rows.js";
import type { Format } from "./row-stream.js";
import { xlsx } from "./xlsx-rows.js";

/** All formats, the one that is sent where nobody says another first. */
export const formats: readonly Format[] = [json, ndjson, csv, xlsx, parquet];

export const formatOf = (suffix: string): Format | undefined => formats.find((format) => format.suffix === suffix);
