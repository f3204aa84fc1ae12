/** How a connection of the hub gives a column of a type: its type in TypeScript, and a value to prove it with. */
interface ColumnType {
  readonly typescript: "boolean" | "number" | "string" | "Date" | "unknown" | "string[]" | "number[]";
  readonly sample: string;
}

/** By the type's name in `pg_type`. `json` is whatever was written. */
export const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  bool: { typescript: "boolean", sample: "true" },
  int2: { typescript: "number", sample: "1" },
  int4: { typescript: "number", sample: "1" },
  int8: { typescript: "number", sample: "9007199254740991" },
  float8: { typescript: "number", sample: "1.5" },
  oid: { typescript: "number", sample: "1" },
  numeric: { typescript: "string", sample: "1.5" },
  text: { typescript: "string", sample: "a" },
  name: { typescript: "string", sample: "a" },
  varchar: { typescript: "string", sample: "a" },
  uuid: { typescript: "string", sample: "00000000-0000-7000-8000-000000000000" },
  date: { typescript: "string", sample: "2011-05-01" },
  tsvector: { typescript: "string", sample: "a" },
  timestamptz: { typescript: "Date", sample: "2011-05-01T00:00:00Z" },
  json: { typescript: "unknown", sample: '"a"' },
  jsonb: { typescript: "unknown", sample: '"a"' },
  _text: { typescript: "string[]", sample: "{a}" },
  _uuid: { typescript: "string[]", sample: "{00000000-0000-7000-8000-000000000000}" },
  _int4: { typescript: "number[]", sample: "{1}" },
};

/** Throws for a type that is new here, so that nobody guesses what the driver makes of it. */
export function columnType(name: string): ColumnType {
  const type = COLUMN_TYPES[name];
  if (!type) throw new Error(`No column had the type ${name} before: add it to COLUMN_TYPES.`);
  return type;
}
