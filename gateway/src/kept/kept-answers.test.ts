import { expect, test } from "@jest/globals";
import { type NewOperation, newOperation } from "../operation/operation.context.js";
import { KeptAnswers } from "./kept-answers.js";
import { PackedAnswer } from "./packed-answer.js";

const operation = newOperation({ showsQueryPlan: false } as NewOperation);
const origin = { moments: [], holdsUntil: Number.POSITIVE_INFINITY, isForAll: true };

function memory(mostBytes: number) {
  const kept = new KeptAnswers<undefined>(mostBytes);
  const questionOf = (text: string) => {
    const question = kept.questionOf({ query: "{ echo }", operationName: undefined, variables: { text } }, operation);
    if (!question) throw new Error("The question is not kept.");
    return question;
  };
  return {
    answer: (text: string) =>
      kept.keep(questionOf(text), {
        packed: new PackedAnswer(Buffer.from(text)),
        origin,
        positions: {},
        facts: undefined,
      }),
    has: (text: string) => kept.find(questionOf(text), operation) !== undefined,
  };
}

test("while there is room every answer is kept; then only that of a question that comes again", () => {
  const { answer, has } = memory(12_000);
  for (let n = 0; n < 100; n++) answer(`first ${n}`);
  expect(has("first 0")).toBe(true);
  answer("late");
  expect(has("late")).toBe(false);
  answer("late");
  expect(has("late")).toBe(true);
  expect(has("first 0")).toBe(true);
});
