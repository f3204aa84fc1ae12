import type { BilingualText } from "@hub/rules";
import type { OutletSource } from "../delivery/table-request.js";
import { formatsOf } from "../format/formats.js";
import type { Format } from "../format/row-stream.js";
import { setName } from "../odata/entity-model.js";
import { both } from "../table/column.js";
import type { OutletTable } from "../table/outlet-table.js";
import { authorityThings, themeList, themes } from "./authority-values.js";
import { schemeAddress } from "./code-schemes.js";
import { inBoth, iri, plain, type Thing, type Value } from "./graph.js";

/** What the catalogue says besides the tables. */
export interface CatalogueFacts extends Pick<OutletSource, "licence" | "publisher" | "contact"> {
  /** The gateway's own address. */
  readonly origin: string;
  /** When the record changed last; undefined: it is empty. */
  readonly lastChange: Date | undefined;
  /** The code lists that are there. */
  readonly lists: ReadonlySet<string>;
}

const AUTHORITY = "http://publications.europa.eu/resource/authority";
const LANGUAGES: readonly Value[] = [iri(`${AUTHORITY}/language/DAN`), iri(`${AUTHORITY}/language/ENG`)];
const PUBLIC = iri(`${AUTHORITY}/access-right/PUBLIC`);
/** Those of the formats that the European list of file types has. */
const FILE_TYPES: Readonly<Record<string, string>> = { csv: "CSV", json: "JSON", xlsx: "XLSX", parquet: "PARQUET" };
const TITLE = { da: "Integrationspolitikkens tabeller", en: "Tables of the integration policy" };
const DEFINITION = {
  da: "Udvalgenes handleplaner, redegørelser og penge, årshjulet og barometeret, som flade tabeller.",
  en: "The committees' action plans, statements and money, the year wheel and the barometer, as flat tables.",
};
const SERVICE = { da: "Tabellerne som OData v4", en: "The tables as OData v4" };

/** The catalogue of all tables after DCAT-AP's Danish profile. */
export function catalogueThings(tables: readonly OutletTable[], facts: CatalogueFacts): Thing[] {
  const things = ownThings(tables, facts);
  return [...things, ...authorityThings(things)];
}

function ownThings(tables: readonly OutletTable[], facts: CatalogueFacts): Thing[] {
  const at = addressesOf(facts.origin);
  const modified: Thing["says"] = facts.lastChange
    ? [["dct:modified", [{ value: facts.lastChange.toISOString(), datatype: "xsd:dateTime" }]]]
    : [];
  const shared: Thing["says"] = [["dct:publisher", [at("publisher")]], ["dct:language", LANGUAGES], ...modified];
  const datasets = tables.map(({ name }) => at(name));
  const wholes = WHOLES.map(({ name }) => at(name));
  return [
    {
      ...at(""),
      types: ["dcat:Catalog"],
      says: [
        ["dct:title", inBoth(TITLE)],
        ["dct:description", inBoth(DEFINITION)],
        ...shared,
        ["dct:license", [iri(facts.licence)]],
        ["foaf:homepage", [iri(`${facts.origin}/`)]],
        ["dcat:dataset", [...datasets, ...wholes]],
        ["dcat:themeTaxonomy", [themeList]],
        ["dcat:service", [at("odata")]],
      ],
    },
    { ...at("publisher"), types: ["foaf:Agent", "org:Organization"], says: [["foaf:name", inBoth(facts.publisher)]] },
    { ...iri(facts.licence), types: ["dct:LicenseDocument"], says: [] },
    { ...iri(`${facts.origin}/`), types: ["foaf:Document"], says: [] },
    contactThing(facts, at),
    serviceThing(facts, at, datasets),
    ...tables.flatMap((table) => [datasetThing(table, facts, at, shared), ...distributionsOf(table, facts, at)]),
    ...WHOLES.flatMap((whole) => wholeThings(whole, facts, at, shared)),
  ];
}

/** All of it in one file: every table of a day, and what was published of each initiative. */
interface Whole {
  readonly name: string;
  readonly title: BilingualText;
  readonly definition: BilingualText;
  readonly files: readonly { readonly path: string; readonly says: Thing["says"] }[];
}

const media = (type: string): Thing["says"][number] => [
  "dcat:mediaType",
  [iri(`https://www.iana.org/assignments/media-types/${type}`)],
];
const fileType = (type: string): Thing["says"][number] => ["dct:format", [iri(`${AUTHORITY}/file-type/${type}`)]];
const wayOf = (kind: string) => [
  { path: `${kind}.json`, says: [media("application/json"), fileType("JSON")] },
  { path: `${kind}.ndjson`, says: [media("application/x-ndjson")] },
];

const WHOLES: readonly Whole[] = [
  {
    name: "bulk",
    title: both("Alle tabeller | All tables"),
    definition: both(
      "Alle tabeller, som de stod ved den seneste dags udgang: CSV og Parquet med beskrivelse og kontrolsummer. | All tables as they stood at the end of the last day: CSV and Parquet with description and checksums.",
    ),
    files: [
      {
        path: "bulk/latest.zip",
        says: [
          media("application/zip"),
          ["dcat:packageFormat", [iri("https://www.iana.org/assignments/media-types/application/zip")]],
          ["dct:conformsTo", [iri("https://specs.frictionlessdata.io/data-package/")]],
        ],
      },
    ],
  },
  {
    name: "releases",
    title: both("Indsatsers udgivelser | Releases of initiatives"),
    definition: both(
      "Hver ændring, der er offentliggjort om hver indsats, og hvad de tilsammen siger. | Each change that was published of each initiative, and what they come to.",
    ),
    files: [...wayOf("releases"), ...wayOf("records")],
  },
];

function wholeThings(whole: Whole, facts: CatalogueFacts, at: Addresses, shared: Thing["says"]): Thing[] {
  const { name, title, definition, files } = whole;
  return [
    {
      ...at(name),
      types: ["dcat:Dataset"],
      says: [
        ...describedAs({ name, title, definition }, at, shared),
        ["dcat:distribution", files.map(({ path }) => at(path))],
      ],
    },
    ...files.map(({ path, says }) => {
      const address = iri(`${facts.origin}/reports/v1/${path}`);
      return distribution(at(path), { table: whole, facts, suffix: path }, [
        ["dcat:accessURL", [address]],
        ["dcat:downloadURL", [address]],
        ...says,
      ]);
    }),
  ];
}

/** Whom to ask. */
function contactThing({ publisher, contact, origin }: CatalogueFacts, at: Addresses): Thing {
  const isMail = contact?.includes("@") ?? false;
  const address = iri(isMail ? `mailto:${contact}` : (contact ?? `${origin}/`));
  return {
    ...at("contact"),
    types: ["vcard:Kind", "vcard:Organization"],
    says: [
      ["vcard:fn", inBoth(publisher)],
      [isMail ? "vcard:hasEmail" : "vcard:hasURL", [address]],
    ],
  };
}

type Addresses = (name: string) => { iri: string };
const addressesOf =
  (origin: string): Addresses =>
  (name) =>
    iri(`${origin}/catalogue/${name && `#${name}`}`);

const serviceThing = ({ origin, licence }: CatalogueFacts, at: Addresses, datasets: readonly Value[]): Thing => ({
  ...at("odata"),
  types: ["dcat:DataService"],
  says: [
    ["dct:title", inBoth(SERVICE)],
    ["dcat:contactPoint", [at("contact")]],
    ["dct:publisher", [at("publisher")]],
    ["dct:license", [iri(licence)]],
    ["dct:accessRights", [PUBLIC]],
    ["dcat:endpointURL", [iri(`${origin}/odata/v4/`)]],
    ["dcat:endpointDescription", [iri(`${origin}/odata/v4/$metadata`)]],
    ["dcat:servesDataset", datasets],
  ],
});

const describedAs = (
  { name, title, definition }: Pick<OutletTable, "name" | "title" | "definition">,
  at: Addresses,
  shared: Thing["says"],
): Thing["says"] => [
  ["dct:title", inBoth(title)],
  ["dct:description", inBoth(definition)],
  ["dct:identifier", [plain(name)]],
  ...shared,
  ["dcat:contactPoint", [at("contact")]],
  ["dct:accessRights", [PUBLIC]],
  ["dct:accrualPeriodicity", [iri(`${AUTHORITY}/frequency/IRREG`)]],
  ["dcat:theme", themes],
  ["dcat:keyword", inBoth({ da: "integration", en: "integration" })],
];

function datasetThing(table: OutletTable, facts: CatalogueFacts, at: Addresses, shared: Thing["says"]): Thing {
  const lists = [...new Set(table.columns.flatMap(({ list }) => (list && facts.lists.has(list) ? [list] : [])))];
  const references: Thing["says"] =
    lists.length > 0 ? [["dct:references", lists.map((list) => iri(schemeAddress(facts.origin, list)))]] : [];
  return {
    ...at(table.name),
    types: ["dcat:Dataset"],
    says: [
      ...describedAs(table, at, shared),
      ["foaf:page", [iri(`${facts.origin}/reports/v1/${table.name}/about`)]],
      ...references,
      [
        "dcat:distribution",
        [...formatsOf(table).map(({ suffix }) => at(`${table.name}.${suffix}`)), at(`${table.name}.odata`)],
      ],
    ],
  };
}

function distributionsOf(table: OutletTable, facts: CatalogueFacts, at: Addresses): Thing[] {
  const files = formatsOf(table).map((format) => {
    const address = iri(`${facts.origin}/reports/v1/${table.name}.${format.suffix}`);
    return distribution(at(`${table.name}.${format.suffix}`), { table, facts, suffix: format.suffix }, [
      ["dcat:accessURL", [address]],
      ["dcat:downloadURL", [address]],
      ...mediaOf(format),
    ]);
  });
  const odata = distribution(at(`${table.name}.odata`), { table, facts, suffix: "OData" }, [
    ["dcat:accessURL", [iri(`${facts.origin}/odata/v4/${setName(table)}`)]],
    ["dcat:accessService", [at("odata")]],
  ]);
  return [...files, odata];
}

function mediaOf({ suffix, mediaType }: Format): Thing["says"] {
  const [media = mediaType] = mediaType.split(";");
  const type = FILE_TYPES[suffix];
  return [
    ["dcat:mediaType", [iri(`https://www.iana.org/assignments/media-types/${media}`)]],
    ...(type ? [["dct:format", [iri(`${AUTHORITY}/file-type/${type}`)]] as const] : []),
  ];
}

interface Distributed {
  readonly table: Pick<OutletTable, "title">;
  readonly facts: CatalogueFacts;
  readonly suffix: string;
}

const distribution = (address: { iri: string }, of: Distributed, says: Thing["says"]): Thing => ({
  ...address,
  types: ["dcat:Distribution"],
  says: [
    ["dct:title", inBoth({ da: `${of.table.title.da} (${of.suffix})`, en: `${of.table.title.en} (${of.suffix})` })],
    ["dct:license", [iri(of.facts.licence)]],
    ["dct:language", LANGUAGES],
    ...says,
  ],
});
