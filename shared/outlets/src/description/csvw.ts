import type { Column, ColumnType } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";

const DATATYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  code: "string",
  id: "string",
  integer: "integer",
  year: "gYear",
  oere: "integer",
  kroner: "decimal",
  decimal: "decimal",
  boolean: "boolean",
  day: "date",
  instant: "dateTimeStamp",
};

const columnOf = ({ name, type, label, definition, empty }: Column) => ({
  name,
  titles: name,
  "dc:title": label,
  "dc:description": definition,
  datatype: DATATYPES[type],
  required: empty === undefined,
});

/** What stands beside a CSV file, after W3C's CSV on the Web. */
export const csvwOf = (table: OutletTable, columns: readonly Column[], url: string) => ({
  "@context": ["http://www.w3.org/ns/csvw", { "@language": "da" }],
  url,
  "dc:title": table.title,
  "dc:description": table.definition,
  dialect: { delimiter: ",", encoding: "utf-8", header: true, lineTerminators: ["\r\n"] },
  tableSchema: { columns: columns.map(columnOf), primaryKey: table.key },
});
