import { normalForm } from "@hub/rules";
import { HubError, refuseOver } from "@hub/subgraph-kit";

/** Characters that a search text may have: as many as the longest title. */
const SEARCH_TEXT_LENGTH = 500;
/** Letters of a word that count; what comes after makes no difference. */
const WORD_LENGTH = 100;

/** The policy changed its name in 2011: words that begin with either stem mean the same (A10). */
const aliases: readonly (readonly [string, string])[] = [["integration", "inklusion"]];

/** Soft hyphens, zero-width characters, direction marks, variation selectors: none of them can be seen. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** A run of letters and digits, with the marks and invisible characters in it; or one sign that stands for something, such as an emoji. */
const RUN = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+|\p{Extended_Pictographic}/gu;
const WORD = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;
/** What may stand between the parts of one name, as in `COVID-19`, `2011–2014`, `børne/unge` or `BUU-01`. */
const JOINT = /^[-\u2010-\u2015/.'’&+_]$/u;

/** Words of a text, and where in it they stand. */
export interface TextRun {
  from: number;
  to: number;
  words: string[];
  /** Whether nothing but a hyphen or a slash is between it and the run before. */
  isJoined: boolean;
}

/**
 * The letters by which words are compared: lower case, composed, `å` for `aa`, `æ` and `ø` for the Swedish and German letters, and no
 * other accents.
 */
function folded(run: string): string {
  const composed = normalForm(run.replace(INVISIBLE, ""), "NFKC").toLowerCase();
  return normalForm(composed, "NFD")
    .replace(/a\u030A/gu, "å")
    .replace(/a\u0308/gu, "æ")
    .replace(/o\u0308/gu, "ø")
    .replace(/\p{M}/gu, "")
    .replaceAll("aa", "å");
}

/** What needs no folding but lower case: nearly all runs. */
const PLAIN = /^[A-Za-z0-9æøåÆØÅ]+$/;

function wordsOfRun(run: string): string[] {
  const words = PLAIN.test(run) ? [run.toLowerCase().replaceAll("aa", "å")] : (folded(run).match(WORD) ?? []);
  return words.map((word) => (word.length > WORD_LENGTH ? word.slice(0, WORD_LENGTH) : word));
}

/** The runs of words in a text, in order. The one tokenizer: of what is indexed, what is asked, and what is marked in a hit. */
export function runsOf(text: string): TextRun[] {
  const runs: TextRun[] = [];
  for (const { 0: run, index: from } of text.matchAll(RUN)) {
    const words = wordsOfRun(run);
    if (words.length === 0) continue;
    const before = runs.at(-1);
    runs.push({
      from,
      to: from + run.length,
      words,
      isJoined: before !== undefined && JOINT.test(text.slice(before.to, from)),
    });
  }
  return runs;
}

/** The words of a text, in order. */
export const wordsOf = (text: string): string[] => runsOf(text).flatMap(({ words }) => words);

/** A whole name as one word, e.g. `buu01`: what is asked by its name is found first. */
export const nameOf = (text: string): string => wordsOf(text).join("");

/** What is written in one with hyphens or slashes is found written together too: `e-mail` as `email`, `BUU-01` as `BUU01`. */
export function joinedWords(runs: readonly TextRun[]): { word: string; place: number }[] {
  const joined: { word: string; place: number }[] = [];
  let place = 0;
  let start = 0;
  let word = "";
  runs.forEach((run, index) => {
    if (run.isJoined) word += run.words.join("");
    else {
      start = place;
      word = run.words.join("");
    }
    place += run.words.length;
    const endsHere = !runs[index + 1]?.isJoined;
    if (run.isJoined && endsHere) joined.push({ word: word.slice(0, WORD_LENGTH), place: start });
  });
  return joined;
}

/** A word and its aliases. */
function variantsOf(term: string): string[] {
  const others = aliases.flatMap(([one, other]) => {
    if (term.startsWith(one)) return other + term.slice(one.length);
    return term.startsWith(other) ? one + term.slice(other.length) : [];
  });
  return [term, ...others];
}

/** What is asked, as `hub.search_terms` takes it. Refuses a text without a word, and one that is longer than any title. */
export function askedTerms(text: string): string[] {
  refuseOver({ name: "SEARCH_TEXT_LENGTH", most: SEARCH_TEXT_LENGTH }, text.length, "characters of text");
  const words = [...new Set(wordsOf(text))];
  if (words.length > 0) return words.map((word) => variantsOf(word).join(" "));
  throw new HubError("BAD_USER_INPUT", "text holds no word; search takes one at least.");
}
