import { pointer } from "../rule/finding-path.js";
import { type RuleDescription, type Violation } from "../rule/rule.js";
import { planRule } from "./action-plan.document.js";
import { statementRule } from "./integration-statement.document.js";

/** Titles are limited to less, since lists are sorted by title and a database index does not take entries of any length. */
const LONGEST_TITLE = 500;
const LONGEST_TEXT = 20_000;
/** Of a plan's initiatives a command takes fewer. */
const LONGEST_LIST = 2_000;
/** All texts together. */
const LONGEST_DOCUMENT = 4_000_000;

const READABLE: RuleDescription = {
  version: 2,
  comesFirst: true,
  title: { da: "Teksterne kan læses og findes", en: "Texts can be read and found" },
  explanation: {
    da:
      `En titel er på højst ${LONGEST_TITLE} tegn og enhver anden tekst på højst ${LONGEST_TEXT}; en liste har højst ` +
      `${LONGEST_LIST} led, og et dokument højst ${LONGEST_DOCUMENT} tegn.`,
    en:
      `A title is at most ${LONGEST_TITLE} characters long, and any other text at most ${LONGEST_TEXT}; a list has at most ` +
      `${LONGEST_LIST} entries, and a document at most ${LONGEST_DOCUMENT} characters.`,
  },
  hint: {
    da: "Skriv det kortere. Resten bedømmes først derefter.",
    en: "Write it shorter. The rest is judged only then.",
  },
};

export const plansCanBeRead = planRule("R17", "ERROR", READABLE, (plan) => tooLongIn(plan));

export const statementsCanBeRead = statementRule("R17", "ERROR", READABLE, (statement) => tooLongIn(statement));

/** Looks at the whole document, with the committee's own fields. */
function tooLongIn(document: object): Violation[] {
  const length = lengthOf(document);
  const own = length > LONGEST_DOCUMENT ? [tooLong("", { length, most: LONGEST_DOCUMENT, what: "DOCUMENT" })] : [];
  return [...own, ...(holdsTooLong(document, LONGEST_TEXT) ? partsTooLong(document, "", LONGEST_TEXT) : [])];
}

function lengthOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, item) => sum + lengthOf(item), 0);
}

/** Whether a part may be too long: nearly always none is, and no path has to be told. */
function holdsTooLong(value: unknown, most: number): boolean {
  if (typeof value === "string") return value.length > most;
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value) && value.length > LONGEST_LIST) return true;
  return Object.entries(value).some(([key, item]) => holdsTooLong(item, key === "title" ? LONGEST_TITLE : most));
}

function partsTooLong(value: unknown, path: string, most: number): Violation[] {
  if (typeof value === "string") return value.length > most ? textTooLong(path, value, most) : [];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value) && value.length > LONGEST_LIST) {
    return [tooLong(path, { length: value.length, most: LONGEST_LIST, what: "LIST" })];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    partsTooLong(item, path + pointer(key), key === "title" ? LONGEST_TITLE : most),
  );
}

function textTooLong(path: string, text: string, most: number): Violation[] {
  const length = charactersOf(text);
  return length > most ? [tooLong(path, { length, most, what: "TEXT" })] : [];
}

function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const NAMES = {
  TEXT: { noun: { da: "Teksten", en: "The text" }, unit: { da: "tegn", en: "characters" } },
  LIST: { noun: { da: "Listen", en: "The list" }, unit: { da: "led", en: "entries" } },
  DOCUMENT: { noun: { da: "Dokumentet", en: "The document" }, unit: { da: "tegn", en: "characters" } },
} as const;

interface Length {
  readonly length: number;
  readonly most: number;
  readonly what: keyof typeof NAMES;
}

function tooLong(path: string, { length, most, what }: Length): Violation {
  const { noun, unit } = NAMES[what];
  const message = {
    da: `${noun.da} er på ${length} ${unit.da}; ${what === "DOCUMENT" ? "det" : "den"} må højst være på ${most}.`,
    en: `${noun.en} is ${length} ${unit.en} long; it may be at most ${most}.`,
  };
  return { path, message };
}
