import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ActionPlanContent, InitiativeContent } from "../document/action-plan.document.js";
import { aLine, anInitiative, aPlan, aPlanWith, findingsOf, MIO, refusals } from "../document/action-plan.fixture.js";

describe("I11: the money adds up", () => {
  test("I11: where lines do not add up to the initiative's total, the message has both sums and the difference", () => {
    const plan = aPlanWith({ budgetLines: [aLine({ oere: 120_000_001 }), aLine({ oere: 99_999_999 })] });
    expect(refusals(plan)).toEqual(["FATAL I11 /initiatives/0/totals/0"]);
    expect(findingsOf(plan)[0]?.message).toEqual({
      da:
        'For 2011 giver budgetlinjerne i indsatsen "BUU-01" 220000000 øre (2.200.000,00 kr.), men den opgivne ' +
        "total er 200000000 øre (2.000.000,00 kr.). Forskellen er 20000000 øre (200.000,00 kr.).",
      en:
        'For 2011 the budget lines of the initiative "BUU-01" sum to 220000000 øre (DKK 2,200,000.00), but the ' +
        "total says 200000000 øre (DKK 2,000,000.00). The difference is 20000000 øre (DKK 200,000.00).",
    });
  });

  test("I11: initiatives' totals that do not add up to the plan's total are refused", () => {
    const plan = aPlan({ totals: [{ year: 2011, oere: 2 * MIO - 5 }] });
    expect(refusals(plan)).toEqual(["FATAL I11 /totals/0"]);
    expect(findingsOf(plan)[0]?.message.da).toContain("Forskellen er 5 øre (0,05 kr.)");
  });

  test("I11: money in a year without a total, and a total without money, are refused", () => {
    expect(refusals(aPlanWith({ totals: [] }))).toEqual(["FATAL I11 /initiatives/0/totals", "FATAL I11 /totals/0"]);
    expect(refusals(aPlan({ totals: [] }))).toEqual(["FATAL I11 /totals"]);
    expect(findingsOf(aPlan({ totals: [] }))[0]?.hint.en).toBe("Add a total for 2011 of 200000000 øre.");
    const extra = [
      { year: 2011, oere: 2 * MIO },
      { year: 2012, oere: MIO },
    ];
    expect(refusals(aPlan({ initiatives: [anInitiative({ totals: extra })], totals: extra }))).toEqual([
      "FATAL I11 /initiatives/0/totals/1",
    ]);
  });

  test("I11: a second total of the same year is refused", () => {
    const twice = [
      { year: 2011, oere: 2 * MIO },
      { year: 2011, oere: 2 * MIO },
    ];
    expect(refusals(aPlan({ totals: twice }))).toEqual(["FATAL I11 /totals/1"]);
    expect(refusals(aPlanWith({ totals: twice }))).toEqual(["FATAL I11 /initiatives/0/totals/1"]);
  });

  test("I11: amounts are compared exactly, even where their sum is too large for a double", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const initiative = (code: string) =>
      anInitiative({ code, budgetLines: [aLine({ oere: most })], totals: [{ year: 2011, oere: most }] });
    const plan = aPlan({ initiatives: [initiative("A"), initiative("B")], totals: [{ year: 2011, oere: most }] });
    expect(refusals(plan)).toContain("FATAL I11 /totals/0");
    expect(findingsOf(plan)[0]?.message.en).toContain("sum to 18014398509481982 øre");
  });

  test("I11: any plan whose amounts add up passes, and one øre more anywhere is found", () => {
    fc.assert(
      fc.property(plansThatAddUp, fc.nat(), (plan, pick) => {
        expect(sumFindings(plan)).toEqual([]);
        const altered = withOneOereMore(plan, pick);
        if (altered) expect(sumFindings(altered)).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const years = [2011, 2012, 2013, 2014];
const someLines = fc.array(
  fc.record({ year: fc.constantFrom(...years), oere: fc.integer({ min: 0, max: 2_000_000_000 }) }),
  { maxLength: 12 },
);

const plansThatAddUp = fc.array(someLines, { minLength: 1, maxLength: 8 }).map((linesOfEach) => {
  const initiatives = linesOfEach.map((lines, i) =>
    anInitiative({ code: `BUU-${i}`, budgetLines: lines.map((line) => aLine(line)), totals: yearTotals(lines) }),
  );
  return aPlan({ initiatives, totals: yearTotals(linesOfEach.flat()) });
});

function yearTotals(lines: readonly { year: number; oere: number }[]) {
  return years
    .filter((year) => lines.some((line) => line.year === year))
    .map((year) => ({ year, oere: lines.reduce((sum, line) => (line.year === year ? sum + line.oere : sum), 0) }));
}

function sumFindings(plan: ActionPlanContent) {
  return refusals(plan).filter((refusal) => refusal.includes(" I11 "));
}

/** One amount of the plan (a line, an initiative's total or the plan's), raised by one øre. */
function withOneOereMore(plan: ActionPlanContent, pick: number): ActionPlanContent | undefined {
  const altered = structuredClone(plan) as { initiatives: InitiativeContent[] } & ActionPlanContent;
  const amounts = [...altered.initiatives.flatMap((one) => [...one.budgetLines, ...one.totals]), ...altered.totals];
  const amount = amounts[pick % amounts.length] as { oere: number } | undefined;
  if (!amount) return undefined;
  amount.oere += 1;
  return altered;
}
