import { catalogue } from "../language/index.js";

/** What each page is for, where somebody looks for one that is not there. */
export const NOT_FOUND_TEXTS = catalogue({
  picture: { da: "alle mål og alle udvalg", en: "all goals and all committees" },
  wheel: { da: "hvem har afleveret hvad, og hvad er det næste", en: "who has delivered what, and what is next" },
  initiatives: { da: "søg, filtrér og gruppér dem alle", en: "search, filter and group them all" },
  financing: { da: "hvad er finansieret, og hvad mangler", en: "what is financed, and what is missing" },
  barometer: { da: "går det den rigtige vej", en: "is it going the right way" },
  publish: { da: "udvalgets plan eller redegørelse", en: "the committee's plan or statement" },
  search: { da: "ord, koder og begreber", en: "words, codes and terms" },
  sandbox: { da: "spørg grafen selv", en: "ask the graph yourself" },
  reference: { da: "hvert felt, og hvad det betyder", en: "each field, and what it means" },
});
