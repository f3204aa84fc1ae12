import { expect, test } from "@jest/globals";
import type { CallLetterContent, CallLetterContext } from "./call-letter.document.js";
import { aLetter, january2012, RELEASED_OBSERVATION } from "./call-letter.fixture.js";
import { judgeCallLetter } from "./call-letter.rules.js";

const challenge = { text: { da: "En udfordring" }, goals: ["goal-2"], evidence: [] };
const broken = (changes: Partial<CallLetterContent>, context: Partial<CallLetterContext> = {}) =>
  judgeCallLetter(aLetter(changes), { ...january2012, ...context }).map(
    ({ severity, rule, path }) => `${severity} ${rule} ${path}`,
  );

test("a call letter with a challenge and a question can be issued once the year's barometer is released", () => {
  expect(broken({})).toEqual([]);
});

test("I17: no call letter is issued before the year's barometer is released", () => {
  expect(broken({}, { release: null })).toEqual(["FATAL I17 /year"]);
});

test("I18: no call letter is issued while the committee has a live one", () => {
  expect(broken({}, { liveLetter: "019a0000-0000-7000-8000-00000000000a" })).toEqual(["FATAL I18 /committee"]);
});

test("I19: every challenge is linked to a goal, and every linked goal is one of the policy's", () => {
  expect(broken({ challenges: [challenge, { ...challenge, goals: [] }] })).toEqual(["ERROR I19 /challenges/1/goals"]);
  expect(broken({ challenges: [{ ...challenge, goals: ["goal-1", "goal-9"] }] })).toEqual([
    "ERROR I19 /challenges/0/goals/1",
  ]);
  expect(broken({ questions: [{ text: { da: "Hvad?" }, goal: "goal-9", required: true }] })).toEqual([
    "ERROR I19 /questions/0/goal",
  ]);
});

test("R40: an observation that is not released is refused as evidence", () => {
  expect(broken({ challenges: [{ ...challenge, evidence: [RELEASED_OBSERVATION, "draft"] }] })).toEqual([
    "ERROR R40 /challenges/0/evidence/1",
  ]);
});

test("R41: a call letter has a challenge, and a question that must be answered", () => {
  expect(broken({ challenges: [], questions: [] })).toEqual(["ERROR R41 /challenges", "ERROR R41 /questions"]);
  expect(broken({ questions: [{ text: { da: "Hvad?" }, goal: null, required: false }] })).toEqual([
    "ERROR R41 /questions",
  ]);
});

test("R42: the texts of a call letter are written in Danish", () => {
  expect(broken({ challenges: [{ ...challenge, text: { da: " \u200b", en: "A challenge" } }] })).toEqual([
    "ERROR R42 /challenges/0/text/da",
  ]);
});
