import { inBoth, iri, plain, type Thing } from "./graph.js";

/** A code of a list, as the table `code-lists` has it. */
export interface ListedCode {
  readonly list: string;
  readonly code: string;
  readonly label: { da: string | null; en: string | null };
  readonly definition: { da: string | null; en: string | null };
}

const listsAddress = (origin: string): string => `${origin}/catalogue/code-lists`;
export const schemeAddress = (origin: string, list: string): string =>
  `${listsAddress(origin)}#${encodeURIComponent(list)}`;
const codeAddress = (origin: string, { list, code }: ListedCode): string =>
  `${schemeAddress(origin, list)}.${encodeURIComponent(code)}`;

/** All code lists as SKOS: a scheme for each list, and in it a concept for each code. */
export function codeSchemes(origin: string, codes: readonly ListedCode[]): Thing[] {
  const lists = new Map<string, ListedCode[]>();
  for (const each of codes) lists.set(each.list, [...(lists.get(each.list) ?? []), each]);
  return [...lists].flatMap(([list, members]) => {
    const scheme = iri(schemeAddress(origin, list));
    const top = members.map((each) => iri(codeAddress(origin, each)));
    return [
      {
        ...scheme,
        types: ["skos:ConceptScheme"],
        says: [
          ["dct:title", inBoth({ da: `Kodelisten ${list}`, en: `The code list ${list}` })],
          ["dct:identifier", [plain(list)]],
          ["skos:hasTopConcept", top],
        ],
      } satisfies Thing,
      ...members.map((each) => conceptThing(origin, each)),
    ];
  });
}

function conceptThing(origin: string, each: ListedCode): Thing {
  const scheme = iri(schemeAddress(origin, each.list));
  const definition = inBoth(each.definition);
  return {
    ...iri(codeAddress(origin, each)),
    types: ["skos:Concept"],
    says: [
      ["skos:notation", [plain(each.code)]],
      ["skos:prefLabel", inBoth(each.label)],
      ...(definition.length > 0 ? [["skos:definition", definition] as const] : []),
      ["skos:inScheme", [scheme]],
      ["skos:topConceptOf", [scheme]],
    ],
  };
}
