import { contentHash } from "../rule/content/content-hash.js";
import type { BilingualText } from "../rule/rule.js";
import { sameSpelling, spelledWord } from "./spelling.js";

/** One code of a list, with its name in both languages. */
export interface CodeItem {
  readonly code: string;
  readonly label: BilingualText;
  /** Other words in use for it, which are taken for the code. */
  readonly aliases?: readonly string[];
}

/** Words that the city has agreed on. Free text stays possible beside the codes of an open list. */
export interface CodeList {
  readonly id: string;
  readonly title: BilingualText;
  readonly items: readonly CodeItem[];
  /** Finds the code that a text means, and gives the text as it is stored where it means none. */
  codeOf(text: string): string;
  has(code: string): boolean;
  /** Changes with any change to any item. */
  readonly version: string;
}

/** Makes a list. A text means a code where it is spelled like the code, one of its labels or an alias. */
export function codeList(id: string, title: BilingualText, items: readonly CodeItem[]): CodeList {
  const codes = new Map(
    items.flatMap(({ code, label, aliases = [] }) =>
      [code, label.da, label.en, ...aliases].map((word) => [sameSpelling(word), code] as const),
    ),
  );
  for (const { code } of items) codes.set(sameSpelling(code), code);
  const known = new Set(items.map(({ code }) => code));
  return {
    id,
    title,
    items,
    codeOf: (text) => codes.get(sameSpelling(text)) ?? spelledWord(text),
    has: (code) => known.has(code),
    version: `${id.toLowerCase().replaceAll("_", "-")}-${contentHash(items).slice(0, 16)}`,
  };
}
