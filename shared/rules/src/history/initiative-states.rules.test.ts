import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { aPlanWith, refusals, spring2011 } from "../document/action-plan.fixture.js";
import { aStatement, aStatus, refusalsOf, thePlan } from "../document/integration-statement.fixture.js";
import { INITIATIVE_STATES } from "../rule/vocabulary.js";

const reason = { da: "Der var ikke penge til den." };
const day = fc
  .date({ min: new Date("2005-01-01"), max: new Date("2019-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("R84: a cancelled initiative says why", () => {
  test.each([undefined, null, { da: " " }])(
    "R84: a plan with a cancelled initiative and %j as its reason is refused",
    (why) => {
      const cancelled = why === undefined ? {} : { stateReason: why };
      expect(refusals(aPlanWith({ state: "CANCELLED", ...cancelled }))).toEqual([
        "ERROR R84 /initiatives/0/stateReason",
      ]);
    },
  );

  test("R84: with a reason a cancelled initiative is published, and no other state needs one", () => {
    expect(refusals(aPlanWith({ state: "CANCELLED", stateReason: reason }))).toEqual([]);
    expect(refusals(aPlanWith({ state: "PAUSED" }))).toEqual([]);
  });

  test("R84: a statement says in the status' narrative why an initiative is cancelled", () => {
    const found = (narrative: { da: string } | null) =>
      refusalsOf(
        aStatement({
          initiativeStatuses: [aStatus({ state: "CANCELLED", narrative }), aStatus({ initiativeCode: "BUU-02" })],
        }),
      ).filter((line) => / R84 /.test(line));
    expect(found(null)).toEqual(["ERROR R84 /initiativeStatuses/0/narrative"]);
    expect(found(reason)).toEqual([]);
  });
});

describe("R85: the state fits the period", () => {
  test("R85: on any day an initiative runs without a warning exactly from its first day up to its last", () => {
    fc.assert(
      fc.property(day, day, day, fc.constantFrom("RUNNING", "PAUSED"), (one, other, today, state) => {
        const [from, to] = [one, other].sort() as [string, string];
        fc.pre(from < to);
        const found = refusals(aPlanWith({ state, from, to }), { ...spring2011, today });
        const isOutside = today < from || today >= to;
        expect(found.includes("WARNING R85 /initiatives/0/state")).toBe(isOutside);
      }),
    );
  });

  test("R85: an initiative without days fits any day, in any state", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...INITIATIVE_STATES), (today, state) => {
        const plan = aPlanWith({ state, stateReason: reason, from: null, to: null });
        expect(refusals(plan, { ...spring2011, today })).not.toContain("WARNING R85 /initiatives/0/state");
      }),
    );
  });

  test("R85: what is planned after its last day, or completed before its first, is a warning", () => {
    const found = (state: "PROPOSED" | "PLANNED" | "COMPLETED", from: string, to: string) =>
      refusals(aPlanWith({ state, from, to })).filter((line) => / R85 /.test(line));
    expect(found("PLANNED", "2010-01-01", "2011-03-15")).toHaveLength(1);
    expect(found("PLANNED", "2010-01-01", "2011-03-16")).toEqual([]);
    expect(found("COMPLETED", "2011-03-16", "2012-01-01")).toHaveLength(1);
    expect(found("PROPOSED", "2011-03-16", "2012-01-01")).toEqual([]);
  });

  test("R85: a statement judges the plan's period on the day of its publication, and money before the start", () => {
    const found = (state: "RUNNING" | "PLANNED", spentOere: number, to: string) => {
      const initiatives = thePlan.initiatives.map((initiative) => ({ ...initiative, to }));
      const statuses = [aStatus({ state, spentOere }), aStatus({ initiativeCode: "BUU-02" })];
      const plan = { content: { ...thePlan, initiatives }, isWithdrawn: false, isInForce: true, isEnded: false };
      return refusalsOf(aStatement({ initiativeStatuses: statuses }), { plan }).filter((line) =>
        / R85 .*\/0\//.test(line),
      );
    };
    expect(found("RUNNING", 1, "2012-05-15")).toEqual(["WARNING R85 /initiativeStatuses/0/state"]);
    expect(found("RUNNING", 1, "2012-05-16")).toEqual([]);
    expect(found("PLANNED", 1, "2015-01-01")).toEqual(["WARNING R85 /initiativeStatuses/0/spentOere"]);
    expect(found("PLANNED", 0, "2015-01-01")).toEqual([]);
  });
});
