import { formatsOf } from "../format/formats.js";
import { dataflowOf } from "../format/sdmx-csv.js";
import { PARAMETERS } from "../query/parameters.js";
import type { Column, ColumnType } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";

const UNITS: Partial<Record<ColumnType, string>> = { oere: "øre", kroner: "DKK", year: "calendar year" };

/** A column as data. */
const columnMeta = ({ name, type, label, definition, empty, list, language }: Column) => ({
  name,
  type,
  unit: UNITS[type] ?? null,
  label,
  definition,
  empty: empty ?? null,
  codeList: list ?? null,
  language: language ?? null,
});

/** A table with its columns as data. */
export const tableMeta = (table: OutletTable) => ({
  name: table.name,
  title: table.title,
  definition: table.definition,
  key: table.key,
  sqlView: table.view,
  ...(table.dimensions && { sdmxDataflow: dataflowOf(table) }),
  formats: formatsOf(table).map(({ suffix, mediaType }) => ({
    suffix,
    mediaType,
    href: `/reports/v1/${table.name}.${suffix}`,
  })),
  parameters: parametersMeta(table),
  /** Each answer names one by `Link: rel="cite-as"`. */
  citation: { href: "/c", of: `/reports/v1/${table.name}.csv?asOf=2013-09-30T12:00:00Z` },
  columns: table.columns.map(columnMeta),
});

const parametersMeta = (table: OutletTable) =>
  PARAMETERS.filter(({ isOf }) => isOf?.(table) ?? true).map(({ name, takes, example }) => ({ name, takes, example }));

/** Where what is handed out to be read leads to what is newest. */
const DOCUMENTS = {
  statusReports: "/reports/v1/documents/status-reports/{year}",
  actionPlans: "/reports/v1/documents/action-plans/{committee}",
};

/** All tables, each with where it is. */
export const indexMeta = (tables: readonly OutletTable[]) => ({
  tables: tables.map((table) => ({
    name: table.name,
    title: table.title,
    definition: table.definition,
    href: `/reports/v1/${table.name}`,
    meta: `/reports/v1/${table.name}/meta`,
    about: `/reports/v1/${table.name}/about`,
    formats: formatsOf(table).map(({ suffix }) => suffix),
  })),
  bulk: "/reports/v1/bulk/latest.zip",
  releases: "/reports/v1/releases.json",
  records: "/reports/v1/records.json",
  catalogue: "/catalogue/",
  documents: DOCUMENTS,
  openApi: "/reports/v1/openapi.json",
});
