import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { contentHash } from "../rule/content/content-hash.js";
import { FINANCING_STATES } from "../rule/vocabulary.js";
import { type OverviewLine, overviewOf, withDecisions } from "./financing-overview.js";

const line = (code: string, oere: number, declared: OverviewLine["declared"], committee = "BUU"): OverviewLine => ({
  committee,
  code,
  year: 2013,
  oere,
  declared,
  state: declared,
});

describe("the overview of financing", () => {
  test("the overview of financing has a row for each initiative with its least settled state, and a hash over the rows", () => {
    const overview = overviewOf([
      line("b", 5, "FINANCED_IN_FRAME"),
      line("b", 7, "IN_BUDGET_NEGOTIATION"),
      line("a", 1, "EXTERNALLY_FINANCED", "KFU"),
      line("a", 2, "UNFINANCED"),
    ]);
    const rows = [
      { committee: "BUU", code: "a", state: "UNFINANCED", oere: 2 },
      { committee: "BUU", code: "b", state: "IN_BUDGET_NEGOTIATION", oere: 12 },
      { committee: "KFU", code: "a", state: "EXTERNALLY_FINANCED", oere: 1 },
    ];
    expect(overview).toEqual({
      rows,
      financed: 6,
      unfinanced: 9,
      lapsed: 0,
      cancelled: 0,
      contentHash: contentHash(rows),
    });
  });

  test("money that is not financed is open, has lapsed or is of a cancelled initiative, and financed money is none of them", () => {
    const lines = [
      line("a", 1, "UNFINANCED"),
      { ...line("b", 2, "NOT_FINANCED"), closedAs: "LAPSED" as const },
      { ...line("c", 4, "IN_BUDGET_NEGOTIATION"), closedAs: "CANCELLED" as const },
      { ...line("c", 8, "FINANCED_IN_FRAME"), closedAs: "CANCELLED" as const },
    ];
    expect(overviewOf(lines)).toMatchObject({ financed: 8, unfinanced: 1, lapsed: 2, cancelled: 4 });
  });

  test("the overview with decisions shows money from the talks as settled, and leaves other money unchanged", () => {
    const decisions = [{ committee: "BUU", code: "b", year: 2013, outcome: "FINANCED" as const }];
    const settled = withDecisions([line("b", 5, "UNFINANCED"), line("b", 7, "IN_BUDGET_NEGOTIATION")], decisions);
    expect(settled.map(({ state }) => state)).toEqual(["UNFINANCED", "FINANCED_BY_BUDGET"]);
  });

  test("decisions never change the sum of the money in the overview", () => {
    const lines = fc.array(
      fc
        .tuple(fc.constantFrom("a", "b", "c"), fc.nat(10 ** 12), fc.constantFrom(...FINANCING_STATES))
        .map(([code, oere, declared]) => line(code, oere, declared)),
    );
    const outcome = fc.constantFrom("FINANCED" as const, "NOT_FINANCED" as const);
    const decision = fc.record({
      committee: fc.constant("BUU"),
      code: fc.constantFrom("a", "b"),
      year: fc.constant(2013),
      outcome,
    });
    fc.assert(
      fc.property(lines, fc.array(decision), (declared, decisions) => {
        const [before, after] = [overviewOf(declared), overviewOf(withDecisions(declared, decisions))];
        const [sumBefore, sumAfter] = [before, after].map(
          (each) => each.financed + each.unfinanced + each.lapsed + each.cancelled,
        );
        expect(sumAfter).toBe(sumBefore);
        expect(after.rows.map(({ code, oere }) => [code, oere])).toEqual(
          before.rows.map(({ code, oere }) => [code, oere]),
        );
        expect(overviewOf([...declared].reverse()).contentHash).toBe(before.contentHash);
      }),
    );
  });
});
