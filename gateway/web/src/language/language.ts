import { useMemo } from "react";
import { LANG, useChange, useParameter } from "../address/index.js";
import {
  type Bilingual,
  type GraphText,
  LANGUAGES,
  type Language,
  type TextsOf,
  textsOf,
  type Wording,
} from "./catalogue.js";

const STORED = "hub:language";

/** The language of the page: that of the address, else the one chosen last, else the browser's; Danish where it has neither. */
export function useLanguage(): Language {
  return useParameter(LANG) ?? preferred();
}

/** Chooses a language, for this address and for later visits. */
export function useChooseLanguage(): (language: Language) => void {
  const change = useChange();
  return (language) => {
    localStorage.setItem(STORED, language);
    change([LANG.is(language)]);
  };
}

/** The texts of a catalogue in the page's language. */
export function useTexts<C extends Readonly<Record<string, Bilingual<Wording>>>>(catalogue: C): TextsOf<C> {
  const language = useLanguage();
  return useMemo(() => textsOf(catalogue, language), [catalogue, language]);
}

/** Reads a text of the graph in the page's language, Danish where there is no other. */
export function useGraphText(): (text: GraphText) => string {
  const language = useLanguage();
  return (text) => (language === "en" ? (text.en ?? text.da) : text.da);
}

function preferred(): Language {
  const stored = LANGUAGES.find((each) => each === localStorage.getItem(STORED));
  if (stored !== undefined) return stored;
  return navigator.languages.map((each) => each.slice(0, 2)).find(isLanguage) ?? "da";
}

function isLanguage(text: string): text is Language {
  return LANGUAGES.some((each) => each === text);
}
