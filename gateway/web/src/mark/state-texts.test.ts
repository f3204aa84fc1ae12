import { labelledEnums } from "@hub/rules";
import { describe, expect, test } from "@jest/globals";
import { FINANCING_STATE_TEXTS, INITIATIVE_STATE_TEXTS } from "./state-texts.js";

describe("the pages' words for states", () => {
  test.each([
    ["InitiativeState", INITIATIVE_STATE_TEXTS],
    ["FinancingState", FINANCING_STATE_TEXTS],
  ])("%s is called as in the graph's code list", (name, texts) => {
    const known = labelledEnums.find((each) => each.name === name)?.values ?? [];
    expect(texts).toEqual(Object.fromEntries(known.map(({ code, label }) => [code, label])));
  });
});
