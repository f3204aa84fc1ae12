import { describe, expect, test } from "@jest/globals";
import { MIO } from "../document/action-plan.fixture.js";
import { aStatement, aStatus, refusalsOf } from "../document/integration-statement.fixture.js";
import { spentThrough } from "./spent-through.js";

const ofRules = (found: readonly string[]) => found.filter((finding) => /R7[234]|R8 /.test(finding));

describe("the period of spending", () => {
  test("R72: spending counts up to a day of the statement's year that has come", () => {
    const on = (day: string | null) => ofRules(refusalsOf(aStatement({ spentThrough: day })));
    expect([on(null), on("2012-04-30"), on("2012-05-15")]).toEqual([[], [], []]);
    for (const day of ["2012-05-16", "2011-12-31", "2013-01-01", "2012-04-31"]) {
      expect(on(day)).toEqual(["ERROR R72 /spentThrough"]);
    }
  });

  test("a statement that does not tell the day is taken to count up to 31 May, or to the day it was published if that is before", () => {
    const through = (publishedAt: string, told: string | null = null) =>
      spentThrough({ year: 2012, told, publishedAt: new Date(publishedAt) });
    expect(through("2012-05-20T12:00:00Z")).toBe("2012-05-20");
    expect(through("2012-06-20T12:00:00Z")).toBe("2012-05-31");
    expect(through("2012-06-20T12:00:00Z", "2012-04-30")).toBe("2012-04-30");
  });
});

describe("the final account of the year before", () => {
  const account = (initiativeCode: string, oere: number) => ({ initiativeCode, oere });
  const lastYear = {
    content: aStatement({ year: 2011, initiativeStatuses: [aStatus(), aStatus({ initiativeCode: "BUU-09" })] }),
    questions: [],
  };

  test("R73: it is of initiatives of the plan or of last year's statement, each once", () => {
    const statement = aStatement({
      finalAccount: ["BUU-02", "BUU-09", "BUU-77", "BUU-02"].map((code) => account(code, MIO)),
    });
    expect(ofRules(refusalsOf(statement, { lastYear }))).toEqual([
      "ERROR R73 /finalAccount/2/initiativeCode",
      "ERROR R73 /finalAccount/3/initiativeCode",
    ]);
  });

  test("R74: an account that is less than what had been spent during the year has a warning", () => {
    const of = (oere: number) =>
      ofRules(refusalsOf(aStatement({ finalAccount: [account("BUU-01", oere)] }), { lastYear }));
    expect([of(MIO), of(MIO - 1)]).toEqual([[], ["WARNING R74 /finalAccount/0/oere"]]);
  });

  test("R8: its amounts are whole øre", () => {
    expect(ofRules(refusalsOf(aStatement({ finalAccount: [account("BUU-01", -1)] })))).toEqual([
      "ERROR R8 /finalAccount/0/oere",
    ]);
  });
});
