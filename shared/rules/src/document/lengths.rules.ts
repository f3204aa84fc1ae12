import { pointer } from "../rule/finding-path.js";
import { type RuleDescription, type Violation } from "../rule/rule.js";
import { planRule } from "./action-plan.document.js";
import { statementRule } from "./integration-statement.document.js";

/** Titles are limited to less, since lists are sorted by title and a database index does not take entries of any length. */
const LONGEST_TITLE = 500;
const LONGEST_TEXT = 20_000;

const READABLE: RuleDescription = {
  title: { da: "Teksterne kan læses og findes", en: "Texts can be read and found" },
  explanation: {
    da: `En titel er på højst ${LONGEST_TITLE} tegn og enhver anden tekst på højst ${LONGEST_TEXT}.`,
    en: `A title is at most ${LONGEST_TITLE} characters long, and any other text at most ${LONGEST_TEXT}.`,
  },
  hint: { da: "Skriv teksten kortere.", en: "Write it shorter." },
};

export const plansCanBeRead = planRule("R17", "ERROR", READABLE, (plan) => overlongIn(plan, "", LONGEST_TEXT));

export const statementsCanBeRead = statementRule("R17", "ERROR", READABLE, (statement) =>
  overlongIn(statement, "", LONGEST_TEXT),
);

/** Walks the whole document, with the committee's own fields. */
function overlongIn(value: unknown, path: string, most: number): Violation[] {
  if (typeof value === "string") return value.length > most ? overlong(path, value, most) : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    overlongIn(item, path + pointer(key), key === "title" ? LONGEST_TITLE : most),
  );
}

function overlong(path: string, text: string, most: number): Violation[] {
  const { length } = [...text];
  if (length <= most) return [];
  const message = {
    da: `Teksten er på ${length} tegn; den må højst være på ${most}.`,
    en: `The text is ${length} characters long; it may be at most ${most}.`,
  };
  return [{ path, message }];
}
