import { normalForm } from "../time/normal-form.js";

/**
 * Characters that no reader sees: zero-width and direction marks, soft hyphens and the like. Not among them are the joiners within
 * an emoji, without which it falls apart.
 */
const INVISIBLE = /(?!(?<=\p{Extended_Pictographic}\uFE0F?)\u200D)(?:\p{Cf}|\u034F|\u115F|\u1160|\u3164|\uFFA0)/gu;
/** Everything that looks like a hyphen. */
const HYPHENS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const BLANKS = /\s+/gu;

/** Western European letters and signs, which are composed and visible: nearly all texts are of them. */
const PLAIN = /^[ -~¡-¬®-ÿ]*$/;

/** A text as it is stored: composed (NFC), and without invisible characters. */
export const spelledText = (text: string): string =>
  PLAIN.test(text) ? text : normalForm(text, "NFC").replace(INVISIBLE, "");

/** The same for a word that stands alone in a list, which has no blanks around it and one between its parts. */
export const spelledWord = (word: string): string => spelledText(word).replace(BLANKS, " ").trim();

/** An identifier as it is stored: what looks alike is written alike, with the plain hyphen and plain letters. */
export const spelledCode = (code: string): string => spelledWord(normalForm(code, "NFKC")).replace(HYPHENS, "-");

/** What two spellings of the same code or word have in common: they differ in nothing but case. */
export const sameSpelling = (one: string): string => spelledCode(one).toLocaleLowerCase("da");
