import { pointer } from "../rule/finding-path.js";
import { NO_PERSONAL_DATA, personalDataOf } from "../rule/personal-data.js";
import { firstUnprintable, holdsUnprintable, isBlank } from "../rule/quotation.js";
import type { RuleDescription, Violation } from "../rule/rule.js";
import { indicatorRule, observationRule } from "./barometer.document.js";

const PRINTABLE: RuleDescription = {
  version: 2,
  title: { da: "Teksterne kan gemmes", en: "Texts can be stored" },
  explanation: {
    da: "Tekster er gyldig Unicode uden styretegn, og kategorier er ikke blanke.",
    en: "Texts are Unicode without control characters, and categories are not blank.",
  },
  hint: { da: "Ret teksten.", en: "Mend the text." },
};

export const observationTextsArePrintable = observationRule("B8", "FATAL", PRINTABLE, ({ category, source }) => [
  ...category.flatMap(blankCategory),
  ...unprintableIn(category, "/category"),
  ...unprintableIn(source, "/source"),
]);

export const indicatorTextsArePrintable = indicatorRule("B8", "FATAL", PRINTABLE, (indicator) =>
  unprintableIn(indicator, ""),
);

export const observationsNameNobody = observationRule("I43", "FATAL", NO_PERSONAL_DATA, ({ category, source }) =>
  personalDataOf({ category, source }),
);

export const indicatorsNameNobody = indicatorRule("I43", "FATAL", NO_PERSONAL_DATA, (indicator) =>
  personalDataOf(indicator),
);

/** An empty category is the total of its dimension; only one of spaces or the like is wrong. */
function blankCategory(name: string, index: number): Violation[] {
  if (name === "" || !isBlank(name)) return [];
  return [
    {
      path: pointer("category", index),
      message: { da: "Kategorien er blank.", en: "The category is blank." },
    },
  ];
}

function unprintableIn(value: unknown, path: string): Violation[] {
  if (typeof value === "string") return holdsUnprintable(value) ? [unprintableText(path, value)] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => unprintableIn(item, path + pointer(key)));
}

function unprintableText(path: string, text: string): Violation {
  const character = firstUnprintable(text);
  return {
    path,
    message: { da: `Teksten har tegnet ${character}.`, en: `The text holds the character ${character}.` },
  };
}
