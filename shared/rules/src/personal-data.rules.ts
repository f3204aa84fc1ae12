import { pointer } from "./rule/finding.path.js";
import { type PersonalData, type PersonalDataKind, personalDataIn } from "./rule/personal-data.js";
import { type BilingualText, type Offence, type RuleDescription, rule, statementRule } from "./rule/rule.definition.js";

/** What rule I43 says of itself, of every kind of document. */
export const NO_PERSONAL_DATA: RuleDescription = {
  title: { da: "Ingen personoplysninger i fritekst", en: "No personal data in free text" },
  explanation: {
    da: "Offentliggjort tekst har intet CPR-nummer og ingen privat e-mailadresse eller privat telefonnummer.",
    en: "Published text has no civil registration number (CPR), and no private e-mail address or phone number.",
  },
  hint: {
    da: "Fjern oplysningen. Forvaltningens egne postkasser (@kk.dk) er tilladt.",
    en: "Remove it. Mailboxes of the administration itself (@kk.dk) are allowed.",
  },
};

const NAMES: Readonly<Record<PersonalDataKind, BilingualText>> = {
  CPR: { da: "et CPR-nummer", en: "a civil registration number (CPR)" },
  EMAIL: { da: "en privat e-mailadresse", en: "a private e-mail address" },
  PHONE: { da: "et privat telefonnummer", en: "a private phone number" },
};

/** Identifiers: no text that a person wrote. */
const NO_FREE_TEXT: ReadonlySet<string> = new Set(["id", "plan", "callLetter", "question", "evidence"]);

/** FATAL, so that not even a draft keeps it. */
export const plansNameNobody = rule("I43", "FATAL", NO_PERSONAL_DATA, (plan) => personalDataOf(plan));

export const statementsNameNobody = statementRule("I43", "FATAL", NO_PERSONAL_DATA, (statement) =>
  personalDataOf(statement),
);

/** Every place of a document that names a private person; the message repeats nothing of it. */
export function personalDataOf(value: unknown, path = ""): Offence[] {
  if (typeof value === "string") return told(personalDataIn(value), path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (NO_FREE_TEXT.has(key)) return [];
    const below = path + pointer(key);
    return key === "account" && typeof item === "string" ? told(inAccount(item), below) : personalDataOf(item, below);
  });
}

/** A budget line's account has a number, in groups or in one, and often a name behind it. */
function inAccount(account: string): readonly PersonalData[] {
  return /^\d+$/.test(account) ? [] : personalDataIn(account).filter(({ kind }) => kind !== "PHONE");
}

function told(found: readonly PersonalData[], path: string): Offence[] {
  return found.map(({ kind, at }) => ({ path, message: message(kind, at) }));
}

function message(kind: PersonalDataKind, at: number): BilingualText {
  return {
    da: `Teksten har ${NAMES[kind].da} ved tegn nr. ${at}.`,
    en: `The text has ${NAMES[kind].en} at character ${at}.`,
  };
}
