import type { DocumentSource } from "../delivery/handed-out.js";
import { formatsOf } from "../format/formats.js";
import { PARAMETERS } from "../query/parameters.js";
import type { Column, ColumnType } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";
import { wholePaths } from "./whole-paths.js";

const SCHEMAS: Readonly<Record<ColumnType, object>> = {
  text: { type: "string" },
  code: { type: "string" },
  id: { type: "string", format: "uuid" },
  integer: { type: "integer" },
  year: { type: "integer" },
  oere: { type: "integer", format: "int64" },
  kroner: { type: "number" },
  decimal: { type: "number" },
  boolean: { type: "boolean" },
  day: { type: "string", format: "date" },
  instant: { type: "string", format: "date-time" },
};

function columnSchema({ type, definition, empty }: Column): object {
  const schema = SCHEMAS[type] as { type: string };
  const description = empty ? `${definition.en} Null: ${empty.en}.` : definition.en;
  return { ...schema, ...(empty && { type: [schema.type, "null"] }), description };
}

const rowSchema = ({ columns, definition }: OutletTable) => ({
  type: "object",
  description: definition.en,
  properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
});

const PROBLEM = { content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };

const refusals = {
  400: { description: "A parameter or value that is not known; the detail names those that are.", ...PROBLEM },
  404: { description: "There is no such table.", ...PROBLEM },
  429: { description: "Too many requests; Retry-After says when.", ...PROBLEM },
  503: { description: "Busy or not reachable; Retry-After says when.", ...PROBLEM },
};

const CITED = {
  Link: {
    description:
      'rel="cite-as" names a short address of the same answer, with its instant pinned; of changes there is none.',
    schema: { type: "string" },
  },
};

const parametersOf = (table: OutletTable) =>
  PARAMETERS.filter(({ isOf }) => isOf?.(table) ?? true).map(({ name, takes, example }) => ({
    name,
    in: "query",
    description: takes,
    schema: { type: "string" },
    ...(name === "limit" && { example }),
  }));

function pathsOf(table: OutletTable): [string, object][] {
  const reference = { $ref: `#/components/schemas/${table.name}` };
  const contentOf = (suffix: string, mediaType: string) => ({
    [mediaType.split(";")[0] ?? mediaType]: { schema: suffix === "json" ? { type: "array", items: reference } : {} },
  });
  const tables = formatsOf(table).map(({ suffix, mediaType }): [string, object] => [
    `/reports/v1/${table.name}.${suffix}`,
    {
      get: {
        operationId: `${table.name}-${suffix}`,
        summary: `${table.title.en} as ${suffix}`,
        parameters: parametersOf(table),
        responses: {
          200: { description: table.definition.en, headers: CITED, content: contentOf(suffix, mediaType) },
          304: { description: "Not changed." },
          ...refusals,
        },
      },
    },
  ]);
  const meta = {
    get: {
      operationId: `${table.name}-meta`,
      summary: `What the columns of ${table.title.en} mean`,
      responses: { 200: { description: "Columns with type, unit, names and meanings." } },
    },
  };
  const about = {
    get: {
      operationId: `${table.name}-about`,
      summary: `The same of ${table.title.en} as a page to read`,
      parameters: [{ name: "lang", in: "query", schema: { type: "string", enum: ["da", "en"] }, example: "en" }],
      responses: { 200: { description: "A page.", content: { "text/html": { schema: {} } } } },
    },
  };
  return [...tables, [`/reports/v1/${table.name}/meta`, meta], [`/reports/v1/${table.name}/about`, about]];
}

const DOCUMENTS: readonly [path: string, name: string, summary: string, parameters: readonly string[]][] = [
  [
    "status-reports/{year}/editions/{edition}",
    "status-report",
    "A frozen edition of the combined status report",
    ["year", "edition"],
  ],
  [
    "action-plans/{committee}/{policy}/revisions/{revision}",
    "action-plan",
    "A revision of a committee's plan",
    ["committee", "policy", "revision"],
  ],
];

const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
const LANG = { name: "lang", in: "query", description: "da or en", schema: { type: "string", enum: ["da", "en"] } };

/** What is handed out to be read, in each format that it is there in. */
const documentPaths = (formats: readonly DocumentFormat[]): [string, object][] =>
  DOCUMENTS.flatMap(([path, name, summary, parameters]) =>
    formats.map(({ suffix, mediaType }): [string, object] => [
      `/reports/v1/documents/${path}.${suffix}`,
      {
        get: {
          operationId: `${name}-${suffix}`,
          summary: `${summary} as ${suffix}`,
          parameters: [...parameters.map(inPath), LANG],
          responses: {
            200: {
              description: "The same bytes for ever, until a text is redacted.",
              headers: CITED,
              content: { [mediaType.split(";")[0] ?? mediaType]: {} },
            },
            304: { description: "Not changed." },
            ...refusals,
          },
        },
      },
    ]),
  );

type DocumentFormat = DocumentSource["formats"][number];

/** All tables, and the documents beside them, after OpenAPI 3.1. */
export const openApiOf = (
  tables: readonly OutletTable[],
  server: string,
  documents: readonly DocumentFormat[] = [],
) => ({
  openapi: "3.1.0",
  info: {
    title: "Tables of the integration policy hub",
    version: "1.0.0",
    description: "Flat tables for reporting tools.",
  },
  servers: [{ url: server }],
  paths: Object.fromEntries([...tables.flatMap(pathsOf), ...documentPaths(documents), ...wholePaths(refusals)]),
  components: {
    schemas: {
      ...Object.fromEntries(tables.map((table) => [table.name, rowSchema(table)])),
      Problem: {
        type: "object",
        properties: {
          type: { type: "string" },
          title: { type: "string" },
          status: { type: "integer" },
          detail: { type: "string" },
        },
      },
    },
  },
});
