/** One text in the languages of the hub. Where one is missing, it does not compile. */
export interface Bilingual<Text> {
  da: Text;
  en: Text;
}

/** A text, or one that is made of what it tells of. */
export type Wording = string | ((...parts: never[]) => unknown);

export type Language = keyof Bilingual<unknown>;
export const LANGUAGES: readonly Language[] = ["da", "en"];

type Catalogue = Readonly<Record<string, Bilingual<Wording>>>;

/** The texts of a catalogue in one language. */
export type TextsOf<C extends Catalogue> = { readonly [Name in keyof C]: C[Name]["da"] };

/** Refuses a text whose English has other parts than its Danish. */
type Alike<C extends Catalogue> = {
  [Name in keyof C]: C[Name]["da"] extends string ? Bilingual<string> : Bilingual<C[Name]["da"]>;
};

/** The texts of a page or a part: `catalogue({ title: { da: "…", en: "…" } })`. */
export function catalogue<C extends Catalogue>(texts: C & Alike<C>): C {
  return texts;
}

/** The catalogue's texts in that language. */
export function textsOf<C extends Catalogue>(texts: C, language: Language): TextsOf<C> {
  const entries = Object.entries(texts).map(([name, text]) => [name, text[language]]);
  return Object.fromEntries(entries) as TextsOf<C>;
}

/** A text of the graph, whose English may be missing. */
export interface GraphText {
  da: string;
  en?: string | null;
}
