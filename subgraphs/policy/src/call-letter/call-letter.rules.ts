import { wordsOf } from "@hub/frame";
import { type CallLetterContent, type Finding, holdsUnprintable, judgeCallLetter } from "@hub/rules";
import { HubError, refuseOver } from "@hub/subgraph-kit";
import { type PolicyContext } from "../record/index.js";
import type { CallLetterInput } from "./call-letter.types.js";
import { templateOfLetter } from "./statement-template.js";

const CHALLENGES = { name: "CHALLENGES_PER_LETTER", most: 50 };
const QUESTIONS = { name: "QUESTIONS_PER_LETTER", most: 50 };
const EVIDENCE = { name: "EVIDENCE_PER_CHALLENGE", most: 100 };
const TEXT_LENGTH = { name: "LETTER_TEXT_LENGTH", most: 5_000 };

/** The letter's content; with the template's questions if the input has none. */
export function contentOfLetter(input: CallLetterInput): CallLetterContent {
  const { year, committee, challenges, synthetic } = input;
  const template = templateOfLetter(input.template ?? undefined, input.templateVersion ?? undefined);
  const content: CallLetterContent = {
    year,
    committee,
    synthetic: synthetic ?? false,
    template: { id: template.id, version: template.version },
    challenges: challenges.map(({ text, goals, evidence }) => ({
      text: wordsOf(text),
      goals,
      evidence: evidence ?? [],
    })),
    questions: (input.questions ?? (template.questions as CallLetterInput["questions"]) ?? []).map(
      ({ text, goal, required }) => ({ text: wordsOf(text), goal: goal ?? null, required: required ?? true }),
    ),
  };
  refuseTooMuch(content);
  return content;
}

function refuseTooMuch({ challenges, questions }: CallLetterContent): void {
  refuseOver(CHALLENGES, challenges.length, "Challenges of the letter");
  refuseOver(QUESTIONS, questions.length, "Questions of the letter");
  for (const { evidence } of challenges) refuseOver(EVIDENCE, evidence.length, "Evidence of a challenge");
  for (const { text } of [...challenges, ...questions]) {
    for (const words of [text.da, text.en ?? ""]) {
      refuseOver(TEXT_LENGTH, words.length, "Characters of a text");
      if (holdsUnprintable(words)) {
        throw new HubError(
          "BAD_USER_INPUT",
          "A text holds a control character or U+FFFD, which cannot be stored. Remove it.",
        );
      }
    }
  }
}

/** Refuses a letter to a body that delivers nothing, or in a year without a cycle. */
export function checkAddressee({ record, frame }: PolicyContext, { year, committee }: CallLetterContent): void {
  if (!record.years.includes(year)) {
    throw new HubError(
      "NOT_FOUND",
      `No cycle is planned for ${year}. There are cycles for ${record.years.join(", ")}.`,
    );
  }
  if (frame.owesDeliveries(committee)) return;
  throw new HubError(
    "BAD_USER_INPUT",
    `There is no standing committee '${committee}' to write to. Query.committees has all codes.`,
  );
}

/** The rules that a letter breaks if it is issued now. */
export function judgeLetter({ record, frame }: PolicyContext, content: CallLetterContent): Finding[] {
  const { year, committee } = content;
  const policy = record.policy(year);
  // A year that could not be read says nothing of goals: any of them may be its own.
  const goals = policy === undefined ? frame.goals() : frame.goalsNow(policy);
  return judgeCallLetter(content, {
    release: record.releases(year).at(-1)?.id ?? null,
    liveLetter: record.liveLetter(year, committee)?.id ?? null,
    goals: goals.map(({ code }) => code),
    isReleased: (observation) => record.observation(observation) !== undefined,
  });
}
