import { describe, expect, test } from "@jest/globals";
import { MIO } from "../document/action-plan.fixture.js";
import type { EarlierStatement } from "../document/integration-statement.document.js";
import {
  ANSWER,
  aContribution,
  anAnswer,
  aStatement,
  aStatus,
  LETTER,
  may2012,
  NARRATIVE,
  OLD_OBSERVATION,
  OPTIONAL_QUESTION,
  QUESTION,
  refusalsOf,
} from "../document/integration-statement.fixture.js";
import { validateIntegrationStatement } from "../document-validation.js";
import { isCompleteBy } from "./statement-answers.rules.js";

const noLetter = { letter: undefined };
const withoutLetter = { callLetter: null, questionAnswers: [] };

test("a statement in order has no finding, with a call letter and without one", () => {
  expect(refusalsOf(aStatement())).toEqual([]);
  expect(refusalsOf(aStatement(withoutLetter), noLetter)).toEqual([]);
});

describe("the plan and the call letter of a statement", () => {
  test("I20: a plan that the committee has not published, or has withdrawn, cannot be cited", () => {
    expect(refusalsOf(aStatement(), { plan: undefined })).toEqual(["FATAL I20 /plan"]);
    const plan = { content: may2012.plan?.content as never, isWithdrawn: true, isInForce: false, isEnded: true };
    expect(refusalsOf(aStatement(), { plan })).toEqual(["FATAL I20 /plan"]);
  });

  test("I20: an older revision of a plan whose newest revision is withdrawn cannot be cited", () => {
    const plan = { content: may2012.plan?.content as never, isWithdrawn: false, isInForce: false, isEnded: true };
    expect(refusalsOf(aStatement(), { plan })).toEqual(["FATAL I20 /plan"]);
  });

  test("R160: a plan that a newer revision has superseded is cited with a warning", () => {
    const plan = { content: may2012.plan?.content as never, isWithdrawn: false, isInForce: false, isEnded: false };
    const { findings } = validateIntegrationStatement(aStatement(), { ...may2012, plan });
    expect(findings.map(({ rule, severity, path }) => `${severity} ${rule} ${path}`)).toEqual(["WARNING R160 /plan"]);
  });

  test("I20: the live letter is answered where there is one, and none is cited where there is none", () => {
    expect(refusalsOf(aStatement({ callLetter: null }))).toEqual(["FATAL I20 /callLetter"]);
    expect(refusalsOf(aStatement({ callLetter: QUESTION }))).toEqual(["FATAL I20 /callLetter"]);
    expect(refusalsOf(aStatement({ questionAnswers: [] }), noLetter)).toEqual(["FATAL I20 /callLetter"]);
  });

  test("I21: a goal without an answer, one with two, and one that the plan does not carry are refused", () => {
    expect(refusalsOf(aStatement({ goalAnswers: [anAnswer()] }))).toEqual(["FATAL I21 /goalAnswers"]);
    const goals = (...ids: string[]) => aStatement({ goalAnswers: ids.map((goal) => anAnswer({ goal })) });
    expect(refusalsOf(goals("goal-1", "goal-2", "goal-1"))).toEqual(["FATAL I21 /goalAnswers/2/goal"]);
    expect(refusalsOf(goals("goal-1", "goal-2", "goal-3"))).toEqual(["FATAL I21 /goalAnswers/2/goal"]);
  });
});

describe("the call letter's questions", () => {
  const answers = (da: string, question = QUESTION) => aStatement({ questionAnswers: [{ question, text: { da } }] });

  test("I22: a required question has exactly one answer, and an optional one may have one", () => {
    expect(refusalsOf(aStatement({ questionAnswers: [] }))).toEqual(["FATAL I22 /questionAnswers"]);
    const twice = [QUESTION, QUESTION].map((question) => ({ question, text: { da: ANSWER } }));
    expect(refusalsOf(aStatement({ questionAnswers: twice }))).toEqual(["FATAL I22 /questionAnswers/1/question"]);
    const both = [...aStatement().questionAnswers, { question: OPTIONAL_QUESTION, text: { da: "Nej." } }];
    expect(refusalsOf(aStatement({ questionAnswers: both }))).toEqual([]);
  });

  test("I22: an answer to a question that is not in the call letter is refused", () => {
    expect(refusalsOf(answers(ANSWER, LETTER))).toEqual([
      "FATAL I22 /questionAnswers",
      "FATAL I22 /questionAnswers/0/question",
    ]);
    expect(refusalsOf(aStatement({ callLetter: null }), noLetter)).toEqual(["FATAL I22 /questionAnswers/0/question"]);
  });

  test.each([
    ["40 characters", "a".repeat(40)],
    ["dots", ".".repeat(200)],
    ["spaces and invisible characters", `Ja ${" \u200b\u00a0".repeat(60)}`],
  ])("I22: %s are no answer", (_what, da) => {
    expect(refusalsOf(answers(da))).toEqual(["FATAL I22 /questionAnswers/0/text/da"]);
  });

  test("I22: 41 characters are an answer", () => {
    expect(refusalsOf(answers("a".repeat(41)))).toEqual([]);
  });

  const lastYear = (question: string, goal: string | null, da: string): EarlierStatement => ({
    content: aStatement({ goalAnswers: [], questionAnswers: [{ question: "earlier", text: { da } }] }),
    questions: [{ id: "earlier", text: { da: question }, goal, required: true }],
  });

  test("I22: last year's answer to the same question, or to one about the same goal, is refused in any layout", () => {
    const reformatted = ANSWER.toUpperCase().replaceAll(" ", "  ").replace(".", " !");
    for (const earlierAnswer of [
      lastYear("hvad er der gjort for sproget", null, ANSWER),
      lastYear("Nyt?", "goal-1", ANSWER),
    ]) {
      expect(refusalsOf(answers(reformatted), { lastYear: earlierAnswer })).toEqual([
        "FATAL I22 /questionAnswers/0/text/da",
      ]);
    }
    expect(refusalsOf(answers(ANSWER), { lastYear: lastYear("Nyt?", "goal-2", ANSWER) })).toEqual([]);
  });

  test("I22: an answer that is more than 90 % alike is published with a warning", () => {
    const earlierAnswer = lastYear("Hvad er der gjort for sproget?", null, ANSWER);
    expect(refusalsOf(answers(ANSWER.replace("fire", "fem")), { lastYear: earlierAnswer })).toEqual([
      "WARNING I22 /questionAnswers/0/text/da",
    ]);
    expect(refusalsOf(answers(NARRATIVE), { lastYear: earlierAnswer })).toEqual([]);
  });
});

describe("evidence", () => {
  const answered = (changes: Parameters<typeof anAnswer>[0]) =>
    aStatement({ goalAnswers: [anAnswer(changes), anAnswer({ goal: "goal-2" })] });

  test("I23: an answer without evidence says why, and a reason beside evidence is only an advice", () => {
    expect(refusalsOf(answered({ evidence: [] }))).toEqual(["ERROR I23 /goalAnswers/0/evidence"]);
    expect(refusalsOf(answered({ evidence: [], noEvidenceReason: { da: " " } }))).toContain(
      "ERROR I23 /goalAnswers/0/evidence",
    );
    const reason = { da: "Barometeret har ingen måling på bydelsniveau." };
    expect(refusalsOf(answered({ evidence: [], noEvidenceReason: reason }))).toEqual([]);
    expect(refusalsOf(answered({ noEvidenceReason: reason }))).toEqual([
      "ADVISORY I23 /goalAnswers/0/noEvidenceReason",
    ]);
  });

  test("I24: evidence is from the year's barometer or a later one, and released", () => {
    expect(refusalsOf(answered({ evidence: [OLD_OBSERVATION] }))).toEqual(["ERROR I24 /goalAnswers/0/evidence/0"]);
    expect(refusalsOf(answered({ evidence: ["nonsense"] }))).toEqual(["ERROR I24 /goalAnswers/0/evidence/0"]);
    expect(refusalsOf(answered({ evidence: [OLD_OBSERVATION] }), { releaseYearOf: () => 2013 })).toEqual([]);
  });
});

describe("initiatives and money", () => {
  const statuses = (...codes: string[]) =>
    aStatement({ initiativeStatuses: codes.map((initiativeCode) => aStatus({ initiativeCode })) });

  test("I25: an initiative without a status, one with two, and one that is not in the plan are refused", () => {
    expect(refusalsOf(statuses("BUU-01"))).toEqual(["FATAL I25 /initiativeStatuses"]);
    expect(refusalsOf(statuses("BUU-01", "BUU-02", "BUU-02"))).toEqual([
      "FATAL I25 /initiativeStatuses/2/initiativeCode",
    ]);
    expect(refusalsOf(statuses("BUU-01", "BUU-02", "BUU-09"))).toEqual([
      "FATAL I25 /initiativeStatuses/2/initiativeCode",
    ]);
  });

  test("I26: spending more than 5 % over the year's budget is explained", () => {
    const spent = (spentOere: number, narrative: { da: string } | null = null) =>
      aStatement({
        initiativeStatuses: [aStatus({ spentOere, narrative }), aStatus({ initiativeCode: "BUU-02", spentOere: null })],
      });
    expect(refusalsOf(spent(2.1 * MIO))).toEqual([]);
    expect(refusalsOf(spent(2.1 * MIO + 1))).toEqual(["ERROR I26 /initiativeStatuses/0/narrative"]);
    expect(refusalsOf(spent(9 * MIO, { da: "Lejen er steget." }))).toEqual([]);
  });

  test("R120: a statement that gives an initiative another state than the plan that it cites is warned", () => {
    const stated = (state: "RUNNING" | "PAUSED" | "PROPOSED") => {
      const initiativeStatuses = [aStatus({ state }), aStatus({ initiativeCode: "BUU-02" })];
      return refusalsOf(aStatement({ initiativeStatuses })).filter((line) => / R120 /.test(line));
    };
    expect(stated("RUNNING")).toEqual([]);
    expect(stated("PAUSED")).toEqual(["WARNING R120 /initiativeStatuses/0/state"]);
  });

  const contribution = (...lines: Parameters<typeof aContribution>[0][]) =>
    aStatement({ budgetContribution: lines.map((changes) => aContribution(changes)) });

  test("I27: the contribution is the plan's lines of the next year to the øre", () => {
    const other = { initiativeCode: "BUU-02" };
    expect(refusalsOf(contribution({ oere: MIO }, { oere: 2 * MIO }, other))).toEqual([]);
    expect(refusalsOf(contribution({ oere: 3 * MIO + 1 }, other))).toEqual(["FATAL I27 /budgetContribution/0/oere"]);
    const because = { differsBecause: { da: "Lejen er steget." } };
    expect(refusalsOf(contribution({ oere: 3 * MIO + 1, ...because }, other))).toEqual([]);
  });

  test("R87: the contribution is of initiatives of any of the committee's plans, and of no others", () => {
    const because = { differsBecause: { da: "Indsatsen er ny." } };
    const lines = [{}, { initiativeCode: "BUU-02" }, { initiativeCode: "BUU-99", ...because }];
    const found = (isPlanned: (code: string) => boolean) => refusalsOf(contribution(...lines), { isPlanned });
    expect(found((code) => code !== "BUU-99")).toEqual(["ERROR R87 /budgetContribution/2/initiativeCode"]);
    expect(found(() => true)).toEqual([]);
  });

  test("I27: an initiative that is left out or new is explained as well", () => {
    const because = { differsBecause: { da: "Indsatsen er ny." } };
    expect(refusalsOf(contribution({}))).toEqual(["FATAL I27 /budgetContribution"]);
    expect(refusalsOf(contribution({}, { initiativeCode: "BUU-02", oere: 0, ...because }))).toEqual([]);
    const all = [{}, { initiativeCode: "BUU-02" }];
    expect(refusalsOf(contribution(...all, { initiativeCode: "BUU-03" }))).toEqual([
      "FATAL I27 /budgetContribution/2/oere",
    ]);
    expect(refusalsOf(contribution(...all, { initiativeCode: "BUU-03", ...because }))).toEqual([]);
    expect(refusalsOf(contribution(...all, { year: 2014, oere: 0 }))).toEqual([]);
    expect(refusalsOf(contribution(...all, { year: 2012, oere: 0 }))).toEqual(["FATAL I27 /budgetContribution/2/year"]);
  });
});

describe("incomplete statements (C12)", () => {
  const narrated = (da: string) =>
    aStatement({ goalAnswers: [anAnswer({ narrative: { da } }), anAnswer({ goal: "goal-2" })] });
  const earlier: EarlierStatement = { content: aStatement(), questions: [] };
  const isComplete = (da: string, lastYear?: EarlierStatement) =>
    isCompleteBy(validateIntegrationStatement(narrated(da), { ...may2012, lastYear }).findings);

  test.each(["", " \u200b", "Det går fint.", `a${".".repeat(80)}`])(
    "R13: a statement with the answer %p can be published, and does not count as delivered",
    (da) => {
      expect(refusalsOf(narrated(da))).toEqual(["WARNING R13 /goalAnswers/0/narrative/da"]);
      expect(isComplete(da)).toBe(false);
    },
  );

  test("R13: a statement with last year's answer to a goal does not count as delivered", () => {
    expect(
      refusalsOf(
        aStatement({
          goalAnswers: [
            anAnswer({ narrative: { da: `${NARRATIVE} ` } }),
            anAnswer({ goal: "goal-2", narrative: { da: ANSWER } }),
          ],
        }),
        { lastYear: earlier },
      ),
    ).toEqual(["WARNING R13 /goalAnswers/0/narrative/da"]);
    expect(isComplete(NARRATIVE)).toBe(true);
    expect(isComplete(NARRATIVE, earlier)).toBe(false);
  });
});
