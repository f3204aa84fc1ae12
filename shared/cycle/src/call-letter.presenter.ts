import { type PolicyFrame, text } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import type { CallLetterFacts } from "./call-letter.events.js";
import { Question } from "./call-letter.types.js";

/** A question of a letter, in the names of the day on which it was issued. */
export function presentQuestion(
  { issuedAt }: CallLetterFacts,
  question: CallLetterFacts["questions"][number],
  frame: PolicyFrame,
): Question {
  return made(Question, {
    id: question.id,
    text: text(question.text),
    goal: question.goal ? (frame.at(new Date(issuedAt)).goal(question.goal) ?? null) : null,
    required: question.required,
  });
}
