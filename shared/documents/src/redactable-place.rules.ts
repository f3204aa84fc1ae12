/** A text in an event's data: where it stands, and its words in each language. */
export interface TextPlace {
  /** JSON Pointer. */
  readonly path: string;
  readonly words: readonly string[];
}

/** The texts that stand at declared places; `*` in a place means every part of a list. */
export function textsIn(data: unknown, patterns: readonly string[]): TextPlace[] {
  return patterns.flatMap((pattern) => placesIn(data, pattern.split("/").slice(1), ""));
}

function placesIn(value: unknown, [step, ...further]: readonly string[], path: string): TextPlace[] {
  if (step === undefined) return textAt(value, path);
  if (typeof value !== "object" || value === null) return [];
  if (step !== "*") return placesIn((value as Record<string, unknown>)[step], further, `${path}/${step}`);
  const parts: unknown[] = Array.isArray(value) ? value : [];
  return parts.flatMap((part, index) => placesIn(part, further, `${path}/${index}`));
}

function textAt(value: unknown, path: string): TextPlace[] {
  if (typeof value === "string") return [{ path, words: [value] }];
  const { da, en } = (value ?? {}) as { da?: string | null; en?: string | null };
  const words = [da, en].filter((text): text is string => typeof text === "string");
  return words.length > 0 ? [{ path, words }] : [];
}

const GONE = ["[slettet]", "[redacted]"];

/** Whether a redaction has taken the text already. */
export const isRedacted = ({ words }: TextPlace): boolean => words.every((text) => GONE.includes(text));

/** Shorter texts, such as "ja", stand in any sentence. */
const TELLING_LENGTH = 4;

const spoken = (text: string): string => text.toLowerCase().replace(/\s+/gu, " ").trim();

/** Whether a sentence has the words of a text in it, however they are spaced and capitalised. */
export function sameWords(sentence: string, text: string): boolean {
  return text.trim().length >= TELLING_LENGTH && spoken(sentence).includes(spoken(text));
}
