export { catalogue, type GraphText, LANGUAGES, type Language, textsOf } from "./catalogue.js";
export { type Format, instantOf, localTime, useFormat } from "./format.js";
export { useChooseLanguage, useGraphText, useLanguage, useTexts } from "./language.js";
