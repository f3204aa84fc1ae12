import type { ActionPlanContent, TextContent } from "./action-plan.document.js";
import { pointer } from "./finding.path.js";
import { type Offence, rule } from "./rule.definition.js";
import { firstUnprintable, holdsUnprintable, isBlank, quoted } from "./value.quotation.js";

export const danishIsWritten = rule(
  "R6",
  "ERROR",
  {
    title: { da: "Den danske tekst er skrevet", en: "The Danish text is written" },
    explanation: {
      da: "Den danske tekst er den gældende og må ikke være tom.",
      en: "The Danish text is the authoritative one and must not be blank.",
    },
    hint: { da: "Skriv teksten på dansk i feltet da.", en: "Write the text in Danish in the field da." },
  },
  (plan) =>
    textsOf(plan).flatMap(({ path, text }) =>
      isBlank(text.da)
        ? [
            {
              path: `${path}/da`,
              message: {
                da: `Den danske tekst ${quoted(text.da)} er tom.`,
                en: `The Danish text ${quoted(text.da)} is blank.`,
              },
            },
          ]
        : [],
    ),
);

/** FATAL, as neither the database nor an XML or spreadsheet export can hold such text. */
export const textIsPrintable = rule(
  "R10",
  "FATAL",
  {
    title: { da: "Teksterne er gyldig Unicode uden styretegn", en: "Texts are Unicode without control characters" },
    explanation: {
      da: "Alle tekster er gyldig Unicode. Af styretegn er kun tabulator (U+0009) og linjeskift (U+000A, U+000D) tilladt.",
      en: "Texts are well-formed Unicode. Of control characters only tab (U+0009) and line ends (U+000A, U+000D) are allowed.",
    },
    hint: {
      da: "Fjern tegnet.",
      en: "Remove the character.",
    },
  },
  (plan) => unprintableIn(plan, ""),
);

interface PlacedText {
  readonly path: string;
  readonly text: TextContent;
}

function textsOf({ title, commitments, initiatives }: ActionPlanContent): PlacedText[] {
  return [
    { path: "/title", text: title },
    ...commitments.map(({ ambition }, k) => ({ path: pointer("commitments", k, "ambition"), text: ambition })),
    ...initiatives.flatMap((initiative, i) => [
      { path: pointer("initiatives", i, "title"), text: initiative.title },
      ...(initiative.description
        ? [{ path: pointer("initiatives", i, "description"), text: initiative.description }]
        : []),
    ]),
  ];
}

/** Walks the whole plan, a committee's own fields too, whatever they are. */
function unprintableIn(value: unknown, path: string): Offence[] {
  if (typeof value === "string") return holdsUnprintable(value) ? [unprintableText(path, value)] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    holdsUnprintable(key) ? [unprintableText(path, key)] : unprintableIn(item, path + pointer(key)),
  );
}

function unprintableText(path: string, text: string): Offence {
  return {
    path,
    message: {
      da: `Teksten ${quoted(text)} indeholder tegnet ${firstUnprintable(text)}, som ikke kan gemmes.`,
      en: `The text ${quoted(text)} holds the character ${firstUnprintable(text)}, which cannot be stored.`,
    },
  };
}
