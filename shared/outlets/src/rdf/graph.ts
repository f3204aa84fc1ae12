export interface Literal {
  readonly value: string;
  readonly language?: string;
  /** Its type's name with a prefix; undefined: a text. */
  readonly datatype?: string;
}

/** A full address. */
interface Iri {
  readonly iri: string;
}

export type Value = Literal | Iri;

/** What is said of one thing: names with prefixes, each with its values. */
export interface Thing extends Iri {
  readonly types: readonly string[];
  readonly says: readonly (readonly [property: string, values: readonly Value[]])[];
}

export const PREFIXES: Readonly<Record<string, string>> = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  org: "http://www.w3.org/ns/org#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Both languages; one that is not told is left out. */
export const inBoth = ({ da, en }: { da: string | null; en: string | null }): Literal[] => [
  ...(da ? [{ value: da, language: "da" }] : []),
  ...(en ? [{ value: en, language: "en" }] : []),
];

export const iri = (address: string): Iri => ({ iri: address });
export const plain = (value: string): Literal => ({ value });
