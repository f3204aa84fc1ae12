import type { AskedWord } from "./search-query.store.js";
import { runsOf } from "./search-terms.rules.js";

const SURROUNDING_WORDS = 8;
const FRAGMENTS = 2;

/** Says of words whether they are among what was asked. */
export function finderOf(asked: readonly AskedWord[]): (word: string) => boolean {
  const words = new Set(asked.flatMap((each) => each.words));
  const beginnings = asked.flatMap((each) => each.beginnings);
  return (word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Where the words stand in a text: HTML text with the words in `<mark>`; empty where none does. */
export function fragmentOf(text: string, isFound: (word: string) => boolean): string {
  const runs = runsOf(text);
  const marked = runs.map(({ words, isJoined }, index) => {
    const before = isJoined ? (runs[index - 1]?.words ?? []) : [];
    return words.some(isFound) || isFound([...before, ...words].join(""));
  });
  const places = marked.flatMap((isMarked, index) => (isMarked ? [index] : []));
  const parts: string[] = [];
  let shownUntil = -1;
  for (const place of places) {
    if (parts.length === FRAGMENTS) break;
    if (place <= shownUntil) continue;
    const [first, last] = [
      Math.max(place - SURROUNDING_WORDS, shownUntil + 1),
      Math.min(place + SURROUNDING_WORDS, runs.length - 1),
    ];
    parts.push(shown(text, runs.slice(first, last + 1), marked.slice(first, last + 1)));
    shownUntil = last;
  }
  return parts.join(" … ");
}

function shown(text: string, runs: ReturnType<typeof runsOf>, marked: readonly boolean[]): string {
  let at = runs[0]?.from ?? 0;
  let html = "";
  runs.forEach(({ from, to }, index) => {
    const word = escaped(text.slice(from, to));
    html += escaped(text.slice(at, from)) + (marked[index] ? `<mark>${word}</mark>` : word);
    at = to;
  });
  return html;
}
