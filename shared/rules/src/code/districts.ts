import { type CodeItem, codeList } from "./code-list.js";

const named = (code: string, en: string, ...aliases: string[]): CodeItem => ({
  code,
  label: { da: code, en },
  aliases,
});

/** Copenhagen's ten official districts. Their codes are their Danish names, which plans have always named. */
export const districts = codeList("DISTRICT", { da: "Bydele", en: "Districts" }, [
  named("Indre By", "Inner City"),
  named("Østerbro", "Østerbro"),
  named("Nørrebro", "Nørrebro"),
  named("Vesterbro/Kongens Enghave", "Vesterbro/Kongens Enghave", "Vesterbro", "Kongens Enghave"),
  named("Valby", "Valby"),
  named("Vanløse", "Vanløse"),
  named("Brønshøj-Husum", "Brønshøj-Husum", "Brønshøj", "Husum", "Brønshøj/Husum"),
  named("Bispebjerg", "Bispebjerg"),
  named("Amager Øst", "Amager East"),
  named("Amager Vest", "Amager West"),
]);
