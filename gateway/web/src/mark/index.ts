export { ABSENCE_TEXTS, Absent } from "./absence.js";
export { DifferenceBelow, KronerDifference, MillionDifference, useSigned } from "./difference.js";
export { GoalState, PROGRESS_TEXTS, type Progress, StateSign, toneOf } from "./goal-state.js";
export { FINANCING_STATE_TEXTS, INITIATIVE_STATE_TEXTS } from "./state-texts.js";
export { OurTranslation, SyntheticPage, SyntheticValue } from "./synthetic.js";
export { Tick } from "./tick.js";
