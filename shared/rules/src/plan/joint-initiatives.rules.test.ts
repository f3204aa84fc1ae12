import { expect, test } from "@jest/globals";
import { aPlanWith, refusals } from "../document/action-plan.fixture.js";
import { countedTwice } from "./joint-initiatives.rules.js";

test("R88: an initiative with another committee's code is a warning, and any other code is not", () => {
  expect(refusals(aPlanWith({ code: "SOU-07" }))).toEqual(["WARNING R88 /initiatives/0/code"]);
  for (const code of ["BUU-07", "X-1", "07"]) expect(refusals(aPlanWith({ code }))).toEqual([]);
});

test("R89: two committees' initiatives that look like one are a finding that names both, and what they share", () => {
  const one = { committee: "BUU", code: "BUU-05" };
  const other = { committee: "SOU", code: "SOU-02" };
  const [finding] = countedTwice([{ one, other, sameCode: false, sameTitle: true, sameMoney: true }]);
  expect(finding).toMatchObject({ rule: "R89", severity: "WARNING", path: "/initiatives/BUU/BUU-05" });
  expect(finding?.message.en).toContain('BUU "BUU-05" and SOU "SOU-02" have the same title and budget line');
});
