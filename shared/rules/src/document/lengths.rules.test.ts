import { expect, test } from "@jest/globals";
import { aCommitment, aPlan, aPlanWith, findingsOf, refusals } from "./action-plan.fixture.js";
import { aStatement, refusalsOf } from "./integration-statement.fixture.js";

test("R17: a title is at most 500 characters long, in either language", () => {
  const [longest, longer] = ["😀".repeat(500), "æ".repeat(501)];
  expect(refusals(aPlanWith({ title: { da: longest, en: longest } }))).toEqual([]);
  expect(refusals(aPlan({ title: { da: longer } }))).toEqual(["ERROR R17 /title/da"]);
  expect(refusals(aPlanWith({ title: { da: "Kort", en: longer } }))).toEqual(["ERROR R17 /initiatives/0/title/en"]);
});

test("R17: any other text is at most 20,000 characters long, a committee's own too", () => {
  const [longest, longer] = ["å".repeat(20_000), "å".repeat(20_001)];
  expect(refusals(aPlanWith({ description: { da: longest }, targetGroups: [longest], schoolLevel: longest }))).toEqual(
    [],
  );
  expect(refusals(aPlan({ commitments: [aCommitment({ ambition: { da: longer } })] }))).toEqual([
    "ERROR R17 /commitments/0/ambition/da",
  ]);
  expect(refusals(aPlanWith({ description: { da: longer }, targetGroups: [longer], venues: [longer] }))).toEqual([
    "ERROR R17 /initiatives/0/description/da",
    "ERROR R17 /initiatives/0/targetGroups/0",
    "ERROR R17 /initiatives/0/venues/0",
  ]);
  expect(refusalsOf(aStatement({ summary: { da: longer } }))).toEqual(["ERROR R17 /summary/da"]);
});

test("R17: the message on a long text has its length, and does not repeat the text", () => {
  const [finding] = findingsOf(aPlan({ title: { da: "æ".repeat(1_000_000) } }));
  expect(finding?.message.en).toBe("The text is 1000000 characters long; it may be at most 500.");
});
