import { PREFIXES, type Thing, type Value } from "./graph.js";

/** A way to write things as RDF. */
export interface RdfFormat {
  readonly suffix: string;
  readonly mediaType: string;
  readonly write: (things: readonly Thing[]) => string;
}

function jsonValue(value: Value): object {
  if ("iri" in value) return { "@id": value.iri };
  const { value: text, language, datatype } = value;
  return { "@value": text, ...(language && { "@language": language }), ...(datatype && { "@type": datatype }) };
}

const jsonThing = ({ iri, types, says }: Thing) => ({
  "@id": iri,
  "@type": types,
  ...Object.fromEntries(says.map(([property, values]) => [property, values.map(jsonValue)])),
});

/** The text's own quotes are those of JSON, which Turtle reads alike. */
function turtleValue(value: Value): string {
  if ("iri" in value) return `<${value.iri}>`;
  const { value: text, language, datatype } = value;
  return `${JSON.stringify(text)}${language ? `@${language}` : ""}${datatype ? `^^${datatype}` : ""}`;
}

const turtleThing = ({ iri, types, says }: Thing): string =>
  [
    `<${iri}>\n  a ${types.join(", ")}`,
    ...says.map(([property, values]) => `  ${property} ${values.map(turtleValue).join(", ")}`),
  ].join(" ;\n");

const turtlePrefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .\n`);

/** All forms, the one that is sent where nobody says another first. */
export const rdfFormats: readonly RdfFormat[] = [
  {
    suffix: "jsonld",
    mediaType: "application/ld+json",
    write: (things) => JSON.stringify({ "@context": PREFIXES, "@graph": things.map(jsonThing) }),
  },
  {
    suffix: "ttl",
    mediaType: "text/turtle",
    write: (things) => [turtlePrefixes.join(""), ...things.map((thing) => `${turtleThing(thing)} .\n`)].join("\n"),
  },
];
