export { ABSENCE_TEXTS, Absent } from "./absence.js";
export { GoalState, PROGRESS_TEXTS, type Progress, StateSign, toneOf } from "./goal-state.js";
export { OurTranslation, SyntheticPage, SyntheticValue } from "./synthetic.js";
