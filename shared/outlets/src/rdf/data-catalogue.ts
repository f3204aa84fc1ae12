import { formatsOf } from "../format/formats.js";
import type { Format } from "../format/row-stream.js";
import { setName } from "../odata/entity-model.js";
import type { OutletTable } from "../table/outlet-table.js";
import { schemeAddress } from "./code-schemes.js";
import { inBoth, iri, plain, type Thing, type Value } from "./graph.js";

/** What the catalogue says besides the tables. */
export interface CatalogueFacts {
  /** The gateway's own address. */
  readonly origin: string;
  readonly licence: string;
  /** When the record changed last; undefined: it is empty. */
  readonly lastChange: Date | undefined;
  /** The code lists that are there. */
  readonly lists: ReadonlySet<string>;
}

const AUTHORITY = "http://publications.europa.eu/resource/authority";
const LANGUAGES: readonly Value[] = [iri(`${AUTHORITY}/language/DAN`), iri(`${AUTHORITY}/language/ENG`)];
const PUBLIC = iri(`${AUTHORITY}/access-right/PUBLIC`);
const THEMES = [iri(`${AUTHORITY}/data-theme/SOCI`), iri(`${AUTHORITY}/data-theme/GOVE`)];
/** Those of the formats that the European list of file types has. */
const FILE_TYPES: Readonly<Record<string, string>> = { csv: "CSV", json: "JSON", xlsx: "XLSX", parquet: "PARQUET" };
const TITLE = { da: "Integrationspolitikkens tabeller", en: "Tables of the integration policy" };
const DEFINITION = {
  da: "Udvalgenes handleplaner, redegørelser og penge, årshjulet og barometeret, som flade tabeller.",
  en: "The committees' action plans, statements and money, the year wheel and the barometer, as flat tables.",
};
const PUBLISHER = { da: "Kommunen", en: "The municipality" };
const SERVICE = { da: "Tabellerne som OData v4", en: "The tables as OData v4" };

/** The catalogue of all tables after DCAT-AP's Danish profile. */
export function catalogueThings(tables: readonly OutletTable[], facts: CatalogueFacts): Thing[] {
  const at = addressesOf(facts.origin);
  const modified: Thing["says"] = facts.lastChange
    ? [["dct:modified", [{ value: facts.lastChange.toISOString(), datatype: "xsd:dateTime" }]]]
    : [];
  const shared: Thing["says"] = [["dct:publisher", [at("publisher")]], ["dct:language", LANGUAGES], ...modified];
  const datasets = tables.map((table) => at(table.name));
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
        ["dcat:dataset", datasets],
        ["dcat:service", [at("odata")]],
      ],
    },
    { ...at("publisher"), types: ["foaf:Agent", "org:Organization"], says: [["foaf:name", inBoth(PUBLISHER)]] },
    { ...iri(facts.licence), types: ["dct:LicenseDocument"], says: [] },
    { ...iri(`${facts.origin}/`), types: ["foaf:Document"], says: [] },
    serviceThing(facts, at, datasets),
    ...tables.flatMap((table) => [datasetThing(table, facts, at, shared), ...distributionsOf(table, facts, at)]),
  ];
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
    ["dct:publisher", [at("publisher")]],
    ["dct:license", [iri(licence)]],
    ["dct:accessRights", [PUBLIC]],
    ["dcat:endpointURL", [iri(`${origin}/odata/v4/`)]],
    ["dcat:endpointDescription", [iri(`${origin}/odata/v4/$metadata`)]],
    ["dcat:servesDataset", datasets],
  ],
});

function datasetThing(table: OutletTable, facts: CatalogueFacts, at: Addresses, shared: Thing["says"]): Thing {
  const lists = [...new Set(table.columns.flatMap(({ list }) => (list && facts.lists.has(list) ? [list] : [])))];
  const references: Thing["says"] =
    lists.length > 0 ? [["dct:references", lists.map((list) => iri(schemeAddress(facts.origin, list)))]] : [];
  return {
    ...at(table.name),
    types: ["dcat:Dataset"],
    says: [
      ["dct:title", inBoth(table.title)],
      ["dct:description", inBoth(table.definition)],
      ["dct:identifier", [plain(table.name)]],
      ...shared,
      ["dct:accessRights", [PUBLIC]],
      ["dct:accrualPeriodicity", [iri(`${AUTHORITY}/frequency/IRREG`)]],
      ["dcat:theme", THEMES],
      ["dcat:keyword", inBoth({ da: "integration", en: "integration" })],
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
  readonly table: OutletTable;
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
