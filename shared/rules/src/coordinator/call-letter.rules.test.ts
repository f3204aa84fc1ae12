import { expect, test } from "@jest/globals";
import type { CallLetterContent, CallLetterContext } from "./call-letter.document.js";
import { judgeCallLetter } from "./call-letter.rules.js";

const observation = "019a0000-0000-7000-8000-000000000001";
const january2012: CallLetterContext = {
  release: "barometer-2012-1",
  liveLetter: null,
  goals: ["goal-1", "goal-2"],
  isReleased: (id) => id === observation,
};
const letter = (changes: Partial<CallLetterContent> = {}): CallLetterContent => ({
  year: 2012,
  committee: "BUU",
  template: { id: "integration-statement", version: 1 },
  challenges: [{ text: { da: "Flere unge forlader skolen uden dansk" }, goals: ["goal-1"], evidence: [observation] }],
  questions: [{ text: { da: "Hvad har udvalget gjort?" }, goal: "goal-1", required: true }],
  synthetic: true,
  ...changes,
});
const challenge = { text: { da: "En udfordring" }, goals: ["goal-2"], evidence: [] };
const broken = (changes: Partial<CallLetterContent>, context: Partial<CallLetterContext> = {}) =>
  judgeCallLetter(letter(changes), { ...january2012, ...context }).map(
    ({ severity, rule, path }) => `${severity} ${rule} ${path}`,
  );

test("a letter against the year's released barometer, with a challenge and a question, can be issued", () => {
  expect(broken({})).toEqual([]);
});

test("I17: not before the year's barometer is released", () => {
  expect(broken({}, { release: null })).toEqual(["FATAL I17 /year"]);
});

test("I18: not while the committee has a live letter", () => {
  expect(broken({}, { liveLetter: "019a0000-0000-7000-8000-00000000000a" })).toEqual(["FATAL I18 /committee"]);
});

test("I19: every challenge links a goal, and one that the policy has", () => {
  expect(broken({ challenges: [challenge, { ...challenge, goals: [] }] })).toEqual(["ERROR I19 /challenges/1/goals"]);
  expect(broken({ challenges: [{ ...challenge, goals: ["goal-1", "goal-9"] }] })).toEqual([
    "ERROR I19 /challenges/0/goals/1",
  ]);
  expect(broken({ questions: [{ text: { da: "Hvad?" }, goal: "goal-9", required: true }] })).toEqual([
    "ERROR I19 /questions/0/goal",
  ]);
});

test("R40: what has not been released is no evidence", () => {
  expect(broken({ challenges: [{ ...challenge, evidence: [observation, "draft"] }] })).toEqual([
    "ERROR R40 /challenges/0/evidence/1",
  ]);
});

test("R41: a letter says something and asks something", () => {
  expect(broken({ challenges: [], questions: [] })).toEqual(["ERROR R41 /challenges", "ERROR R41 /questions"]);
  expect(broken({ questions: [{ text: { da: "Hvad?" }, goal: null, required: false }] })).toEqual([
    "ERROR R41 /questions",
  ]);
});

test("R42: in Danish", () => {
  expect(broken({ challenges: [{ ...challenge, text: { da: " \u200b", en: "A challenge" } }] })).toEqual([
    "ERROR R42 /challenges/0/text/da",
  ]);
});
