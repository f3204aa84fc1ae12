import { expect, test } from "@jest/globals";
import { ruleCatalogue } from "../rule-catalogue.js";
import { themesWithoutInitiative } from "./theme-coverage.rules.js";

const THEMES = [
  { id: "theme-1-1", text: { da: "Sprog i daginstitutioner", en: "Language in day care" } },
  { id: "theme-1-2", text: { da: "Samarbejde med forældre", en: null } },
];

test("I16: an effort theme that no plan takes up is a warning with its name, in both languages", () => {
  const [found, ...others] = themesWithoutInitiative(THEMES, new Set(["theme-1-1"]));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule: "I16", severity: "WARNING", path: "/themes/theme-1-2" });
  expect(found?.message.da).toContain("Samarbejde med forældre");
  expect(themesWithoutInitiative(THEMES, new Set(["theme-1-1", "theme-1-2"]))).toEqual([]);
});

test("I16: a theme that no plan takes up names the committees whose plans the hub does not have", () => {
  const [found] = themesWithoutInitiative(THEMES, new Set(["theme-1-1"]), ["TMU", "ØU"]);
  expect(found?.message.da).toContain("Planer fra TMU, ØU kendes ikke");
  expect(found?.message.en).toContain("Plans of TMU, ØU are not known");
});

test("I16: the catalogue lists the rule on effort themes", () => {
  expect(ruleCatalogue("ACTION_PLAN").map(({ id }) => id)).toContain("I16");
});
