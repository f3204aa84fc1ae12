import type { CallLetterContent, CallLetterContext } from "./call-letter.document.js";

export const RELEASED_OBSERVATION = "019a0000-0000-7000-8000-000000000001";

/** January 2012: the year's barometer is released, and the committee has no letter yet. */
export const january2012: CallLetterContext = {
  release: "barometer-2012-1",
  liveLetter: null,
  goals: ["goal-1", "goal-2"],
  isReleased: (id) => id === RELEASED_OBSERVATION,
};

export const aLetter = (changes: Partial<CallLetterContent> = {}): CallLetterContent => ({
  year: 2012,
  committee: "BUU",
  template: { id: "integration-statement", version: 1 },
  challenges: [
    { text: { da: "Flere unge forlader skolen uden dansk" }, goals: ["goal-1"], evidence: [RELEASED_OBSERVATION] },
  ],
  questions: [{ text: { da: "Hvad har udvalget gjort?" }, goal: "goal-1", required: true }],
  synthetic: true,
  ...changes,
});
