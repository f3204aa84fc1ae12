import { describe, expect, test } from "@jest/globals";
import { type Decision, decide, outcomeOf, type VersionState } from "./decision.rules.js";

const recommendations = [
  { ordinal: 1, addressedTo: ["ØU", "BR"] },
  { ordinal: 2, addressedTo: ["BR"] },
];
const standing = (over: Partial<VersionState> = {}): VersionState => ({
  state: "RECOMMENDED",
  stateToday: "RECOMMENDED",
  decisions: [],
  recommendations,
  bodies: ["BR", "ØU", "BIU"],
  council: "BR",
  today: "2011-02-01",
  ...over,
});
const decision = (over: Partial<Decision> = {}): Decision => ({
  body: "BR",
  decidedOn: "2011-01-27",
  outcome: "APPROVED",
  recommendation: null,
  ...over,
});

describe("a decision on a recommended policy", () => {
  test.each([
    ["APPROVED", "ADOPTED"],
    ["APPROVED_WITH_AMENDMENT", "ADOPTED"],
    ["REJECTED", "REJECTED"],
    ["NOTED", "RECOMMENDED"],
    ["POSTPONED", "RECOMMENDED"],
  ] as const)("the council's decision %s leaves the policy %s", (outcome, state) => {
    expect(decide(standing(), decision({ outcome }))).toEqual({ state });
    expect(decide(standing(), decision({ outcome, recommendation: 1 }))).toEqual({ state });
  });

  test.each(["APPROVED", "APPROVED_WITH_AMENDMENT", "REJECTED"] as const)(
    "the Finance Committee cannot have a policy %s",
    (outcome) => {
      expect(decide(standing(), decision({ body: "ØU", outcome }))).toMatchObject({
        code: "BAD_USER_INPUT",
        message: expect.stringContaining("Only BR adopts"),
      });
    },
  );

  test("the Finance Committee's decision NOTED changes no state", () => {
    expect(decide(standing(), decision({ body: "ØU", outcome: "NOTED" }))).toEqual({ state: "RECOMMENDED" });
  });

  test("a decision on the second recommendation adopts nothing", () => {
    expect(decide(standing(), decision({ recommendation: 2 }))).toEqual({ state: "RECOMMENDED" });
  });

  test("a decision may be of today, but not of tomorrow", () => {
    expect(decide(standing(), decision({ decidedOn: "2011-02-01" }))).toEqual({ state: "ADOPTED" });
    expect(decide(standing(), decision({ decidedOn: "2011-02-02" }))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "decidedOn 2011-02-02 is still to come: it is 2011-02-01 by the hub's clock.",
    });
  });

  test("a decision needs a known body that the case is addressed to, and a known recommendation", () => {
    expect(decide(standing(), decision({ body: "XYZ" }))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: expect.stringContaining("no body 'XYZ'"),
    });
    expect(decide(standing(), decision({ body: "BIU" }))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "The case is addressed to ØU and BR, not to BIU.",
    });
    expect(decide(standing(), decision({ body: "ØU", recommendation: 2, outcome: "NOTED" }))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "Recommendation 2 is addressed to BR, not to ØU.",
    });
    expect(decide(standing(), decision({ recommendation: 3 }))).toMatchObject({
      code: "BAD_USER_INPUT",
      message: "The case has no recommendation 3. It has 1, 2.",
    });
  });
});

describe("a decision on a policy in another state", () => {
  test.each(["ADOPTED", "REJECTED", "DRAFT", "REPLACED", "HEARD"] as const)(
    "a decision on a policy that is %s is a conflict that names the state",
    (state) => {
      const result = decide(standing({ state, stateToday: state }), decision());
      expect(result).toMatchObject({ code: "CONFLICT", message: expect.stringContaining(`is ${state}:`) });
    },
  );

  test("a refusal names the state of the day: IN_FORCE", () => {
    const adopted = standing({ state: "ADOPTED", stateToday: "IN_FORCE" });
    expect(decide(adopted, decision())).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("IN_FORCE"),
    });
  });

  test("the second recommendation can still be settled after the adoption, and only once", () => {
    const adopted = standing({
      state: "ADOPTED",
      stateToday: "IN_FORCE",
      decisions: [decision({ recommendation: 1 })],
    });
    const second = decision({ recommendation: 2 });
    expect(decide(adopted, second)).toEqual({ state: "ADOPTED" });
    expect(decide({ ...adopted, decisions: [...adopted.decisions, second] }, second)).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("recommendation 2 is APPROVED already"),
    });
  });

  test("no recommendation of a rejected policy can be settled", () => {
    const rejected = standing({ state: "REJECTED", stateToday: "REJECTED" });
    expect(decide(rejected, decision({ recommendation: 2 }))).toMatchObject({ code: "CONFLICT" });
  });
});

describe("the outcome of a recommendation", () => {
  const outcome = (ordinal: number, ...decisions: Decision[]) =>
    outcomeOf(ordinal, { decisions, recommendations, council: "BR" });

  test("a recommendation has no outcome until a decision is on record", () => {
    expect(outcome(1)).toBeNull();
  });

  test("a decision on the whole case is the outcome of each recommendation addressed to the body", () => {
    const noted = decision({ body: "ØU", outcome: "NOTED" });
    expect([outcome(1, noted), outcome(2, noted)]).toEqual(["NOTED", null]);
    expect([outcome(1, decision()), outcome(2, decision())]).toEqual(["APPROVED", "APPROVED"]);
  });

  test("a recommendation has the outcome of its own decision, and the council's before others'", () => {
    expect(outcome(2, decision({ recommendation: 1 }))).toBeNull();
    const council = decision({ outcome: "POSTPONED" });
    expect(outcome(1, council, decision({ body: "ØU", outcome: "NOTED" }))).toBe("POSTPONED");
    expect(outcome(1, council, decision())).toBe("APPROVED");
  });
});
