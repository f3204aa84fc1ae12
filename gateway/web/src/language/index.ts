export { catalogue, type GraphText, LANGUAGES, type Language, textsOf } from "./catalogue.js";
export { type Format, instantOf, lastDayBefore, lastDayOf, localTime, useFormat } from "./format.js";
export { useChooseLanguage, useGraphText, useLanguage, useTexts } from "./language.js";
export { plainTitle } from "./plain-title.js";
