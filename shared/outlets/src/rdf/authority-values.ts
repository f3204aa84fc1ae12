import { inBoth, iri, type Thing } from "./graph.js";

/** What the profile wants values of other lists to be, by the property that has them. */
const CLASSES: Readonly<Record<string, string>> = {
  "dct:language": "dct:LinguisticSystem",
  "dct:accessRights": "dct:RightsStatement",
  "dct:accrualPeriodicity": "dct:Frequency",
  "dct:conformsTo": "dct:Standard",
  "dct:format": "dct:MediaTypeOrExtent",
  "dcat:mediaType": "dct:MediaType",
  "dcat:packageFormat": "dct:MediaType",
  "foaf:page": "foaf:Document",
};

const THEMES_LIST = "http://publications.europa.eu/resource/authority/data-theme";
const THEMES = {
  SOCI: { da: "Befolkning og samfund", en: "Population and society" },
  GOVE: { da: "Regeringen og den offentlige sektor", en: "Government and public sector" },
};

export const themeList = iri(THEMES_LIST);
export const themes = Object.keys(THEMES).map((code) => iri(`${THEMES_LIST}/${code}`));

/** Says of each value of another list what it is, so that nobody has to fetch that list. */
export function authorityThings(things: readonly Thing[]): Thing[] {
  const found = new Map<string, string>();
  for (const [property, values] of things.flatMap(({ says }) => says)) {
    const type = CLASSES[property];
    for (const value of values) if (type !== undefined && "iri" in value) found.set(value.iri, type);
  }
  return [...Array.from(found, ([address, type]) => ({ ...iri(address), types: [type], says: [] })), ...themeThings()];
}

const themeThings = (): Thing[] => [
  {
    ...iri(THEMES_LIST),
    types: ["skos:ConceptScheme"],
    says: [["dct:title", inBoth({ da: "Datatema", en: "Data theme" })]],
  },
  ...Object.entries(THEMES).map(([code, label]) => ({
    ...iri(`${THEMES_LIST}/${code}`),
    types: ["skos:Concept"],
    says: [
      ["skos:prefLabel", inBoth(label)],
      ["skos:inScheme", [iri(THEMES_LIST)]],
    ] as const,
  })),
];
