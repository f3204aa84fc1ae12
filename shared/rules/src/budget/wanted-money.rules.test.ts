import { describe, expect, test } from "@jest/globals";
import { aLine, anInitiative, aPlan, aPlanWith, refusals, spring2011 } from "../document/action-plan.fixture.js";
import { aContribution, aStatement, aStatus, refusalsOf, thePlan } from "../document/integration-statement.fixture.js";
import { closedAs, unfinancedStatus } from "./unfinanced-status.rules.js";

const autumn2012 = { ...spring2011, today: "2012-09-01" };
const ofRules = (found: readonly string[]) => found.filter((finding) => /R7[01]/.test(finding));
const open = aLine({ year: 2013, financing: "UNFINANCED" });

describe("money that is not wanted", () => {
  test.each(["CANCELLED", "COMPLETED"] as const)(
    "R70: a line that is not financed, of an initiative that is %s",
    (state) => {
      const plan = aPlanWith({ state, budgetLines: [aLine(), open, { ...open, oere: 0 }] });
      expect(ofRules(refusals(plan, autumn2012))).toEqual(["WARNING R70 /initiatives/0/budgetLines/1"]);
      expect(ofRules(refusals(aPlanWith({ state: "PAUSED", budgetLines: [open] }), autumn2012))).toEqual([]);
    },
  );

  test("R71: a line of a year in which the initiative's period has no day, financed or not", () => {
    const years = [2010, 2011, 2012, 2013].map((year) => aLine({ year }));
    const plan = aPlanWith({ from: "2011-12-31", to: "2013-01-01", budgetLines: years });
    expect(ofRules(refusals(plan, autumn2012))).toEqual([
      "WARNING R71 /initiatives/0/budgetLines/0",
      "WARNING R71 /initiatives/0/budgetLines/3",
    ]);
    const endless = aPlanWith({ from: null, to: null, budgetLines: years });
    expect(ofRules(refusals(endless, autumn2012))).toEqual([]);
  });

  test("R70 and R71: a budget contribution for an initiative that has ended, or outside its period", () => {
    const ended = aStatement({
      initiativeStatuses: [aStatus({ state: "CANCELLED" }), aStatus({ initiativeCode: "BUU-02" })],
    });
    expect(ofRules(refusalsOf(ended))).toEqual(["WARNING R70 /budgetContribution/0"]);
    const content = { ...thePlan, initiatives: thePlan.initiatives.map((each) => ({ ...each, to: "2013-01-01" })) };
    const outside = aStatement({ budgetContribution: [aContribution(), aContribution({ initiativeCode: "BUU-02" })] });
    expect(
      ofRules(refusalsOf(outside, { plan: { content, isWithdrawn: false, isInForce: true, isEnded: false } })),
    ).toEqual(["WARNING R71 /budgetContribution/0", "WARNING R71 /budgetContribution/1"]);
    expect(ofRules(refusalsOf(aStatement()))).toEqual([]);
  });

  test("a sound plan has neither warning", () => {
    expect(
      ofRules(refusals(aPlan({ initiatives: [anInitiative({ budgetLines: [aLine(), open] })] }), autumn2012)),
    ).toEqual([]);
  });
});

test("money that is not financed is open until its year is over, lapsed outside the period, and cancelled with its initiative", () => {
  const initiative = { state: "PLANNED", from: "2012-06-01", to: "2014-01-01" } as const;
  const statusIn = (now: number, year: number, changes: Partial<Parameters<typeof closedAs>[0]> = {}) =>
    unfinancedStatus({ closedAs: closedAs({ ...initiative, ...changes }, year), year }, now);
  expect([2011, 2012, 2013, 2014].map((year) => statusIn(2012, year))).toEqual(["LAPSED", "OPEN", "OPEN", "LAPSED"]);
  expect([statusIn(2013, 2012), statusIn(2014, 2013)]).toEqual(["LAPSED", "LAPSED"]);
  expect(statusIn(2012, 2013, { state: "CANCELLED" })).toBe("CANCELLED");
  expect(statusIn(2014, 2012, { state: "CANCELLED" })).toBe("CANCELLED");
  expect(statusIn(2012, 2013, { state: "COMPLETED" })).toBe("LAPSED");
  expect(statusIn(2012, 2016, { from: null, to: null })).toBe("OPEN");
});
