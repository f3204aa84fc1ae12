/** Addresses beside those of the tables: what they are, what they take, and as what they come. */
interface Address {
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly types: readonly string[];
  readonly parameters?: readonly { name: string; in: "path" | "query"; description: string; example: string }[];
}

const AS_OF = [
  { name: "asOf", in: "query", description: "An instant, or a day, which means its end.", example: "2013-09-30" },
  { name: "edition", in: "query", description: "A frozen edition of the status report.", example: "2012-1" },
] as const;
const RELEASED = [
  ...AS_OF,
  { name: "committee", in: "query", description: "Codes of committees, separated by commas.", example: "BUU" },
  { name: "initiative", in: "query", description: "The rowKey of one initiative.", example: "POL-2011/BUU/BUU-01" },
] as const;
const RDF = ["application/ld+json", "text/turtle"];

const released = (kind: string, summary: string): Address[] => [
  { path: `/reports/v1/${kind}.json`, id: kind, summary, types: ["application/json"], parameters: RELEASED },
  {
    path: `/reports/v1/${kind}.ndjson`,
    id: `${kind}-lines`,
    summary,
    types: ["application/x-ndjson"],
    parameters: RELEASED,
  },
];

const ADDRESSES: readonly Address[] = [
  {
    path: "/reports/v1/",
    id: "index",
    summary: "All tables, each with where it is",
    types: ["application/json"],
  },
  {
    path: "/reports/v1/bulk/{day}.zip",
    id: "bulk",
    summary: "All tables of a day: CSV and Parquet, with a Data Package that has their checksums",
    types: ["application/zip"],
    parameters: [{ name: "day", in: "path", description: "A day that is over, or 'latest'.", example: "latest" }],
  },
  ...released("releases", "Each change that was published of each initiative"),
  ...released("records", "What was published of each initiative, put together"),
  { path: "/catalogue/", id: "catalogue", summary: "The catalogue of all tables, after DCAT-AP", types: RDF },
  { path: "/catalogue/code-lists", id: "code-schemes", summary: "All code lists, as SKOS", types: RDF },
  { path: "/odata/v4/", id: "odata", summary: "The tables by OData v4", types: ["application/json"] },
  {
    path: "/odata/v4/$metadata",
    id: "odata-metadata",
    summary: "The model of the tables by OData v4",
    types: ["application/xml"],
  },
];

/** The paths of OpenAPI of all addresses that are no table. */
export const wholePaths = (refusals: object): [string, object][] =>
  ADDRESSES.map(({ path, id, summary, types, parameters = [] }) => [
    path,
    {
      get: {
        operationId: id,
        summary,
        parameters: parameters.map((each) => ({
          ...each,
          schema: { type: "string" },
          required: each.in === "path",
        })),
        responses: {
          200: { description: summary, content: Object.fromEntries(types.map((type) => [type, {}])) },
          304: { description: "Not changed." },
          ...refusals,
        },
      },
    },
  ]);
