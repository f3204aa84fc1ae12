import type { FrameStep } from "./frame/frame.document.js";
import type { Decision } from "./version/decision.rules.js";
import type { StepState } from "./version/version.enums.js";

/** How far a planned step has come, and the decision that says so, if one does. */
export interface StepProgress<D extends Decision> {
  state: StepState;
  decision: D | undefined;
}

/**
 * How far each step has come. A step of a body that has to decide is done by its recorded decision alone, since a planned day
 * that is past decides nothing. Any other step is done once its day is past; one without a day, once a later step is done.
 */
export function progressOf<D extends Decision>(
  steps: readonly FrameStep[],
  on: { today: string; deciding: readonly string[]; decisions: readonly D[] },
): StepProgress<D>[] {
  const progress: StepProgress<D>[] = [];
  let laterIsDone = false;
  for (const step of steps.toReversed()) {
    const own: StepProgress<D> = progressOfStep(step, laterIsDone, on);
    laterIsDone ||= own.state === "DONE";
    progress.unshift(own);
  }
  return progress;
}

function progressOfStep<D extends Decision>(
  step: FrameStep,
  laterIsDone: boolean,
  { today, deciding, decisions }: { today: string; deciding: readonly string[]; decisions: readonly D[] },
): StepProgress<D> {
  if (deciding.includes(step.body)) {
    // A case that was put off has still to be decided.
    const decision = decisions.findLast(({ body, outcome }) => body === step.body && outcome !== "POSTPONED");
    return { state: decision ? "DONE" : "PLANNED", decision };
  }
  const isDone = step.date === null ? laterIsDone : step.date < today;
  return { state: isDone ? "DONE" : "PLANNED", decision: undefined };
}

/** The slips and conflicts of the sources, in their own words: kept, not resolved. */
export function noteOf(step: FrameStep): string | null {
  const notes = [step.sic, step.conflict].filter((note) => note !== undefined);
  return notes.length > 0 ? notes.join("\n") : null;
}
