import type { Language } from "./paper.js";

/** What the formats themselves say. */
export interface Words {
  readonly contents: string;
  readonly page: string;
  readonly of: string;
  readonly continued: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  da: { contents: "Indhold", page: "Side", of: "af", continued: "fortsat" },
  en: { contents: "Contents", page: "Page", of: "of", continued: "continued" },
};

export const wordsOf = (language: Language): Words => WORDS[language];

/** The language with its country, as programs for texts want it. */
export const localeOf = (language: Language): string => (language === "da" ? "da-DK" : "en-GB");
