import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { ParquetWriter } from "hyparquet-writer";
import type { Row } from "../query/row-cursor.js";
import type { Column } from "../table/column.js";
import { type Format, isoInstant, type RowStream } from "./row-stream.js";

/** So many rows are a group, which is held in memory. */
const GROUP = 5_000;

const DAY_MS = 86_400_000;

type Value = bigint | number | boolean | string | Date | null;

interface ParquetType {
  readonly element: Record<string, unknown> & { readonly type: "INT64" | "INT32" | "BOOLEAN" | "BYTE_ARRAY" };
  readonly value: (text: string) => Value;
}

const TEXT: ParquetType = { element: { type: "BYTE_ARRAY", converted_type: "UTF8" }, value: (text) => text };

/** The unscaled value of a number with so many decimals. */
const scaled = (decimals: number) => (text: string) => {
  const [whole = "", part = ""] = text.split(".");
  return BigInt(`${whole}${part.padEnd(decimals, "0").slice(0, decimals)}`);
};

const decimal = (scale: number): ParquetType => ({
  element: { type: "INT64", converted_type: "DECIMAL", scale, precision: 18 },
  value: scaled(scale),
});

const TYPES: Readonly<Record<Column["type"], ParquetType>> = {
  text: TEXT,
  code: TEXT,
  id: TEXT,
  integer: { element: { type: "INT64" }, value: BigInt },
  year: { element: { type: "INT32" }, value: Number },
  oere: { element: { type: "INT64" }, value: BigInt },
  kroner: decimal(2),
  decimal: decimal(6),
  boolean: { element: { type: "BOOLEAN" }, value: (text) => text === "t" },
  day: {
    element: { type: "INT32", converted_type: "DATE" },
    value: (text) => Date.parse(`${text}T00:00:00Z`) / DAY_MS,
  },
  instant: {
    element: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
    value: (text) => new Date(isoInstant(text)),
  },
};

/** Node's own is quicker than a codec in JavaScript, and every reader knows it. */
const compressors = { GZIP: (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 1 }) };

/** What readers leave out whole groups of rows by; of text it would cost more than all else. */
const BOUNDED: readonly Column["type"][] = ["year", "day", "instant", "oere"];

async function* write({ columns, batches, source }: RowStream): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const bytes = new ByteWriter();
  // Its default writer keeps all; here what is written is taken away after each group.
  const take = () => {
    const taken = new Uint8Array(bytes.buffer.slice(0, bytes.index));
    bytes.index = 0;
    return taken;
  };
  const types = columns.map(({ type }) => TYPES[type]);
  const schema = [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name }, index) => ({ name, repetition_type: "OPTIONAL" as const, ...types[index]?.element })),
  ];
  const kvMetadata = Object.entries({
    table: source.table,
    asOf: source.asOf.toISOString(),
    address: source.address,
    positions: source.positions.join(" "),
    licence: source.licence,
  }).map(([key, value]) => ({ key, value }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schema as never,
    kvMetadata,
    createdBy: "integration-policy-hub",
    codec: "GZIP",
    compressors,
  });
  let rows: Row[] = [];
  async function* group(): AsyncGenerator<Uint8Array> {
    const [begun, counted] = [writer.row_groups.length, writer.num_rows];
    for (const [index, { name, type }] of columns.entries()) {
      const data = rows.map((row) => valueFrom(row[index] ?? null, types[index] ?? TEXT));
      const columnData = [{ name, statistics: BOUNDED.includes(type), offsetIndex: false, data }];
      writer.write({ columnData: columnData as never, rowGroupSize: GROUP });
      yield take();
      // Other work goes on between two columns: a whole group takes a third of a second.
      await setImmediate();
    }
    writer.num_rows = counted + BigInt(rows.length);
    writer.row_groups.push(inOne(writer.row_groups.splice(begun)));
    rows = [];
  }
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= GROUP) yield* group();
  }
  if (rows.length > 0) yield* group();
  writer.finish();
  yield take();
}

type Group = ParquetWriter["row_groups"][number];

/** A group of all columns, of groups of one column each, which stand one after another in the file. */
const inOne = (groups: readonly Group[]): Group => ({
  columns: groups.flatMap((each) => each.columns),
  total_byte_size: groups.reduce((sum, each) => sum + each.total_byte_size, 0n),
  num_rows: groups[0]?.num_rows ?? 0n,
  total_compressed_size: groups.reduce((sum, each) => sum + (each.total_compressed_size ?? 0n), 0n),
});

const valueFrom = (text: string | null, { value }: ParquetType): Value => (text === null ? null : value(text));

/** Apache Parquet, in groups of rows. */
export const parquet: Format = {
  suffix: "parquet",
  mediaType: "application/vnd.apache.parquet",
  isCompressible: false,
  write,
};
