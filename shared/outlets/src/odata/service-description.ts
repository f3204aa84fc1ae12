import { escaped } from "../format/xml.js";
import { outletTables } from "../table/catalogue.js";
import type { Column } from "../table/column.js";
import { type Link, linksOf } from "../table/links.js";
import type { OutletTable } from "../table/outlet-table.js";
import { edmType, NAMESPACE, setName, typeName } from "./entity-model.js";

/** The first document that a tool asks for: which entity sets there are. */
export const serviceDocument = (context: string | undefined) => ({
  ...(context !== undefined && { "@odata.context": context }),
  value: outletTables.map((table) => ({
    name: setName(table),
    kind: "EntitySet",
    url: setName(table),
    title: table.title.en,
  })),
});

const DESCRIPTION = "Org.OData.Core.V1.Description";
const LONG_DESCRIPTION = "Org.OData.Core.V1.LongDescription";

/** What a number of a type may be. */
function facetsOf({ type }: Column): Record<string, string | number> {
  if (type === "kroner") return { Precision: 20, Scale: 2 };
  if (type === "decimal") return { Scale: "variable" };
  return type === "instant" ? { Precision: 6 } : {};
}

const described = (name: string, { en, da }: Column["label"], definition: Column["label"]): string =>
  `<Annotation Term="${name}" String="${escaped(`${en} (${da}): ${definition.en}`)}"/>`;

function propertyXml(column: Column): string {
  const facets = Object.entries(facetsOf(column)).map(([name, value]) => ` ${name}="${value}"`);
  const nullable = column.empty ? "" : ' Nullable="false"';
  const start = `<Property Name="${column.name}" Type="${edmType(column.type)}"${nullable}${facets.join("")}>`;
  return `${start}${described(DESCRIPTION, column.label, column.definition)}</Property>`;
}

function linkXml({ name, to, isMany, partner }: Link): string {
  const type = `${NAMESPACE}.${typeName(to)}`;
  const back = partner === undefined ? "" : ` Partner="${partner}"`;
  const of = isMany ? `Type="Collection(${type})"` : `Type="${type}" Nullable="true"`;
  return `<NavigationProperty Name="${name}" ${of}${back}/>`;
}

const typeXml = (table: OutletTable): string =>
  `<EntityType Name="${typeName(table)}"><Key><PropertyRef Name="${table.key}"/></Key>
${[...table.columns.map(propertyXml), ...linksOf(table).map(linkXml)].join("\n")}
${described(LONG_DESCRIPTION, table.title, table.definition)}</EntityType>`;

const setXml = (table: OutletTable): string =>
  `<EntitySet Name="${setName(table)}" EntityType="${NAMESPACE}.${typeName(table)}">
${linksOf(table)
  .map(({ name, to }) => `<NavigationPropertyBinding Path="${name}" Target="${setName(to)}"/>\n`)
  .join("")}${ONE_LEVEL}
</EntitySet>`;

const ONE_LEVEL =
  '<Annotation Term="Org.OData.Capabilities.V1.ExpandRestrictions"><Record><PropertyValue Property="MaxLevels" Int="1"/></Record></Annotation>';

/** `$metadata` as XML, after CSDL 4.0. */
export const metadataXml = (): string => `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx">
<edmx:DataServices>
<Schema Namespace="${NAMESPACE}" xmlns="http://docs.oasis-open.org/odata/ns/edm">
${outletTables.map(typeXml).join("\n")}
<EntityContainer Name="Tables">
${outletTables.map(setXml).join("\n")}
<Annotation Term="Org.OData.Capabilities.V1.BatchSupported" Bool="false"/>
</EntityContainer>
</Schema>
</edmx:DataServices>
</edmx:Edmx>
`;

function propertyJson(column: Column) {
  const facets = Object.entries(facetsOf(column)).map(([name, value]) => [`$${name}`, value] as const);
  const type = edmType(column.type);
  return {
    ...(type !== "Edm.String" && { $Type: type }),
    ...(column.empty && { $Nullable: true }),
    ...Object.fromEntries(facets),
    [`@${DESCRIPTION}`]: `${column.label.en} (${column.label.da}): ${column.definition.en}`,
  };
}

const linkJson = ({ to, isMany, partner }: Link) => ({
  $Kind: "NavigationProperty",
  $Type: `${NAMESPACE}.${typeName(to)}`,
  ...(isMany ? { $Collection: true } : { $Nullable: true }),
  ...(partner !== undefined && { $Partner: partner }),
});

const typeJson = (table: OutletTable) => ({
  $Kind: "EntityType",
  $Key: [table.key],
  ...Object.fromEntries(table.columns.map((column) => [column.name, propertyJson(column)])),
  ...Object.fromEntries(linksOf(table).map((link) => [link.name, linkJson(link)])),
});

/** `$metadata` as JSON, after CSDL JSON 4.01. */
export function metadataJson() {
  const sets = outletTables.map((table) => [
    setName(table),
    {
      $Collection: true,
      $Type: `${NAMESPACE}.${typeName(table)}`,
      $NavigationPropertyBinding: Object.fromEntries(linksOf(table).map(({ name, to }) => [name, setName(to)])),
    },
  ]);
  return {
    $Version: "4.0",
    $EntityContainer: `${NAMESPACE}.Tables`,
    [NAMESPACE]: {
      ...Object.fromEntries(outletTables.map((table) => [typeName(table), typeJson(table)])),
      Tables: { $Kind: "EntityContainer", ...Object.fromEntries(sets) },
    },
  };
}
