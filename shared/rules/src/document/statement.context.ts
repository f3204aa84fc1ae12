import type { ActionPlanContent } from "./action-plan.document.js";
import type { IntegrationStatementContent } from "./integration-statement.document.js";

/** The plan revision that a statement cites, as its committee has published it. */
export interface CitedPlan {
  readonly content: ActionPlanContent;
  readonly isWithdrawn: boolean;
}

export interface QuestionFacts {
  readonly id: string;
  readonly text: { readonly da: string };
  readonly goal: string | null;
  readonly required: boolean;
}

/** The call letter of the statement's year that is live for the committee. */
export interface LetterFacts {
  readonly id: string;
  readonly questions: readonly QuestionFacts[];
}

/** The committee's statement on record for the year before, with the questions that it answered. */
export interface EarlierStatement {
  readonly content: IntegrationStatementContent;
  readonly questions: readonly QuestionFacts[];
}

/** When statements of the year are taken; half-open. */
export interface StatementWindow {
  readonly opensAt: Date;
  /** null: never. */
  readonly locksAt: Date | null;
  /** The committee's extension, if it has one. */
  readonly extendedDueAt: Date | null;
}

/** What a statement is judged against: all that the rules know of the world outside the statement. */
export interface StatementContext {
  readonly now: Date;
  /** undefined where the committee has published no plan revision of that id. */
  readonly plan: CitedPlan | undefined;
  /** undefined where no letter of the year is live. */
  readonly letter: LetterFacts | undefined;
  /** undefined where no statement of the year before is on record. */
  readonly lastYear: EarlierStatement | undefined;
  /** undefined where no cycle of the year is on record. */
  readonly window: StatementWindow | undefined;
  /** The year of the barometer's release that holds the observation; undefined where none was released with that id. */
  readonly releaseYearOf: (observation: string) => number | undefined;
}
