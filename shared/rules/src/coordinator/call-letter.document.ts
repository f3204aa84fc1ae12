import { type Rule, rulesOn } from "../rule/rule.js";
import type { TextContent } from "../rule/vocabulary.js";

/** A challenge in the committee's field. `goals` and `evidence` hold ids: of goals, and of released observations. */
export interface ChallengeContent {
  readonly text: TextContent;
  readonly goals: readonly string[];
  readonly evidence: readonly string[];
}

export interface QuestionContent {
  readonly text: TextContent;
  /** The goal that it asks about, if it is about one. */
  readonly goal: string | null;
  readonly required: boolean;
}

/** What is hashed and issued: one committee's call letter of one year. */
export interface CallLetterContent {
  readonly year: number;
  /** Code of the committee that receives it. */
  readonly committee: string;
  /** The statement template that it was written from. */
  readonly template: { readonly id: string; readonly version: number };
  readonly challenges: readonly ChallengeContent[];
  readonly questions: readonly QuestionContent[];
  readonly synthetic: boolean;
}

/** What a letter is judged against: all that the rules know of the world outside it. */
export interface CallLetterContext {
  /** Id of the newest released vintage of the year's barometer. */
  readonly release: string | null;
  /** Id of the committee's letter of the year that is neither withdrawn nor lapsed. */
  readonly liveLetter: string | null;
  readonly goals: readonly string[];
  readonly isReleased: (observation: string) => boolean;
}

export type LetterRule = Rule<CallLetterContent, CallLetterContext>;

/** Makes a rule on call letters. */
export const letterRule = rulesOn<CallLetterContent, CallLetterContext>("CALL_LETTER");
