import { describe, expect, test } from "@jest/globals";
import {
  aContribution,
  aStatement,
  aStatus,
  may2012,
  OPTIONAL_QUESTION,
  refusalsOf,
} from "../document/integration-statement.fixture.js";

describe("the statement window", () => {
  const at = (now: string, extendedDueAt: string | null = null) =>
    refusalsOf(aStatement(), {
      now: new Date(now),
      window: { ...may2012.window, extendedDueAt: extendedDueAt && new Date(extendedDueAt) } as never,
    });

  test("I29: a statement is published from the opening of its window until the lock, late or not", () => {
    expect(at("2012-04-30T21:59:59.999Z")).toEqual(["ERROR I29 "]);
    expect(at("2012-04-30T22:00:00Z")).toEqual([]);
    expect(at("2012-06-30T21:59:59.999Z")).toEqual([]);
    expect(at("2012-06-30T22:00:00Z")).toEqual(["ERROR I29 "]);
  });

  test("I29: after the lock a statement needs an extension that has not run out", () => {
    expect(at("2012-07-10T00:00:00Z", "2012-07-15T22:00:00Z")).toEqual([]);
    expect(at("2012-07-15T22:00:00Z", "2012-07-15T22:00:00Z")).toEqual(["ERROR I29 "]);
    expect(at("2012-04-01T00:00:00Z", "2012-07-15T22:00:00Z")).toEqual(["ERROR I29 "]);
  });

  test("I29: a window without a lock stays open for statements", () => {
    const window = { opensAt: new Date("2012-04-30T22:00:00Z"), locksAt: null, extendedDueAt: null };
    expect(refusalsOf(aStatement(), { now: new Date("2014-01-01T00:00:00Z"), window })).toEqual([]);
  });

  test("I29: a statement of a year without a cycle is not published", () => {
    expect(refusalsOf(aStatement(), { window: undefined })).toEqual(["ERROR I29 /year"]);
  });
});

describe("texts, amounts and years", () => {
  test("R6: every text of a statement that is given is written in Danish", () => {
    const blank = { da: " " };
    const statement = aStatement({
      summary: blank,
      questionAnswers: [...aStatement().questionAnswers, { question: OPTIONAL_QUESTION, text: blank }],
      initiativeStatuses: [aStatus({ narrative: blank }), aStatus({ initiativeCode: "BUU-02" })],
      budgetContribution: [aContribution({ differsBecause: blank }), aContribution({ initiativeCode: "BUU-02" })],
    });
    expect(refusalsOf(statement)).toEqual([
      "ERROR R6 /budgetContribution/0/differsBecause/da",
      "ERROR R6 /initiativeStatuses/0/narrative/da",
      "ERROR R6 /questionAnswers/1/text/da",
      "ERROR R6 /summary/da",
    ]);
  });

  test.each([-1, 0.5, 2 ** 53])("R8: %p is no amount in whole øre", (oere) => {
    const statement = aStatement({
      initiativeStatuses: [aStatus({ spentOere: oere }), aStatus({ initiativeCode: "BUU-02" })],
      budgetContribution: [aContribution({ oere }), aContribution({ initiativeCode: "BUU-02" })],
    });
    expect(refusalsOf(statement)).toEqual([
      "ERROR R8 /budgetContribution/0/oere",
      "ERROR R8 /initiativeStatuses/0/spentOere",
    ]);
  });

  test("R9: a year after 2200 is refused in a statement", () => {
    expect(refusalsOf(aStatement({ budgetContribution: [aContribution({ year: 99999 })] }))).toContain(
      "ERROR R9 /budgetContribution/0/year",
    );
  });

  test("R10: a statement's text with a character that cannot be stored is refused", () => {
    expect(refusalsOf(aStatement({ summary: { da: "a\u0000b" } }))).toEqual(["FATAL R10 /summary/da"]);
  });
});
