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
  ] as const)("of the council, %s, leaves it %s", (outcome, state) => {
    expect(decide(standing(), decision({ outcome }))).toEqual({ state });
    expect(decide(standing(), decision({ outcome, recommendation: 1 }))).toEqual({ state });
  });

  test.each(["APPROVED", "APPROVED_WITH_AMENDMENT", "REJECTED"] as const)(
    "is the council's alone: the Finance Committee cannot have it %s",
    (outcome) => {
      expect(decide(standing(), decision({ body: "ØU", outcome }))).toMatchObject({
        code: "BAD_USER_INPUT",
        message: expect.stringContaining("Only BR adopts"),
      });
    },
  );

  test("of the Finance Committee, NOTED, is on record and changes no state", () => {
    expect(decide(standing(), decision({ body: "ØU", outcome: "NOTED" }))).toEqual({ state: "RECOMMENDED" });
  });

  test("on the second recommendation adopts nothing", () => {
    expect(decide(standing(), decision({ recommendation: 2 }))).toEqual({ state: "RECOMMENDED" });
  });

  test("may be of today, but not of tomorrow", () => {
    expect(decide(standing(), decision({ decidedOn: "2011-02-01" }))).toEqual({ state: "ADOPTED" });
    expect(decide(standing(), decision({ decidedOn: "2011-02-02" }))).toEqual({
      code: "BAD_USER_INPUT",
      message: "decidedOn 2011-02-02 is still to come: it is 2011-02-01 by the hub's clock.",
    });
  });

  test("has a known body, to whom the case is addressed, and a recommendation that there is", () => {
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
    "is a conflict that names the state: %s",
    (state) => {
      const result = decide(standing({ state, stateToday: state }), decision());
      expect(result).toMatchObject({ code: "CONFLICT", message: expect.stringContaining(`is ${state}:`) });
    },
  );

  test("names the state of the day: IN_FORCE", () => {
    const adopted = standing({ state: "ADOPTED", stateToday: "IN_FORCE" });
    expect(decide(adopted, decision())).toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("IN_FORCE"),
    });
  });

  test("can still settle the second recommendation once it is adopted, and only once", () => {
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

  test("settles no recommendation of a policy that was rejected", () => {
    const rejected = standing({ state: "REJECTED", stateToday: "REJECTED" });
    expect(decide(rejected, decision({ recommendation: 2 }))).toMatchObject({ code: "CONFLICT" });
  });
});

describe("the outcome of a recommendation", () => {
  const outcome = (ordinal: number, ...decisions: Decision[]) =>
    outcomeOf(ordinal, { decisions, recommendations, council: "BR" });

  test("is open until something is on record", () => {
    expect(outcome(1)).toBeNull();
  });

  test("is that of the whole case, for those that the body was asked on", () => {
    const noted = decision({ body: "ØU", outcome: "NOTED" });
    expect([outcome(1, noted), outcome(2, noted)]).toEqual(["NOTED", null]);
    expect([outcome(1, decision()), outcome(2, decision())]).toEqual(["APPROVED", "APPROVED"]);
  });

  test("is that of its own decision, and the council's before others'", () => {
    expect(outcome(2, decision({ recommendation: 1 }))).toBeNull();
    const council = decision({ outcome: "POSTPONED" });
    expect(outcome(1, council, decision({ body: "ØU", outcome: "NOTED" }))).toBe("POSTPONED");
    expect(outcome(1, council, decision())).toBe("APPROVED");
  });
});
