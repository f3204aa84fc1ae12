import type { Language } from "../table/column.js";

/** What stands on the pages beside what the tables say of themselves. */
interface PageWords {
  readonly [word: string]: string;
}

const DA = {
  tables: "Tabeller til rapporteringsværktøjer",
  lead: "Alt, hvad der er registreret, som flade tabeller: en række for hvert faktum, uden login.",
  table: "Tabel",
  rowIs: "En række er",
  other: "In English",
  all: "Alle tabeller",
  pull: "Hent",
  format: "Format",
  parameters: "Parametre",
  parameter: "Parameter",
  takes: "Tager (på engelsk)",
  example: "Eksempel",
  columns: "Kolonner",
  column: "Kolonne",
  type: "Type",
  unit: "Enhed",
  meaning: "Betydning",
  empty: "Tom, når",
  never: "aldrig",
  codes: "Koder",
  elsewhere: "Det samme andre steder",
  odata: "OData",
  sql: "SQL-view",
  meta: "Som data (JSON)",
  csvw: "CSV on the Web",
  openApi: "OpenAPI 3.1",
  key: "Nøgle",
  bulk: "Alle tabeller som ét arkiv",
  catalogue: "Katalog (DCAT-AP-DK)",
} satisfies PageWords;

const EN: Record<keyof typeof DA, string> = {
  tables: "Tables for reporting tools",
  lead: "All that is on record as flat tables: a row for each fact, without sign-in.",
  table: "Table",
  rowIs: "A row is",
  other: "På dansk",
  all: "All tables",
  pull: "Pull it",
  format: "Format",
  parameters: "Parameters",
  parameter: "Parameter",
  takes: "Takes",
  example: "Example",
  columns: "Columns",
  column: "Column",
  type: "Type",
  unit: "Unit",
  meaning: "Meaning",
  empty: "Empty where",
  never: "never",
  codes: "Codes",
  elsewhere: "The same elsewhere",
  odata: "OData",
  sql: "SQL view",
  meta: "As data (JSON)",
  csvw: "CSV on the Web",
  openApi: "OpenAPI 3.1",
  key: "Key",
  bulk: "All tables as one archive",
  catalogue: "Catalogue (DCAT-AP-DK)",
};

export const pageWords: Readonly<Record<Language, typeof EN>> = { da: DA, en: EN };
