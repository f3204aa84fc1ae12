import type { TextContent } from "../rule/vocabulary.js";

/** A challenge in the committee's field, with the goals that it touches and the released observations behind it, by their ids. */
export interface ChallengeContent {
  readonly text: TextContent;
  readonly goals: readonly string[];
  readonly evidence: readonly string[];
}

export interface QuestionContent {
  readonly text: TextContent;
  /** The goal that it asks about, where it is one. */
  readonly goal: string | null;
  readonly required: boolean;
}

/** What is hashed and issued: all that the coordinator says to one committee in one year. */
export interface CallLetterContent {
  readonly year: number;
  /** Code of the committee that it is sent to. */
  readonly committee: string;
  /** The statement template that it was written by. */
  readonly template: { readonly id: string; readonly version: number };
  readonly challenges: readonly ChallengeContent[];
  readonly questions: readonly QuestionContent[];
  readonly synthetic: boolean;
}
