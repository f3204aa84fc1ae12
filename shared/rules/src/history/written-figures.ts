import { normalForm } from "../time/normal-form.js";

/** What "ingen" and "none" stand for. */
export const NONE = "none";

/** How a language writes figures and dates in words. */
export interface FigureWords {
  /** The sign before the decimals of a number. The other of the two parts thousands. */
  readonly decimal: "," | ".";
  /** By the word in lower case: the figure that it stands for. */
  readonly words: ReadonlyMap<string, string>;
  /** Words that are formed of another one; a group of the shape is a number's word, and `figure` gets the number. */
  readonly patterns: readonly { readonly shape: RegExp; readonly figure: (number: string) => string }[];
}

/** A number in digits, with its sign, its parts and the sign of a share; a fraction such as ½; or a word. */
const TOKEN = /(?<![\p{N}\p{L}])[-−](?=\p{N})|\p{N}+⁄\p{N}+|\p{N}+(?:[.,]\p{N}+)*|[%‰]|\p{L}+/gu;

/**
 * The figures of a text, in their order, whatever they are written in: "otte mål", "8 mål" and "Otte mål" have the same. Of a date
 * in words these are its day, its month and its year.
 */
export function figuresOf(text: string, language: FigureWords): string[] {
  const tokens = normalForm(text, "NFKC").toLowerCase().match(TOKEN) ?? [];
  return tokens.flatMap((token) => {
    if (/^[-−]/.test(token)) return ["minus"];
    if (token.includes("⁄")) return [token.replace("⁄", "/")];
    if (/^\p{N}/u.test(token)) return numbersIn(token, language);
    if (/^[%‰]$/.test(token)) return [token];
    const figure = figureOfWord(token, language);
    return figure === undefined ? [] : [figure];
  });
}

/** A number with thousands apart or decimals is one number; anything else, such as a date, is each of its parts. */
function numbersIn(token: string, { decimal }: FigureWords): string[] {
  const apart = decimal === "," ? "\\." : ",";
  const number = new RegExp(`^(\\d{1,3}(?:${apart}\\d{3})+|\\d+)(?:\\${decimal}(\\d+))?$`).exec(token);
  if (!number) return token.split(/[.,]/).map(plain);
  const [, whole = "", decimals] = number;
  const digits = plain(whole.replace(/[.,]/g, ""));
  return [decimals === undefined ? digits : `${digits}.${decimals}`];
}

const plain = (digits: string): string => digits.replace(/^0+(?=.)/, "");

function figureOfWord(word: string, { words, patterns }: FigureWords): string | undefined {
  const own = words.get(word);
  if (own !== undefined) return own;
  for (const { shape, figure } of patterns) {
    const stem = shape.exec(word);
    if (!stem) continue;
    const number = stem[1] === undefined ? "" : words.get(stem[1]);
    if (number !== undefined) return figure(number);
  }
  return undefined;
}
