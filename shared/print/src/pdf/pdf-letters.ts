import type { Pdf } from "./pdf-kit.js";

const REPLACEMENT = "\u{fffd}";
/** What lines are broken by, and what is seen by nobody. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Mn}]/u;

interface Font {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** The text with a sign in place of each letter that the font in use does not have. */
export function shownBy(pdf: Pdf, text: string): string {
  const { font } = (pdf as unknown as { _font: { font: Font } })._font;
  const shown = (letter: string): string => {
    if (letter === "\n" || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return letter;
    return UNSEEN.test(letter) ? "" : REPLACEMENT;
  };
  return Array.from(text.normalize("NFC"), shown).join("");
}
