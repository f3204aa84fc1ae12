import { normalForm } from "../time/normal-form.js";

/** The words of a text in lower case with one space between them, so that case, punctuation and layout make no difference. */
export function wordsOf(text: string): string {
  return normalForm(text, "NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/**
 * How similar two texts are, from 0 to 1: the Sørensen–Dice coefficient of the trigrams of their words (twice the trigrams that
 * both have, divided by all trigrams). It takes linear time, and one changed word in a long text changes little.
 */
export function similarityOf(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left === right) return 1;
  const [ofLeft, ofRight] = [trigramsOf(left), trigramsOf(right)];
  const total = sizeOf(ofLeft) + sizeOf(ofRight);
  if (total === 0) return 0;
  let shared = 0;
  for (const [trigram, count] of ofLeft) shared += Math.min(count, ofRight.get(trigram) ?? 0);
  return (2 * shared) / total;
}

function trigramsOf(words: string): Map<string, number> {
  const trigrams = new Map<string, number>();
  for (let at = 0; at + 3 <= words.length; at++) {
    const trigram = words.slice(at, at + 3);
    trigrams.set(trigram, (trigrams.get(trigram) ?? 0) + 1);
  }
  return trigrams;
}

function sizeOf(trigrams: ReadonlyMap<string, number>): number {
  return [...trigrams.values()].reduce((sum, count) => sum + count, 0);
}
