import { pointer } from "../rule/finding-path.js";
import { firstUnprintable, holdsUnprintable, isBlank, quoted } from "../rule/quotation.js";
import { type RuleDescription, type Violation } from "../rule/rule.js";
import type { TextContent } from "../rule/vocabulary.js";
import type { ActionPlanContent } from "./action-plan.document.js";
import { planRule } from "./action-plan.document.js";
import type { IntegrationStatementContent } from "./integration-statement.document.js";
import { statementRule } from "./integration-statement.document.js";

const WRITTEN: RuleDescription = {
  title: { da: "Den danske tekst er skrevet", en: "The Danish text is written" },
  explanation: {
    da: "Den danske tekst er den gældende og må ikke være tom.",
    en: "The Danish text is the authoritative one and must not be blank.",
  },
  hint: { da: "Skriv teksten på dansk i feltet da.", en: "Write the text in Danish in the field da." },
};

const PRINTABLE: RuleDescription = {
  refusesDrafts: true,
  version: 2,
  title: { da: "Teksterne er gyldig Unicode uden styretegn", en: "Texts are Unicode without control characters" },
  explanation: {
    da:
      "Alle tekster er gyldig Unicode. Af styretegn er kun tabulator (U+0009) og linjeskift (U+000A, U+000D) tilladt. " +
      "U+FFFD er ikke et bogstav: det står, hvor en tekst blev ødelagt på vejen, f.eks. fordi den blev sendt som Latin-1.",
    en:
      "Texts are well-formed Unicode. Of control characters only tab (U+0009) and line ends (U+000A, U+000D) are allowed. " +
      "U+FFFD is no letter: it stands where a text was damaged on its way, e.g. because it was sent as Latin-1.",
  },
  hint: {
    da: "Fjern tegnet; hvor det er U+FFFD, så send teksten igen som UTF-8.",
    en: "Remove the character; where it is U+FFFD, send the text again as UTF-8.",
  },
};

export const danishIsWritten = planRule("R6", "ERROR", WRITTEN, (plan) => textsOf(plan).flatMap(unwritten));

/** FATAL, since neither the database nor an XML or spreadsheet export can hold such text. */
export const textIsPrintable = planRule("R10", "FATAL", PRINTABLE, (plan) => unprintableTextsOf(plan));

export const statementDanishIsWritten = statementRule("R6", "ERROR", WRITTEN, (statement) =>
  textsOfStatement(statement).flatMap(unwritten),
);

export const statementTextIsPrintable = statementRule("R10", "FATAL", PRINTABLE, (statement) =>
  unprintableTextsOf(statement),
);

function unwritten({ path, text }: PlacedText): Violation[] {
  if (!isBlank(text.da)) return [];
  const message = {
    da: `Den danske tekst ${quoted(text.da)} er tom.`,
    en: `The Danish text ${quoted(text.da)} is blank.`,
  };
  return [{ path: `${path}/da`, message }];
}

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
      ...(initiative.indicators ?? []).flatMap(({ contribution }, k) =>
        placed(pointer("initiatives", i, "indicators", k, "contribution"), contribution),
      ),
    ]),
  ];
}

/** All texts but the answers on goals: an empty one can be published, and does not count as delivered (R13). */
function textsOfStatement(statement: IntegrationStatementContent): PlacedText[] {
  const { summary, goalAnswers, questionAnswers, initiativeStatuses, budgetContribution } = statement;
  return [
    ...placed("/summary", summary),
    ...goalAnswers.flatMap((each, i) => placed(pointer("goalAnswers", i, "noEvidenceReason"), each.noEvidenceReason)),
    ...questionAnswers.flatMap((each, i) => placed(pointer("questionAnswers", i, "text"), each.text)),
    ...initiativeStatuses.flatMap((each, i) => placed(pointer("initiativeStatuses", i, "narrative"), each.narrative)),
    ...budgetContribution.flatMap((each, i) =>
      placed(pointer("budgetContribution", i, "differsBecause"), each.differsBecause),
    ),
  ];
}

function placed(path: string, text: TextContent | null | undefined): PlacedText[] {
  return text ? [{ path, text }] : [];
}

/** Nearly always there is none, and no path has to be told. */
const unprintableTextsOf = (document: object): Violation[] =>
  holdsAnyUnprintable(document) ? unprintableIn(document, "") : [];

function holdsAnyUnprintable(value: unknown): boolean {
  if (typeof value === "string") return holdsUnprintable(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, item]) => holdsUnprintable(key) || holdsAnyUnprintable(item));
}

/** Walks the whole document, with the committee's own fields. */
function unprintableIn(value: unknown, path: string): Violation[] {
  if (typeof value === "string") return holdsUnprintable(value) ? [unprintableText(path, value)] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    holdsUnprintable(key) ? [unprintableText(path, key)] : unprintableIn(item, path + pointer(key)),
  );
}

function unprintableText(path: string, text: string): Violation {
  return {
    path,
    message: {
      da: `Teksten ${quoted(text)} indeholder tegnet ${firstUnprintable(text)}, som ikke kan gemmes.`,
      en: `The text ${quoted(text)} holds the character ${firstUnprintable(text)}, which cannot be stored.`,
    },
  };
}
