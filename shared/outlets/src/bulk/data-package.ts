import type { OutletSource } from "../delivery/table-request.js";
import type { Column, ColumnType } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";

/** A file of the package, as it was written. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** What the package says of itself. */
export interface PackageFacts extends Pick<OutletSource, "licence" | "publisher" | "contact"> {
  /** The day whose end the tables show: 2013-09-30. */
  readonly day: string;
  readonly asOf: Date;
  readonly positions: readonly string[];
  readonly homepage: string;
}

export const csvPath = (table: OutletTable): string => `${table.name}.csv`;
export const parquetPath = (table: OutletTable): string => `${table.name}.parquet`;

const FIELDS: Readonly<Record<ColumnType, object>> = {
  text: { type: "string" },
  code: { type: "string" },
  id: { type: "string", format: "uuid" },
  integer: { type: "integer" },
  year: { type: "year" },
  oere: { type: "integer" },
  kroner: { type: "number" },
  decimal: { type: "number" },
  boolean: { type: "boolean", trueValues: ["true"], falseValues: ["false"] },
  day: { type: "date" },
  // With or without parts of a second.
  instant: { type: "datetime", format: "any" },
};

const fieldOf = ({ name, type, label, definition, empty }: Column) => ({
  name,
  ...FIELDS[type],
  title: label.en,
  description: empty ? `${definition.en} Empty: ${empty.en}.` : definition.en,
  ...(!empty && { constraints: { required: true } }),
});

function resourcesOf(table: OutletTable, files: ReadonlyMap<string, PackedFile>): object[] {
  const fileOf = (path: string) => {
    const file = files.get(path);
    return file && { path, bytes: file.bytes, hash: `sha256:${file.sha256}` };
  };
  const about = { title: table.title.en, description: table.definition.en };
  return [
    {
      name: table.name,
      profile: "tabular-data-resource",
      ...fileOf(csvPath(table)),
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      ...about,
      dialect: { delimiter: ",", lineTerminator: "\r\n", doubleQuote: true, header: true },
      schema: { fields: table.columns.map(fieldOf), primaryKey: [table.key], missingValues: [""] },
    },
    {
      name: `${table.name}-parquet`,
      ...fileOf(parquetPath(table)),
      format: "parquet",
      mediatype: "application/vnd.apache.parquet",
      ...about,
    },
  ];
}

/** `datapackage.json`, after Frictionless Data Package v1. */
export const dataPackage = (
  tables: readonly OutletTable[],
  files: ReadonlyMap<string, PackedFile>,
  { day, asOf, positions, homepage, licence, publisher, contact }: PackageFacts,
) => ({
  profile: "data-package",
  name: `integration-policy-${day}`,
  title: `Tables of the integration policy as of the end of ${day}`,
  homepage,
  version: day,
  created: asOf.toISOString(),
  licenses: [{ path: licence }],
  contributors: [
    {
      title: publisher.en,
      role: "publisher",
      ...(contact !== undefined && (contact.includes("@") ? { email: contact } : { path: contact })),
    },
  ],
  positions,
  resources: tables.flatMap((table) => resourcesOf(table, files)),
});
