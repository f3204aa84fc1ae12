import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { aLine, aPlan, aPlanWith, refusals, spring2011 } from "../document/action-plan.fixture.js";
import { aContribution, aStatement, refusalsOf } from "../document/integration-statement.fixture.js";

const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const of = (rule: string, lines: readonly string[]) => lines.filter((line) => line.includes(` ${rule} `));

describe("R80: days lie within reach", () => {
  test("R80: any day of approval and of an estimate is accepted exactly if it has come and is not long past", () => {
    fc.assert(
      fc.property(day, day, (given, today) => {
        fc.pre(today > "1960");
        const context = { ...spring2011, today };
        const approved = aPlan({ politicalStatus: "COMMITTEE_ADOPTED", approvedOn: given });
        const estimated = aPlanWith({ budgetLines: [aLine({ estimate: true, estimatedOn: given })] });
        const isPossible = given <= today && given >= "1981-01-01";
        const expected = (path: string) => (isPossible ? [] : [`ERROR R80 ${path}`]);
        expect(of("R80", refusals(approved, context))).toEqual(expected("/approvedOn"));
        expect(of("R80", refusals(estimated, context))).toEqual(expected("/initiatives/0/budgetLines/0/estimatedOn"));
      }),
    );
  });

  test("R80: any period is accepted if it touches the policy's, warned of beside it, and refused far from it", () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].sort() as [string, string];
        fc.pre(from < to);
        const found = of("R80", refusals(aPlanWith({ state: "PLANNED", from, to })));
        const isFar = [from, to].some((each) => each < "1981-01-01" || each >= "2025-01-01");
        const isBeside = from >= "2015-01-01" || to <= "2011-01-01";
        const severities = new Set(found.map((line) => line.split(" ")[0]));
        expect([...severities]).toEqual(isFar ? ["ERROR"] : isBeside ? ["WARNING"] : []);
      }),
    );
  });
});

describe("R81: money is of the policy's years", () => {
  test("R81: a line of any year is accepted in the policy's years, warned of beside them, and refused far from them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), (year) => {
        const plan = aPlanWith({ budgetLines: [aLine({ year })], totals: [{ year, oere: 200_000_000 }] });
        const severity = year < 2006 || year > 2019 ? "ERROR" : "WARNING";
        const isInside = year >= 2011 && year <= 2014;
        expect(of("R81", refusals(plan))).toEqual(
          isInside ? [] : [`${severity} R81 /initiatives/0/budgetLines/0/year`],
        );
      }),
    );
  });

  test("R81: a total of a year without any line is found too, in the initiative and in the plan", () => {
    const totals = [
      { year: 2011, oere: 200_000_000 },
      { year: 2099, oere: 0 },
    ];
    expect(of("R81", refusals({ ...aPlanWith({ totals }), totals }))).toEqual([
      "ERROR R81 /initiatives/0/totals/1/year",
      "ERROR R81 /totals/1/year",
    ]);
  });

  test("R81: a budget contribution is for the policy's years, and for the year after the statement's in any case", () => {
    const policy = spring2011.policies[0];
    const found = (year: number, own = 2012) =>
      of("R81", refusalsOf(aStatement({ year: own, budgetContribution: [aContribution({ year })] }), { policy }));
    expect(found(2014)).toEqual([]);
    expect(found(2015)).toEqual(["WARNING R81 /budgetContribution/0/year"]);
    expect(found(2015, 2014)).toEqual([]);
    expect(found(2099)).toEqual(["ERROR R81 /budgetContribution/0/year"]);
  });
});

describe("R82: an adopted plan has its day", () => {
  test("R82: a plan that the committee has adopted says when", () => {
    expect(refusals(aPlan({ politicalStatus: "COMMITTEE_ADOPTED" }))).toEqual(["ERROR R82 /approvedOn"]);
    expect(refusals(aPlan({ politicalStatus: "COMMITTEE_ADOPTED", approvedOn: "2011-03-01" }))).toEqual([]);
    expect(refusals(aPlan({ politicalStatus: "COMMITTEE_DRAFT" }))).toEqual([]);
  });

  test("R82: the administration's draft with a day of approval is a warning", () => {
    const plan = aPlan({ politicalStatus: "ADMINISTRATIVE_DRAFT", approvedOn: "2011-03-01" });
    expect(refusals(plan)).toEqual(["WARNING R82 /approvedOn"]);
  });
});
