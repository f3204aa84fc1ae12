import { describe, expect, test } from "@jest/globals";
import {
  type GivenId,
  givenIds,
  type PolicyVersionContent,
  type PolicyVersionContext,
} from "./policy-version.document.js";
import { aGoal, aVersion, newPolicy } from "./policy-version.fixture.js";
import { judgePolicyVersion } from "./policy-version.rules.js";

const da = (words: string) => ({ da: words });

const known = (...ids: GivenId[]) => new Map(ids.map((each) => [each.id, each]));
const found = (version: PolicyVersionContent, over: Partial<PolicyVersionContext> = {}) =>
  judgePolicyVersion(version, {
    ...newPolicy,
    ...over,
  }).map(({ rule, severity, path }) => `${severity} ${rule} ${path}`);

test("a policy version with an area and measured goals in it has no finding", () => {
  expect(found(aVersion())).toEqual([]);
});

describe("I1: every goal is in one area", () => {
  test.each([
    ["no area", { areas: [], goals: [] }, ["FATAL I1 /areas"]],
    ["a goal in an area that does not exist", { goals: [aGoal(1, "area-9"), aGoal(2)] }, ["FATAL I1 /goals/0/area"]],
  ])("I1: a policy version with %s is refused", (_name, over, findings) => {
    expect(found(aVersion(over))).toEqual(findings);
  });

  test("I1: a goal in two areas is refused", () => {
    const areas = [...aVersion().areas, { id: "area-2015-2", title: da("Byen"), themes: [] }];
    const goals = [aGoal(1), aGoal(1, "area-2015-2"), aGoal(2)];
    expect(found(aVersion({ areas, goals }))).toContain("FATAL I1 /goals/1/area");
  });
});

test("I2: an adopted version cannot be changed", () => {
  expect(found(aVersion(), { closedAs: "IN_FORCE" })).toEqual(["FATAL I2 /version"]);
});

describe("I3: an id is never used again", () => {
  test("I3: an id that another object of the same version has is refused", () => {
    const principles = [{ id: "goal-2015-1", text: da("Alle er med") }];
    expect(found(aVersion({ principles }))).toEqual(["FATAL I3 /goals/0/id"]);
  });

  test("I3: an id of another policy, or of another kind of object, is refused", () => {
    const other = { kind: "goal", policy: "policy-2011-2014", direction: "INCREASE" } as const;
    expect(found(aVersion(), { given: known({ ...other, id: "goal-2015-2" }) })).toEqual(["FATAL I3 /goals/1/id"]);
    const theme = { ...other, id: "theme-2015-1", policy: "policy-2015-2018" };
    expect(found(aVersion(), { given: known(theme) })).toEqual(["FATAL I3 /areas/0/themes/0/id"]);
  });

  test("I3: the id of a goal with the other direction is refused", () => {
    const turned = { id: "goal-2015-1", kind: "goal", policy: "policy-2015-2018", direction: "DECREASE" } as const;
    expect(found(aVersion(), { given: known(turned) })).toEqual(["FATAL I3 /goals/0/id"]);
  });

  test("I3: an object keeps its id in the policy's next version", () => {
    expect(found(aVersion(), { given: known(...givenIds(aVersion())) })).toEqual([]);
  });
});

test("I4: a goal without an indicator is a warning", () => {
  expect(found(aVersion(), { measured: new Set(["goal-2015-1"]) })).toEqual(["WARNING I4 /goals/1"]);
});

test("R50: an id with other characters, and a period that is none or too long, are refused", () => {
  const goals = [{ ...aGoal(1), id: "Mål 1" }, aGoal(2)];
  expect(found(aVersion({ goals, to: "2015-01-01" }))).toEqual(
    expect.arrayContaining(["FATAL R50 /to", "FATAL R50 /goals/0/id"]),
  );
  expect(found(aVersion({ to: "2018-02-30" }))).toEqual(["FATAL R50 /to"]);
  expect(found(aVersion({ from: "0999-01-01", to: "1003-01-01" }))).toEqual(["FATAL R50 /to"]);
  expect(found(aVersion({ from: "2015-01-01", to: "2040-12-31" }))).toEqual([]);
  expect(found(aVersion({ from: "2015-01-01", to: "2041-01-01" }))).toEqual(["FATAL R50 /to"]);
});

test("R51: a blank Danish text and a text with control characters are refused", () => {
  const vision = { da: "En by\u0000 for alle", en: null };
  expect(found(aVersion({ title: da(" "), vision }))).toEqual(["FATAL R51 /title/da", "FATAL R51 /vision/da"]);
});
